import { flatMap } from "../model/flat-map.ts";
import type { Cell, TableLine } from "./blocks.ts";
import { readDateCell, type DateCell, type DateReading } from "./date-cell.ts";
import { readDayCell, type DayCell } from "./day-cell.ts";
import type { LocatedTask } from "./located-task.ts";
import type { ColumnRole, Row, TaskTable } from "./page.ts";
import { findUrls, readReferenceCell, type Definitions, type Reference } from "./reference-cell.ts";
import { readTaskCell } from "./task-cell.ts";

/** What the rows of a table share. */
export interface RowsContext {
  readonly text: string;
  readonly table: TaskTable;
  readonly definitions: () => Definitions;
  /** Where the column of a role stands; -1 where there is none. */
  readonly columnOf: (role: ColumnRole) => number;
}

/** The row that a line of a task table is; what its cells say is read when it is asked for. */
export const readRow = (context: RowsContext, line: TableLine, number: number): Row => new LazyRow(context, line, number);

/** A class, as a page of 10 MB has 240,000 rows: with functions of its own, each would take five times the memory. */
class LazyRow implements Row {
  readonly number: number;
  readonly line: TableLine;
  readonly #context: RowsContext;
  #day: DayCell | null | undefined;
  #tasks: readonly LocatedTask[] | undefined;
  #start: DateCell | null | undefined;
  #completed: DateCell | null | undefined;
  #references: readonly Reference[] | undefined;
  #readings: readonly DateReading[] | undefined;

  constructor(context: RowsContext, line: TableLine, number: number) {
    this.#context = context;
    this.line = line;
    this.number = number;
  }

  get table(): TaskTable {
    return this.#context.table;
  }

  cell(role: ColumnRole): Cell | undefined {
    return this.line.cells[this.#context.columnOf(role)];
  }

  get day(): DayCell | null {
    if (this.#day === undefined) this.#day = this.#read("day", readDayCell);
    return this.#day;
  }

  get tasks(): readonly LocatedTask[] {
    if (this.#tasks === undefined) {
      const cell = this.cell("task");
      const tasks = cell === undefined || isPlaceholder(cell.text) ? [] : readTaskCell(this.#context.text, cell.content);
      this.#tasks = this.table.isHtml ? tasks.map((task) => onOneLine(task)) : tasks;
    }
    return this.#tasks;
  }

  get start(): DateCell | null {
    if (this.#start === undefined) this.#start = this.#read("start", readDateCell);
    return this.#start;
  }

  get completed(): DateCell | null {
    if (this.#completed === undefined) this.#completed = this.#read("completed", readDateCell);
    return this.#completed;
  }

  get references(): readonly Reference[] {
    this.#references ??= this.#readReferences();
    return this.#references;
  }

  get readings(): readonly DateReading[] {
    this.#readings ??= [this.day?.reading?.date, this.start?.first, this.start?.last, this.completed?.first, this.completed?.last].filter(
      (reading) => reading !== null && reading !== undefined,
    );
    return this.#readings;
  }

  get extra(): Row["extra"] {
    return flatMap(this.table.columns, ({ role, header }, index) =>
      role === "status" || role === "number" || role === "extra" ? [{ header, text: this.line.cells[index]?.text ?? "" }] : [],
    );
  }

  #read<T>(role: ColumnRole, read: (text: string, span: Cell["content"]) => T): T | null {
    const cell = this.cell(role);
    return cell === undefined ? null : read(this.#context.text, cell.content);
  }

  /** Without a column for references, the links in the tasks are the references. */
  #readReferences(): readonly Reference[] {
    const { text, definitions } = this.#context;
    const hasColumn = this.#context.columnOf("reference") !== -1;
    const cell = this.cell(hasColumn ? "reference" : "task");
    if (cell === undefined) return [];
    return hasColumn ? readReferenceCell(text, cell.content, definitions()) : findUrls(text, cell.content, definitions());
  }
}

/** A line end in HTML is a space. */
const onOneLine = (task: LocatedTask): LocatedTask => ({
  ...task,
  text: task.text.replace(/\s*[\r\n]\s*/g, " "),
  items: task.items.map((item) => onOneLine(item)),
});

/** A dash in a task cell stands for nothing. */
const isPlaceholder = (text: string): boolean => /^[-–—\s]*$/.test(text);
