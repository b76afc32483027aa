import type { Item } from "../model/item.ts";
import { addDays, compareDates, formatIso, parseIso, type CalendarDate } from "../model/date.ts";
import type { RenderInput, TextFormat } from "./format.ts";
import type { RowModel, WeekModel } from "./log-model.ts";

/** A calendar (RFC 5545) with an all-day event for each row that has a start date. */
export const ics: TextFormat = {
  name: "ics",
  extension: "ics",
  summary: "A calendar with one all-day event a row, for calendar programs.",
  languages: "default",
  render: (input) => renderLines(input),
};

function* renderLines({ model, title }: RenderInput): Generator<string> {
  yield contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//worklog//worklog//EN",
    "CALSCALE:GREGORIAN",
    ...(title === undefined ? [] : [`X-WR-CALNAME:${escaped(title)}`]),
  ]);
  // The same log gives the same bytes: a stamp says when the log was last true, not when it was exported.
  const stamp = `${basic(lastDate(model.weeks))}T000000Z`;
  for (const week of model.weeks) {
    for (const [index, row] of week.rows.entries()) {
      const start = row.start === null ? null : parseIso(row.start);
      if (start !== null) yield contentLines(event(week, row, { start, number: index + 1, stamp }));
    }
  }
  yield contentLines(["END:VCALENDAR"]);
}

interface Placed {
  readonly start: CalendarDate;
  readonly number: number;
  readonly stamp: string;
}

const event = ({ week, language, path }: WeekModel, row: RowModel, { start, number, stamp }: Placed): readonly string[] => {
  const completed = row.completed === null ? null : parseIso(row.completed);
  const last = completed !== null && compareDates(completed, start) > 0 ? completed : start;
  const [first] = row.tasks;
  const more = row.tasks.length - 1;
  const summary = first === undefined ? `Week ${String(week)}` : plain(first.text) + (more > 0 ? ` (+${String(more)})` : "");
  const url = row.references.find(({ url: address }) => address !== null && /^https?:\/\//i.test(address))?.url;
  return [
    "BEGIN:VEVENT",
    // The row of a page keeps its identity however its words and dates change.
    `UID:${escaped(`${path}/${language}/${String(number)}@worklog`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(start)}`,
    // The end of an all-day event is the day after its last one (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${basic(addDays(last, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped([...outline(row.tasks, ""), ...row.references.map(({ url: address, label }) => [label, address].filter((part) => part !== null).join(": "))].join("\n"))}`,
    ...(url === undefined || url === null ? [] : [`URL:${url.replace(/[\r\n]/g, "")}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

const outline = (items: readonly Item[], indent: string): readonly string[] =>
  items.flatMap(({ text, items: below }) => [`${indent}- ${plain(text)}`, ...outline(below, `${indent}  `)]);

/** Without the marks of Markdown and HTML, on one line. */
const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>|&(?:[a-z]+|#\d+);/gi, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*`]+|(?<!\w)_+|_+(?!\w)/g, "")
    .replace(/\s+/g, " ")
    .trim();

const lastDate = (weeks: readonly WeekModel[]): CalendarDate => {
  const dates = weeks.flatMap(({ end }) => (end === null ? [] : (parseIso(end) ?? [])));
  return dates.toSorted(compareDates).at(-1) ?? { year: 1970, month: 1, day: 1 };
};

const basic = (date: CalendarDate): string => formatIso(date).replaceAll("-", "");

/** A text as RFC 5545 (3.3.11) writes it; control characters have no place in one. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join("");

/** Lines of at most 75 octets, folded between characters (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    // A folded line begins with a space, which counts.
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = ["", 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
};

const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};
