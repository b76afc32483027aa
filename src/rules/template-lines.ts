import { flatMap } from "../model/flat-map.ts";
import { lettersAlone } from "../model/letters.ts";
import { remembered } from "../model/once.ts";
import { programmeHashes, programmeStarts } from "./programme-template.ts";

/** The lines of a template, as fingerprints: whether a text is one of them, however it is marked up and spaced. */
export interface TemplateLines {
  readonly has: (text: string) => boolean;
}

/** The programme's own template, in both languages and both wordings. */
export const programmeTemplate: TemplateLines = linesByHash(new Set(programmeHashes), new Set(programmeStarts));

/** The lines of a log's own template. */
export const linesOfTemplate = (texts: readonly string[]): TemplateLines => {
  const prints = texts.map((text) => fingerprintsOf(text));
  return linesByHash(new Set(flatMap(prints, ({ lines }) => lines)), new Set(flatMap(prints, ({ starts }) => starts)));
};

/** Far longer than any line of a template. */
const longest = 500;

function linesByHash(hashes: ReadonlySet<number>, starts: ReadonlySet<number>): TemplateLines {
  const mayStart = remembered((word: string) => starts.has(fnv1a(plainWord(word))));
  return {
    has: (text) => {
      // Nearly every text begins with other words than any line of a template, which is quicker to see than what it says.
      if (text.length > longest || !mayStart(firstWord(text))) return false;
      const plain = plainLine(text);
      return plain !== "" && hashes.has(fnv1a(plain));
    },
  };
}

/** The fingerprints of the lines of a template, and of the words that they begin with. */
export interface Fingerprints {
  readonly lines: readonly number[];
  readonly starts: readonly number[];
}

/** The fingerprints of all lines and cells of a template: of what stands between line ends, pipes and `<br>`. */
export const fingerprintsOf = (text: string): Fingerprints => {
  const body = text.replace(/^---\n.*?\n---\n/s, "");
  const lines = body.split(/\r\n?|\n|\||<br\s*\/?>/i).map((line) => plainLine(line));
  // Dates, numbers of days and single words stand on any page.
  const telling = lines.filter((line) => /\p{L}{2}/u.test(line));
  return { lines: hashesOf(telling), starts: hashesOf(telling.map((line) => plainWord(firstWord(line)))) };
};

const hashesOf = (texts: readonly string[]): readonly number[] => [...new Set(texts.map((text) => fnv1a(text)))].toSorted((a, b) => a - b);

/** The word that a text begins with behind its markup. */
const firstWord = (text: string): string => {
  let start = 0;
  while (start < text.length && !isInWord(text.charCodeAt(start))) {
    const closing = text[start] === "<" ? text.indexOf(">", start) : text[start] === "&" ? text.indexOf(";", start) : -1;
    start = closing === -1 ? start + 1 : closing + 1;
  }
  let end = start;
  while (end < text.length && isInWord(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
};

/** A word as a plain line has it. */
const plainWord = (text: string): string => {
  const word = text.normalize("NFC").toLowerCase();
  return word === "fcaj" ? "fcj" : word;
};

/** Digits, letters and the marks above them, as far as English and Vietnamese go; the rest of what is no ASCII counts as letters, but for its punctuation. */
const isInWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 0xc0 && unit < 0x2000) ||
  unit >= 0x3040;

/** Composed and in lower case, letters and digits alone; the newer name of the programme becomes the older one. */
const plainLine = (text: string): string => {
  const words = /[<&]/.test(text) ? text.replace(/<[^<>]*>|&[a-z]+;/gi, " ") : text;
  const plain = lettersAlone(words.normalize("NFC").toLowerCase());
  return plain.includes("ai journey") || plain.includes("fcaj")
    ? plain.replace(/\bfirst cloud ai journey\b/g, "first cloud journey").replace(/\bfcaj\b/g, "fcj")
    : plain;
};

/** FNV-1a with 32 bits, over UTF-16 units: short, quick, and the same everywhere. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
