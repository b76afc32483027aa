import { font as bold } from "virtual:font/bold";
import { coverage } from "virtual:font/coverage";
import { font as emoji } from "virtual:font/emoji";
import { font as italic } from "virtual:font/italic";
import { font as mono } from "virtual:font/mono";
import { font as regular } from "virtual:font/regular";
import { font as symbols } from "virtual:font/symbols";

/** A font of the PDF. */
export type FontName = keyof typeof coverage;

/** A part of a text that one font shows. */
export interface Stretch {
  readonly font: FontName;
  readonly text: string;
  /** What a reader copies instead, where no font has the characters and boxes stand for them. */
  readonly actual: string | null;
}

/** The bytes of a font. */
export const loadFont = (name: FontName): Uint8Array => files[name]();

const files = { regular, bold, italic, mono, symbols, emoji } as const;

/** What only says how the characters around it look, which no font shows. */
const unseen = /[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}]|\p{Variation_Selector}/gu;

const plainText = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u1EA0-\u1EF9]*$/;

/** The text by the fonts that show it: the wanted one where it can. */
export const stretchesOf = (text: string, wanted: FontName): readonly Stretch[] => {
  const clean = text.normalize("NFC").replaceAll("\t", "    ").replaceAll(unseen, "");
  if (clean === "") return [];
  if (plainText.test(clean)) return [{ font: wanted, text: clean, actual: null }];
  const stretches: Stretch[] = [];
  for (const character of clean) {
    const font = fontOf(character, wanted);
    const next: Stretch = font === null ? { font: "symbols", text: "□", actual: character } : { font, text: character, actual: null };
    const last = stretches.at(-1);
    if (last !== undefined && last.font === next.font && (last.actual === null) === (next.actual === null)) {
      stretches[stretches.length - 1] = joined(last, next);
    } else stretches.push(next);
  }
  return stretches;
};

const joined = (a: Stretch, b: Stretch): Stretch => ({
  font: a.font,
  text: a.text + b.text,
  actual: a.actual === null ? null : a.actual + (b.actual ?? ""),
});

const fontOf = (character: string, wanted: FontName): FontName | null =>
  [wanted, "symbols", "emoji"].find((name): name is FontName => isFontName(name) && coverage[name].test(character)) ?? null;

const isFontName = (name: string): name is FontName => Object.hasOwn(coverage, name);
