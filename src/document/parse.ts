import { flatMap } from "../model/flat-map.ts";
import type { Block, Table } from "./blocks.ts";
import { isTaskTable, mayBeTaskTable, readColumns } from "./columns.ts";
import type { DateCell } from "./date-cell.ts";
import { readFrontMatter } from "./front-matter.ts";
import { htmlTables } from "./html-table.ts";
import type { ColumnRole, Page, Row, TaskTable } from "./page.ts";
import { once } from "../model/once.ts";
import { otherSections } from "./other-sections.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { problemAt, type Problem } from "./problem.ts";
import { readRow } from "./read-row.ts";
import type { Definitions } from "./reference-cell.ts";
import { foldLabel } from "./reference-links.ts";
import { cutSections } from "./section.ts";
import { itemsOf } from "./section-items.ts";
import type { Source } from "./source.ts";
import { withTitleLines } from "./title-lines.ts";

/**
 * Reads a page, each part when it is first asked for: a command that changes one week asks little of the others. Any text gives a page: what is wrong with
 * it is collected in `problems`.
 */
export const parsePage = (source: Source): Page => {
  const frontMatter = once(() => readFrontMatter(source));
  const tree = once(() => withTitleLines(source, parseBlocks(source, frontMatter().span.end)));
  const tables = once(() => tablesIn(tree().blocks).map((table): TaskTable => ({ table, columns: readColumns(table), isHtml: false })));
  const sure = once(() => tables().filter(({ columns }) => isTaskTable(columns)));
  const sections = once(() => {
    const sureTables = new Set(sure().map(({ table }) => table));
    return cutSections(source, tree(), (table) => sureTables.has(table));
  });
  const maybe = (): readonly TaskTable[] =>
    tables().filter(({ table, columns }) => {
      const above = sections().find(({ kind, span }) => kind === "tasks" && span.start <= table.span.start && table.span.end <= span.end);
      return above !== undefined && mayBeTaskTable(columns, above.blocks[0] === table);
    });
  const taskTables = once(() => (sure().length > 0 ? sure() : maybe()));
  const rowTables = once(() => (taskTables().length > 0 ? taskTables() : htmlTaskTables(source, tree().blocks)));
  const rows = once(() => rowsIn(source, rowTables()));
  const objectives = once(() => itemsOf(source, sections(), "objectives"));
  const achievements = once(() => itemsOf(source, sections(), "achievements"));
  const others = once(() =>
    otherSections(
      source,
      tree(),
      sections(),
      rowTables().map(({ table }) => table),
    ),
  );
  const problems = once(() =>
    [...frontMatter().problems, ...tree().problems, ...flatMap(rows(), (row) => dateProblems(row))].toSorted(
      (a, b) => a.span.start - b.span.start,
    ),
  );
  return {
    source,
    get frontMatter() {
      return frontMatter();
    },
    get tree() {
      return tree();
    },
    get taskTables() {
      return taskTables();
    },
    get rows() {
      return rows();
    },
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

const rowsIn = (source: Source, tables: readonly TaskTable[]): readonly Row[] => {
  const definitions = once(() => readDefinitions(source));
  const rows: Row[] = [];
  for (const table of tables) {
    const places = new Map(table.columns.map(({ role }, index) => [role, index] as const).toReversed());
    const context = { text: source.text, table, definitions, columnOf: (role: ColumnRole) => places.get(role) ?? -1 };
    for (const line of table.table.rows) rows.push(readRow(context, line, rows.length + 1));
  }
  return rows;
};

const htmlTaskTables = (source: Source, blocks: readonly Block[]): readonly TaskTable[] =>
  htmlTables(source, blocks)
    .map((table): TaskTable => ({ table, columns: readColumns(table), isHtml: true }))
    .filter(({ columns }) => isTaskTable(columns));

const tablesIn = (blocks: readonly Block[]): readonly Table[] =>
  flatMap(blocks, (block) => {
    if (block.kind === "table") return [block];
    return block.kind === "quote" ? tablesIn(block.children) : [];
  });

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
  flatMap([row.start, row.completed], (cell) => (cell === null ? [] : dateProblem(cell)));

const dateProblem = ({ state, span, text }: DateCell): readonly Problem[] => {
  if (state === "unreadable") return [problemAt("date-unreadable", span, { text })];
  return state === "impossible" ? [problemAt("date-impossible", span, { text })] : [];
};
