import type { Image, Inline, TextRun } from "./report.ts";

/** How a stretch of text looks. */
export type Look = Omit<TextRun, "kind" | "text">;

/** Text without any look. */
export const plain: Look = { bold: false, italic: false, strike: false, code: false, url: null };

/** What stands on the lines of one paragraph, put together from left to right as a browser would show it. */
export interface Line {
  readonly text: (text: string, look: Look) => void;
  readonly image: (image: Image) => void;
  readonly break: () => void;
  /** What was collected, without white space and breaks at its ends; the line is empty afterwards. */
  readonly take: () => readonly Inline[];
}

/** An empty line. White space in its text shrinks to one space, but for the wide and the non-breaking ones. */
export const createLine = (): Line => {
  let inlines: Inline[] = [];
  const trimEnd = (): void => {
    const last = inlines.at(-1);
    if (last?.kind !== "text" || !last.text.endsWith(" ")) return;
    inlines.pop();
    if (last.text !== " ") inlines.push({ ...last, text: last.text.slice(0, -1) });
  };
  return {
    text: (text, look) => {
      const shrunk = cleanText(text).replace(/[ \t\n\r\f]+/g, " ");
      const last = inlines.at(-1);
      const own = last === undefined || last.kind === "break" || endsInSpace(last) ? shrunk.replace(/^ /, "") : shrunk;
      if (own === "") return;
      if (last?.kind === "text" && looksLike(last, look)) inlines[inlines.length - 1] = { ...last, text: last.text + own };
      else inlines.push({ kind: "text", text: own, ...look });
    },
    image: (image) => void inlines.push(image),
    break: () => {
      trimEnd();
      if (inlines.length > 0) inlines.push({ kind: "break" });
    },
    take: () => {
      trimEnd();
      while (inlines.at(-1)?.kind === "break") {
        inlines.pop();
        trimEnd();
      }
      const taken = inlines;
      inlines = [];
      return taken.some((inline) => inline.kind === "image" || (inline.kind === "text" && inline.text.trim() !== "")) ? taken : [];
    },
  };
};

const endsInSpace = (inline: Inline): boolean => inline.kind === "text" && inline.text.endsWith(" ");

const looksLike = (run: TextRun, look: Look): boolean =>
  run.bold === look.bold && run.italic === look.italic && run.strike === look.strike && run.code === look.code && run.url === look.url;

/** A text as documents can hold it: composed (NFC), and without control characters, halves of characters, and what is no character. */
export const cleanText = (text: string): string =>
  /^[\n -~]*$/.test(text)
    ? text
    : text
        .replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
        .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
        .normalize("NFC");
