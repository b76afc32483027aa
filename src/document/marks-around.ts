import type { Span } from "./source.ts";

const closings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from("*_~`\"'", (mark) => [mark, mark])),
  ...Object.fromEntries(
    Array.from(["()", "[]", "{}", "“”", "‘’", "«»", "‹›", "（）", "「」", "『』", "【】", "《》"], ([open = "", close = ""]) => [
      open,
      close,
    ]),
  ),
};

/** A stretch with the quotes, brackets, emphasis and code marks that stand right round it, inside another stretch; only those that both open and close. */
export const withMarksAround = (text: string, { start, end }: Span, within: Span): Span => {
  let around = 0;
  while (start - around > within.start && end + around < within.end) {
    if (closings[text.charAt(start - around - 1)] !== text[end + around]) break;
    around += 1;
  }
  return { start: start - around, end: end + around };
};
