import { resolveReading } from "../document/date-cell.ts";
import { readDate } from "../document/date-reading.ts";
import type { Page } from "../document/page.ts";
import { compareDates, formatIso, parseIso, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { valueSpan } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** A `date` that stops Hugo. */
export const frontMatterDate: Rule = {
  name: "front-matter-date",
  group: "build",
  severity: "error",
  fixable: true,
  summary: "a `date` in the front matter that Hugo cannot read",
  why: "Hugo 0.135 and newer stop at such a page and build nothing at all. `r Sys.Date()` is what is left of another program's template.",
  example: { wrong: 'date: "`r Sys.Date()`"', right: "date: 2025-10-06" },
  check: (subject) => [
    ...flatMap(subject.log.pages, ({ page, start }) => violation(page, start, subject)),
    ...flatMap(subject.indexes, ({ page }) => violation(page, null, subject)),
  ],
};

const violation = (page: Page, start: CalendarDate | null, subject: Subject): readonly Violation[] => {
  const value = page.frontMatter.values["date"];
  if (typeof value !== "string" || isReadable(value)) return [];
  const span = valueSpan(page, "date");
  if (span === null) return [];
  const meant = dateIn(value);
  const suggested = meant ?? (start !== null && compareDates(start, subject.today) > 0 ? subject.today : start);
  // What R should have filled in was written by no person, and only one date is meant; the same date with its zeros is no other.
  const isCertain = meant === null ? /Sys\.Date/i.test(value) : yearFirst.test(value.trim());
  return [
    {
      source: page.source,
      span,
      message: phrase`Hugo cannot read the date ${value === "" ? '""' : value.startsWith('"') ? value : `"${value}"`}.`,
      advice:
        suggested === null
          ? phrase`Write it as year-month-day, or take the key out.`
          : phrase`Write it as year-month-day, such as ${formatIso(suggested)}, or take the key out.`,
      ...(isCertain && suggested !== null && page.frontMatter.format === "yaml" ? { fix: [{ span, text: formatIso(suggested) }] } : {}),
    },
  ];
};

const yearFirst = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/;

/** The date that a text means beyond doubt, else null. */
const dateIn = (text: string): CalendarDate | null => {
  const { first, last } = readDate(text);
  if (first === null || first !== last) return null;
  const [date, ...others] = [resolveReading(first, "dmy", null), resolveReading(first, "mdy", null)].filter((read) => read !== null);
  return date === undefined || others.some((other) => compareDates(date, other) !== 0) ? null : date;
};

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?`;
const zone = String.raw`(?:Z| ?[+-]\d{2}:?\d{2})?(?: [A-Z]{3,4})?`;
const isoForm = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:[T ]${clock}${zone})?$`, "i");
const namedForm =
  /^(?:[A-Z][a-z]{2,8},? )?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4}(?: [\d:]+(?: [A-Z+\d-]+)?)?$|^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]+ .*\d{4}$/;

/** What Hugo's reader of dates (github.com/spf13/cast) takes; an empty text counts as no date, bare digits as seconds. */
const isReadable = (value: string): boolean => {
  const text = value.trim();
  const day = isoForm.exec(text)?.[1];
  return text === "" || /^\d+$/.test(text) || (day === undefined ? namedForm.test(text) : parseIso(day) !== null);
};
