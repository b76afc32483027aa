import type { BlockTree, Cell, Table, TableLine } from "./blocks.ts";
import type { DateCell, DateReading } from "./date-cell.ts";
import type { DayCell } from "./day-cell.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { OtherSection } from "./other-sections.ts";
import type { Problem } from "./problem.ts";
import type { Reference } from "./reference-cell.ts";
import type { LocatedItem, Section } from "./section.ts";
import type { Source } from "./source.ts";
import type { LocatedTask } from "./located-task.ts";

/** What a column of a task table holds. `extra` columns are kept and shown as they are. */
export type ColumnRole = "day" | "task" | "start" | "completed" | "reference" | "status" | "number" | "extra";

/** One column of a task table. */
export interface Column {
  readonly role: ColumnRole;
  readonly header: string;
}

/** A table that holds the tasks of the week, recognised by its header cells. */
export interface TaskTable {
  readonly table: Table;
  /** As many as the header has cells. */
  readonly columns: readonly Column[];
  /** Whether it stands in HTML: then its rows are read, and no command writes to them. */
  readonly isHtml: boolean;
}

/** One body row of a task table. */
export interface Row {
  /** Its place among all rows of all task tables of the page, from 1. */
  readonly number: number;
  readonly line: TableLine;
  readonly table: TaskTable;
  /** The cell of a role in this row; undefined where the column or the cell is missing. */
  cell(role: ColumnRole): Cell | undefined;
  readonly day: DayCell | null;
  readonly tasks: readonly LocatedTask[];
  readonly start: DateCell | null;
  readonly completed: DateCell | null;
  readonly references: readonly Reference[];
  /** Every date of the row: in its day cell, its start and its completion. */
  readonly readings: readonly DateReading[];
  /** Every `status`, `number` and `extra` column, in order. */
  readonly extra: readonly { readonly header: string; readonly text: string }[];
}

/** One page, read: everything has its place in `source.text`. Dates are not resolved yet, as their order may hang on other pages. */
export interface Page {
  readonly source: Source;
  readonly frontMatter: FrontMatter;
  readonly tree: BlockTree;
  readonly sections: readonly Section[];
  /** Those in Markdown. */
  readonly taskTables: readonly TaskTable[];
  readonly rows: readonly Row[];
  readonly objectives: readonly LocatedItem[];
  readonly achievements: readonly LocatedItem[];
  /** What the page says beside the known parts: own headings with the raw text below them, and what a known section holds beside its items and rows. `heading` is "" for text before the first heading. */
  readonly others: readonly OtherSection[];
  readonly problems: readonly Problem[];
}
