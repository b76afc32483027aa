import { oneLine } from "../model/text.ts";

/** Answers how texts of pages read without their Markdown and HTML, on one line. Only texts that may hold some load what reads it. */
export const plainTextOf = async (texts: readonly string[]): Promise<(text: string) => string> => {
  if (!texts.some((text) => marks.test(text))) return oneLine;
  const [{ createTextReader }, { inlinesOf, textOfInlines }] = await Promise.all([
    import("../formats/text-reader.ts"),
    import("../formats/report-text.ts"),
  ]);
  const reader = createTextReader((source, alt) => ({ kind: "image", alt: alt === "" ? source : alt, data: null, url: null }));
  return (text) => (marks.test(text) ? oneLine(textOfInlines(inlinesOf(reader.lines(text)))) : oneLine(text));
};

const marks = /[\\`*_[\]<&~]/;
