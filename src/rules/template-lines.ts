import { programmeHashes } from "./programme-template.ts";

/** The lines of a template, as fingerprints: whether a text is one of them, however it is marked up and spaced. */
export interface TemplateLines {
  readonly has: (text: string) => boolean;
}

/** The programme's own template, in both languages and both wordings. */
export const programmeTemplate: TemplateLines = linesByHash(new Set(programmeHashes));

/** The lines of a log's own template. */
export const linesOfTemplate = (texts: readonly string[]): TemplateLines => linesByHash(new Set(texts.flatMap((text) => hashesOf(text))));

/** Far longer than any line of a template. */
const longest = 500;

function linesByHash(hashes: ReadonlySet<number>): TemplateLines {
  return {
    has: (text) => {
      if (text.length > longest) return false;
      const plain = plainLine(text);
      return plain !== "" && hashes.has(fnv1a(plain));
    },
  };
}

/** The fingerprints of all lines and cells of a template: what stands between line ends, pipes and `<br>`. */
export const hashesOf = (text: string): readonly number[] => {
  const body = text.replace(/^---\n.*?\n---\n/s, "");
  const lines = body.split(/\r\n?|\n|\||<br\s*\/?>/i).map((line) => plainLine(line));
  // Dates, numbers of days and single words stand on any page.
  return [...new Set(lines.filter((line) => /\p{L}{2}/u.test(line)).map((line) => fnv1a(line)))].toSorted((a, b) => a - b);
};

/** Composed and in lower case, letters and digits alone; the newer name of the programme becomes the older one. */
const plainLine = (text: string): string => {
  const words = /[<&]/.test(text) ? text.replace(/<[^<>]*>|&[a-z]+;/gi, " ") : text;
  const plain = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
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
