import type { DateOrder } from "../document/date-cell.ts";
import type { Page, Row } from "../document/page.ts";
import type { CalendarDate } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";

/** How a log counts its days: 2 = Monday, 1 = Monday, or the numbers only number the rows. */
export type Numbering = "monday-2" | "monday-1" | "sequence";

/** Why a page's dates are read day first or month first. */
export type OrderReason = "cells" | "span" | "weekdays" | "same-language" | "partner" | "configuration" | "default";

/** A row with its dates and its weekday resolved. */
export interface ResolvedRow {
  readonly row: Row;
  readonly day: DayNumber | null;
  readonly start: CalendarDate | null;
  readonly completed: CalendarDate | null;
}

/** One week page of a log in one language. */
export interface LogPage {
  /** Relative to the root of the log, with `/`. */
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly page: Page;
  readonly order: DateOrder;
  readonly orderReason: OrderReason;
  readonly rows: readonly ResolvedRow[];
  /** How this page counts its days, which may be otherwise than most of its language. */
  readonly numbering: Numbering;
  /** Earliest start, and latest start or completion; null without any date. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** A week page that could not be read: not UTF-8, no permission, gone. */
export interface UnreadablePage {
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly reason: string;
}

/** All week pages of one person. */
export interface Log {
  /** Sorted by week, then language (the default language first), then path. */
  readonly pages: readonly LogPage[];
  readonly unreadable: readonly UnreadablePage[];
  /** The languages that have pages, the default language first; `["en"]` for an empty log. */
  readonly languages: readonly string[];
  /** How most pages of a language count their days. */
  readonly numbering: (language: string) => Numbering;
}
