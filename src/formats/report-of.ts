import type { FindImage } from "./read-html.ts";
import type { RenderInput } from "./format.ts";
import { labelsIn } from "./labels.ts";
import { cleanText } from "./line.ts";
import { linkAddress } from "./link-address.ts";
import type { WeekModel } from "./log-model.ts";
import { pictureOf } from "./picture.ts";
import { weekBlocks } from "./report-week.ts";
import type { Report, WeekContent } from "./report.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { createTextReader } from "./text-reader.ts";
import { weekHeading } from "./week-heading.ts";

/** The content of the report that an export is to render. */
export const reportOf = (input: RenderInput): Report => {
  const { model, language, title, author, period } = input;
  return {
    title: oneLine(title ?? labelsIn(language).title),
    author: author === undefined ? null : oneLine(author),
    period: period === undefined ? null : oneLine(period),
    language,
    date: lastDate(model.weeks),
    weeks: model.weeks.map((week, index) => {
      input.progress?.(index, model.weeks.length);
      return weekContent(input, week, index);
    }),
  };
};

const weekContent = ({ model, picture }: RenderInput, week: WeekModel, index: number): WeekContent => {
  const labels = labelsIn(week.language);
  const { text, anchor } = weekHeading(model.weeks, index, oneLine(withoutShortcodes(week.title ?? "")), labels);
  const reader = createTextReader(imageFinder((source) => picture?.(week.path, source) ?? null));
  return { anchor: anchor.replaceAll(/[^\w-]/g, "-"), language: week.language, heading: text, blocks: weekBlocks(week, labels, reader) };
};

/** Ends of weeks are ISO dates, the order of which is that of their text. */
const lastDate = (weeks: readonly WeekModel[]): string | null =>
  weeks.reduce<string | null>((last, { start, end }) => {
    const own = end ?? start;
    return own !== null && (last === null || own > last) ? own : last;
  }, null);

const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, " ").trim();

/** A picture that is not there is spoken of by its name at least, and one of another site can be looked at there. */
const imageFinder =
  (bytesOf: (source: string) => Uint8Array | null): FindImage =>
  (source, alt) => {
    const bytes = bytesOf(source);
    return {
      kind: "image",
      alt: alt === "" ? nameOf(source) : alt,
      data: bytes === null ? null : pictureOf(bytes),
      url: linkAddress(source),
    };
  };

const nameOf = (source: string): string => cleanText(/([^/\\]*)\/?$/.exec(source.replace(/[?#].*$/s, "").slice(-longestName))?.[1] ?? "");

const longestName = 200;
