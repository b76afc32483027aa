import { phraseKey, valueIn, type Phrase } from "../model/phrase.ts";
import { findings } from "./vi-findings.ts";
import { help } from "./vi-help.ts";
import { rules } from "./vi-rules.ts";
import { words } from "./vi-words.ts";

/** The Vietnamese of all phrases, by their keys, and of all other texts, by their English. */
export const phrasesInVietnamese: ReadonlyMap<string, string> = new Map(
  [help, words, findings, rules].flatMap((texts) => Object.entries(texts)),
);

/** A phrase in Vietnamese, whose places may stand in another order than in English. */
export const inVietnamese = (phrase: Phrase): string => {
  const { pieces, values } = phrase;
  const said = (index: number): string => valueIn(inVietnamese, values[index]);
  const sentence = phrasesInVietnamese.get(phraseKey(phrase));
  // What has no words of its own, such as `{0}: {1}`, is the same in every language.
  if (sentence === undefined) return pieces.reduce((text, piece, index) => text + said(index - 1) + piece);
  return sentence.replace(/\{(\d+)\}/g, (_, index: string) => said(Number(index)));
};
