/** What goes into a phrase: a number, a text as it is in every language (a name, a date, what a page says), or another phrase. */
export type PhraseValue = string | number | Phrase;

/** A sentence or a part of one that is in no language yet: its English in pieces, and what goes between them. It is plain data. */
export interface Phrase {
  readonly pieces: readonly string[];
  readonly values: readonly PhraseValue[];
  /** The pieces where English needs the plural; other languages go by `pieces`. */
  readonly plural?: readonly string[];
}

/** Makes a phrase of a template: phrase`${url} has no scheme.` */
export const phrase = (pieces: TemplateStringsArray, ...values: readonly PhraseValue[]): Phrase => ({ pieces, values });

/** `1 row`, `3 rows`; both words are to be written out where the phrase is made, as the catalogues have `{0} row`. */
export const counted = (number: number, one: string, many = `${one}s`): Phrase => ({
  pieces: ["", ` ${one}`],
  values: [number],
  ...(number === 1 ? {} : { plural: ["", ` ${many}`] }),
});

/** The phrase in English. */
export const inEnglish = ({ pieces, values, plural = pieces }: Phrase): string =>
  plural.reduce((text, piece, index) => text + valueIn(inEnglish, values[index - 1]) + piece);

/** A value of a phrase as a text, in the language in which phrases are said. */
export const valueIn = (say: (phrase: Phrase) => string, value: PhraseValue | undefined): string =>
  typeof value === "object" ? say(value) : String(value);

/** What the catalogue of a language has the phrase under, such as `{0} has no scheme.` */
export const phraseKey = ({ pieces }: Phrase): string => pieces.reduce((key, piece, index) => `${key}{${String(index - 1)}}${piece}`);

/** `A`, `A and B`, `A and B and C`. */
export const allOf = ([first = phrase``, ...others]: readonly Phrase[]): Phrase =>
  others.reduce((all, other) => phrase`${all} and ${other}`, first);

/** `A; B; C`. */
export const listOf = ([first = phrase``, ...others]: readonly Phrase[]): Phrase =>
  others.reduce((all, other) => phrase`${all}; ${other}`, first);
