import { compareDates, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { once } from "../model/once.ts";
import { decideOrders, type Decision, type Decisions } from "./decide-orders.ts";
import type { Log, LogPage, ResolvedRow, UnreadablePage } from "./log.ts";
import { resolveNear, type LogInput } from "./missing-years.ts";
import { numberingOfPage } from "./numbering.ts";
import { resolveRows } from "./resolve-rows.ts";
import type { LogSettings } from "./settings.ts";

export type { LogInput } from "./missing-years.ts";

/** Everything a log is made of. */
export interface LogInputs {
  readonly pages: readonly LogInput[];
  readonly unreadable: readonly UnreadablePage[];
  readonly defaultLanguage: string;
}

/** Reads many pages as one log: what one page leaves open, such as the order of day and month, the others tell. */
export const buildLog = ({ pages, unreadable, defaultLanguage }: LogInputs, settings: LogSettings): Log => {
  const decisions = decideOrders(pages, settings);
  const languages = languagesOf([...pages, ...unreadable], defaultLanguage);
  const rank = (language: string): number => languages.indexOf(language);
  const inOrder = (a: UnreadablePage | LogPage, b: UnreadablePage | LogPage): number =>
    a.week - b.week || rank(a.language) - rank(b.language) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const read = pages.map((page) => logPage(page, decisions));
  return { pages: read.toSorted(inOrder), unreadable: unreadable.toSorted(inOrder), languages, numbering: decisions.numbering };
};

/** The languages that have pages, the default first and the others by name; `["en"]` for an empty log. */
const languagesOf = (pages: readonly { readonly language: string }[], defaultLanguage: string): readonly string[] => {
  const found = [...new Set(pages.map(({ language }) => language))].toSorted();
  if (found.length === 0) return ["en"];
  return [...found.filter((language) => language === defaultLanguage), ...found.filter((language) => language !== defaultLanguage)];
};

/** A page whose rows are read and dated when somebody asks for them. */
const logPage = (input: LogInput, { of, numbering }: Decisions): LogPage => {
  const rows = once(() => resolveRows(input.page.rows, of(input), () => numbering(input.language)));
  const starts = once(() => flatMap(rows(), ({ start }) => start ?? []));
  const start = once(() => earliest(starts()));
  const end = once(() => latest([...starts(), ...flatMap(rows(), (row) => endsOf(row, of(input)))]));
  return {
    ...input,
    get order() {
      return of(input).order;
    },
    get orderReason() {
      return of(input).reason;
    },
    get rows() {
      return rows();
    },
    get numbering() {
      return numberingOfPage(rows(), numbering(input.language));
    },
    get start() {
      return start();
    },
    get end() {
      return end();
    },
  };
};

/** A range in the start cell ends at its last day. */
const endsOf = ({ row, start, completed }: ResolvedRow, { order, near }: Decision): readonly CalendarDate[] =>
  flatMap([completed, resolveNear(row.start?.last, order, start ?? near)], (date) => date ?? []);

const earliest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((first, date) => (first !== null && compareDates(first, date) <= 0 ? first : date), null);

const latest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((last, date) => (last !== null && compareDates(last, date) > 0 ? last : date), null);
