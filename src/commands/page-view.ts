import { inlinesOf } from "../formats/report-text.ts";
import { groupedList } from "../formats/grouped-list.ts";
import { itemList } from "../formats/report-items.ts";
import { linkAddress } from "../formats/link-address.ts";
import type { Block, Inline } from "../formats/report.ts";
import type { ReferenceModel, RowModel, WeekModel } from "../formats/log-model.ts";
import { countAbove } from "../formats/section-ranks.ts";
import { createTextReader, type TextReader } from "../formats/text-reader.ts";
import { parseIso, weekdayOf } from "../model/date.ts";
import { dayName } from "../model/day-name.ts";
import { blockLines, runsOf } from "./block-lines.ts";
import type { Canvas } from "./stats-view.ts";
import { wrapRuns } from "./wrap.ts";

/**
 * A week page as text that reads well in a terminal: title, what the page has above those, objectives, each row with its tasks and references, achievements, and what else it says.
 * `numbers` are those of its rows on the page; `rowsOnly` leaves out what stands beside them.
 */
export const pageView = (week: WeekModel, numbers: readonly number[], rowsOnly: boolean, canvas: Canvas): string => {
  const { style, words } = canvas;
  const reader = createTextReader((source, alt) => ({ kind: "image", alt: alt === "" ? source : alt, data: null, url: null }));
  // First, as links may be defined below the text that they stand in.
  const sections = week.sections.map(({ heading, level, text }, index) => {
    const lines = blockLines(reader.part(text), "  ", canvas);
    // One with nothing right below it may speak for those that follow.
    const isAbove = text === "" && (week.sections[index + 1]?.level ?? 0) > level;
    return lines.length > 0 || isAbove ? headed(inlinesOf(reader.lines(heading)), lines, canvas) : [];
  });
  const above = countAbove(week.sections);
  const named = (name: string, blocks: readonly Block[]): readonly string[] =>
    part([{ kind: "text", text: name, ...unadorned }], blockLines(blocks, "  ", canvas), canvas);
  return [
    ...wrapRuns(runsOf(inlinesOf(reader.lines(week.title ?? words.week(week.week))), style, style.bold), canvas.width),
    ...wrapRuns([{ text: [dates(week), week.path].filter((text) => text !== "").join("  "), paint: style.dim }], canvas.width),
    ...(rowsOnly ? [] : [...sections.slice(0, above).flat(), ...named(words.objectives, groupedList(week.objectives, reader))]),
    ...week.rows.flatMap((row, index) => (isBlank(row) ? [] : rowLines(row, numbers[index] ?? index + 1, reader, canvas))),
    ...(rowsOnly ? [] : [...named(words.achievements, groupedList(week.achievements, reader)), ...sections.slice(above).flat()]),
    "",
  ].join("\n");
};

const unadorned = { bold: false, italic: false, strike: false, code: false, url: null } as const;

const dates = ({ start, end }: WeekModel): string => (start === null ? "" : end === null || end === start ? start : `${start} – ${end}`);

const part = (name: readonly Inline[], lines: readonly string[], canvas: Canvas): readonly string[] =>
  lines.length === 0 ? [] : headed(name, lines, canvas);

const headed = (name: readonly Inline[], lines: readonly string[], { style, width }: Canvas): readonly string[] => [
  "",
  ...(name.length === 0 ? [] : wrapRuns(runsOf(name, style, style.bold), width)),
  ...lines,
];

const isBlank = ({ tasks, references, extra, ...row }: RowModel): boolean =>
  tasks.length === 0 &&
  references.length === 0 &&
  [row.dayText, row.startText, row.completedText, ...extra.map(({ text }) => text)].every((text) => text === null || text === "");

const rowLines = (row: RowModel, number: number, reader: TextReader, canvas: Canvas): readonly string[] => {
  const { style, words, width } = canvas;
  const state = row.tasks.length === 0 || row.done === null ? "" : row.done ? words.done(row.completed ?? row.completedText) : words.open;
  const head = [
    { text: String(number), paint: style.bold },
    { text: ` ${dayOf(row, canvas)}`, paint: style.bold },
    { text: ` ${row.start ?? row.startText ?? ""}`, paint: (text: string) => text },
    { text: ` ${state}`, paint: row.done === true ? style.green : style.yellow },
  ].filter(({ text }) => text.trim() !== "");
  const extra = row.extra.flatMap(({ header, text }) => {
    const inlines = inlinesOf(reader.lines(text));
    const name: readonly Inline[] = [{ kind: "text", text: `${header}: `, ...unadorned }];
    return inlines.length === 0 ? [] : blockLines([{ kind: "paragraph", inlines: [...name, ...inlines] }], "   ", canvas);
  });
  return [
    "",
    ...wrapRuns(head, width),
    ...blockLines(itemList(row.tasks, reader), "   ", canvas),
    ...row.references.flatMap((reference) => referenceLines(reference, reader, canvas)),
    ...extra,
  ];
};

const dayOf = (row: RowModel, { say }: Canvas): string => {
  const start = parseIso(row.start ?? "");
  const day = row.day ?? (start === null ? null : weekdayOf(start));
  return day === null ? (row.dayText ?? "") : say(dayName(day));
};

/** The label and the whole address, which can be copied wherever it cannot be followed. */
const referenceLines = ({ url, label }: ReferenceModel, reader: TextReader, { style, width }: Canvas): readonly string[] => {
  const address = url === null ? null : linkAddress(url);
  const { link } = style;
  const own =
    url === null
      ? []
      : [{ text: url, paint: link !== null && address !== null ? (text: string) => link(style.cyan(text), address) : style.cyan }];
  const name = label === null ? [] : runsOf(inlinesOf(reader.lines(label)), style);
  const lines = wrapRuns([...name, ...(name.length > 0 && own.length > 0 ? [{ text: " ", paint: style.cyan }] : []), ...own], width - 5);
  return lines.map((line, index) => `   ${index === 0 ? "→" : " "} ${line}`);
};
