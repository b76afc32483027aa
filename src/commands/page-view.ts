import type { KnownKind } from "../document/section-kind.ts";
import { partBlocks } from "../formats/part-blocks.ts";
import { partTitle, piecesOf, type PartPiece } from "../formats/part-pieces.ts";
import { inlinesOf } from "../formats/report-text.ts";
import { itemList } from "../formats/report-items.ts";
import { linkAddress } from "../formats/link-address.ts";
import type { Inline } from "../formats/report.ts";
import type { ReferenceModel, RowModel, SectionModel, WeekModel } from "../formats/log-model.ts";
import { sectionsAround } from "../formats/section-ranks.ts";
import { createTextReader, type TextReader } from "../formats/text-reader.ts";
import { parseIso, weekdayOf } from "../model/date.ts";
import { dayName } from "../model/day-name.ts";
import { blockLines, runsOf } from "./block-lines.ts";
import type { Canvas } from "./stats-view.ts";
import { wrapRuns } from "./wrap.ts";

/**
 * A week page as text that reads well in a terminal: title, what the page has above those, objectives, tasks, achievements, and what else it says.
 * `numbers` are those of its rows on the page; `rowsOnly` leaves out what stands beside them.
 */
export const pageView = (week: WeekModel, numbers: readonly number[], rowsOnly: boolean, canvas: Canvas): string => {
  const { style, words } = canvas;
  const reader = createTextReader((source, alt) => ({ kind: "image", alt: alt === "" ? source : alt, data: null, url: null }));
  // First, as links may be defined below the text that they stand in.
  for (const { text } of week.sections) if (text.includes("]:")) reader.part(text);
  const { above, behind } = sectionsAround(week);
  const numberOf = new Map(week.rows.map((row, index) => [row, numbers[index] ?? index + 1]));
  const rows = (shown: readonly RowModel[]): readonly string[] =>
    shown.flatMap((row) => (isBlank(row) ? [] : rowLines(row, numberOf.get(row) ?? 0, reader, canvas)));
  const piece = (shown: PartPiece, before: PartPiece | undefined): readonly string[] => {
    if (shown.kind === "rows") return rows(shown.rows);
    const lines = blockLines(
      partBlocks([shown], reader, () => []),
      "  ",
      canvas,
    );
    return lines.length > 0 && before?.kind === "rows" ? ["", ...lines] : lines;
  };
  const named = (kind: KnownKind): readonly string[] => {
    const pieces = piecesOf(week, kind);
    const lines = pieces.map((each, index) => piece(each, pieces[index - 1]));
    // Rows alone show what they are.
    const isNamed = week.topics[kind] !== undefined || pieces.some((each, index) => each.kind !== "rows" && lines[index]?.length !== 0);
    return isNamed ? headed(inlinesOf(reader.lines(partTitle(week, kind, words[kind]))), lines.flat(), canvas) : lines.flat();
  };
  return [
    ...wrapRuns(runsOf(inlinesOf(reader.lines(week.title ?? words.week(week.week))), style, style.bold), canvas.width),
    ...wrapRuns([{ text: [dates(week), week.path].filter((text) => text !== "").join("  "), paint: style.dim }], canvas.width),
    ...(rowsOnly ? [] : [...sectionsLines(above, reader, canvas), ...named("objectives")]),
    ...(rowsOnly ? rows(week.rows) : named("tasks")),
    ...(rowsOnly ? [] : [...named("achievements"), ...sectionsLines(behind, reader, canvas)]),
    "",
  ].join("\n");
};

const sectionsLines = (sections: readonly SectionModel[], reader: TextReader, canvas: Canvas): readonly string[] =>
  sections.flatMap(({ heading, level, text }, index) => {
    const lines = blockLines(reader.part(text), "  ", canvas);
    // One with nothing right below it may speak for those that follow.
    const isAbove = text === "" && (sections[index + 1]?.level ?? 0) > level;
    return lines.length > 0 || isAbove ? headed(inlinesOf(reader.lines(heading)), lines, canvas) : [];
  });

const unadorned = { bold: false, italic: false, strike: false, code: false, url: null } as const;

const dates = ({ start, end }: WeekModel): string => (start === null ? "" : end === null || end === start ? start : `${start} – ${end}`);

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
