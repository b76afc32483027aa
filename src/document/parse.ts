import type { Block, Cell, Table, TableLine } from "./blocks.ts";
import { isTaskTable, mayBeTaskTable, readColumns } from "./columns.ts";
import { readDateCell, type DateCell } from "./date-cell.ts";
import { readDayCell } from "./day-cell.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { ColumnRole, Page, Row, TaskTable } from "./page.ts";
import { once } from "../model/once.ts";
import { otherSections } from "./other-sections.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { problemAt, type Problem } from "./problem.ts";
import { findUrls, readReferenceCell, type Definitions } from "./reference-cell.ts";
import { foldLabel } from "./reference-links.ts";
import { cutSections } from "./section.ts";
import { itemsOf } from "./section-items.ts";
import type { Source } from "./source.ts";
import { readTaskCell } from "./task-cell.ts";

/** Reads a page. Any text gives a page: what is wrong with it is collected in `problems`. */
export const parsePage = (source: Source): Page => {
  const frontMatter = readFrontMatter(source);
  const tree = parseBlocks(source, frontMatter.span.end);
  const tables = tablesIn(tree.blocks).map((table): TaskTable => ({ table, columns: readColumns(table) }));
  const sure = tables.filter(({ columns }) => isTaskTable(columns));
  const sureTables = new Set(sure.map(({ table }) => table));
  const sections = once(() => cutSections(source, tree, (table) => sureTables.has(table)));
  const isBelowTasks = (table: Table): boolean =>
    sections().some(({ kind, span }) => kind === "tasks" && span.start <= table.span.start && table.span.end <= span.end);
  const taskTables = sure.length > 0 ? sure : tables.filter(({ table, columns }) => mayBeTaskTable(columns) && isBelowTasks(table));
  const definitions = once(() => readDefinitions(source));
  const lines = taskTables.flatMap((table) => table.table.rows.map((line) => ({ table, line })));
  const rows = lines.map(({ table, line }, index) => readRow(source.text, table, line, index + 1, definitions));
  const objectives = once(() => itemsOf(source, sections(), "objectives"));
  const achievements = once(() => itemsOf(source, sections(), "achievements"));
  const others = once(() =>
    otherSections(
      source,
      tree,
      sections(),
      taskTables.map(({ table }) => table),
    ),
  );
  const problems = once(() =>
    [...frontMatter.problems, ...tree.problems, ...rows.flatMap((row) => dateProblems(row))].toSorted(
      (a, b) => a.span.start - b.span.start,
    ),
  );
  return {
    source,
    frontMatter,
    tree,
    taskTables,
    rows,
    get problems() {
      return problems();
    },
    get sections() {
      return sections();
    },
    get objectives() {
      return objectives();
    },
    get achievements() {
      return achievements();
    },
    get others() {
      return others();
    },
  };
};

const tablesIn = (blocks: readonly Block[]): readonly Table[] =>
  blocks.flatMap((block) => {
    if (block.kind === "table") return [block];
    return block.kind === "quote" ? tablesIn(block.children) : [];
  });

const readRow = (text: string, table: TaskTable, line: TableLine, number: number, definitions: () => Definitions): Row => {
  const cell = (role: ColumnRole): Cell | undefined => line.cells[table.columns.findIndex((column) => column.role === role)];
  const [day, task, start, completed, reference] = [cell("day"), cell("task"), cell("start"), cell("completed"), cell("reference")];
  const hasReferences = table.columns.some((column) => column.role === "reference");
  const dayCell = once(() => (day === undefined ? null : readDayCell(text, day.content)));
  const tasks = once(() => (task === undefined || isPlaceholder(task.text) ? [] : readTaskCell(text, task.content)));
  const startCell = once(() => (start === undefined ? null : readDateCell(text, start.content)));
  const completedCell = once(() => (completed === undefined ? null : readDateCell(text, completed.content)));
  const references = once(() => referencesOf(text, hasReferences ? reference : undefined, hasReferences ? undefined : task, definitions()));
  return {
    number,
    line,
    table,
    cell,
    get day() {
      return dayCell();
    },
    get tasks() {
      return tasks();
    },
    get start() {
      return startCell();
    },
    get completed() {
      return completedCell();
    },
    get references() {
      return references();
    },
    get extra() {
      return extraOf(table, line);
    },
  };
};

const extraOf = ({ columns }: TaskTable, line: TableLine): Row["extra"] =>
  columns.flatMap(({ role, header }, index) =>
    role === "status" || role === "number" || role === "extra" ? [{ header, text: line.cells[index]?.text ?? "" }] : [],
  );

/** A dash in a task cell stands for nothing. */
const isPlaceholder = (text: string): boolean => /^[-–—\s]*$/.test(text);

const referencesOf = (text: string, reference: Cell | undefined, task: Cell | undefined, definitions: Definitions): Row["references"] => {
  if (reference !== undefined) return readReferenceCell(text, reference.content, definitions);
  return task === undefined ? [] : findUrls(text, task.content, definitions);
};

const definition = /^ {0,3}\[([^[\]\r\n]{1,200})\]:[ \t]*<?([^\s<>]+)>?/gm;

const readDefinitions = ({ text }: Source): Definitions => {
  const definitions = new Map<string, string>();
  if (!text.includes("]:")) return definitions;
  for (const [, label = "", url = ""] of text.matchAll(definition)) {
    const folded = foldLabel(label);
    if (!definitions.has(folded)) definitions.set(folded, url);
  }
  return definitions;
};

const dateProblems = (row: Row): readonly Problem[] =>
  [row.start, row.completed].flatMap((cell) => (cell === null ? [] : dateProblem(cell)));

const dateProblem = ({ state, span, text }: DateCell): readonly Problem[] => {
  if (state === "unreadable") return [problemAt("date-unreadable", span, { text })];
  return state === "impossible" ? [problemAt("date-impossible", span, { text })] : [];
};
