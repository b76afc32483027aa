import { flatMap } from "../model/flat-map.ts";
import type { Block, BlockTree, Table } from "./blocks.ts";
import { isTaskTable, mayBeTaskTable, readColumns } from "./columns.ts";
import type { DateCell } from "./date-cell.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { htmlTables } from "./html-table.ts";
import type { ColumnRole, Page, Row, TaskTable } from "./page.ts";
import { once } from "../model/once.ts";
import { otherSections } from "./other-sections.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { problemAt, type Problem } from "./problem.ts";
import { readRow } from "./read-row.ts";
import type { Definitions } from "./reference-cell.ts";
import { foldLabel } from "./reference-links.ts";
import { cutSections, type LocatedItem, type Section } from "./section.ts";
import { itemsOf } from "./section-items.ts";
import type { Source } from "./source.ts";
import { withTitleLines } from "./title-lines.ts";

/**
 * Reads a page, each part when it is first asked for: a command that changes one week asks little of the others. Any text gives a page: what is wrong with
 * it is collected in `problems`.
 */
export const parsePage = (source: Source): Page => new LazyPage(source);

/** A class, as an object with functions of its own for each part takes V8 longer to make than most of the parts. */
class LazyPage implements Page {
  readonly source: Source;
  #frontMatter: FrontMatter | undefined;
  #tree: BlockTree | undefined;
  #tables: readonly TaskTable[] | undefined;
  #sure: readonly TaskTable[] | undefined;
  #sections: readonly Section[] | undefined;
  #taskTables: readonly TaskTable[] | undefined;
  #rowTables: readonly TaskTable[] | undefined;
  #rows: readonly Row[] | undefined;
  #objectives: readonly LocatedItem[] | undefined;
  #achievements: readonly LocatedItem[] | undefined;
  #others: Page["others"] | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(source: Source) {
    this.source = source;
  }

  get frontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.source));
  }

  get tree(): BlockTree {
    return (this.#tree ??= withTitleLines(this.source, parseBlocks(this.source, this.frontMatter.span.end)));
  }

  get sections(): readonly Section[] {
    return (this.#sections ??= this.#cutSections());
  }

  get taskTables(): readonly TaskTable[] {
    return (this.#taskTables ??= this.#sureTables.length > 0 ? this.#sureTables : this.#tablesInSection());
  }

  get rows(): readonly Row[] {
    return (this.#rows ??= rowsIn(this.source, this.#tablesOfRows));
  }

  get objectives(): readonly LocatedItem[] {
    return (this.#objectives ??= itemsOf(this.source, this.sections, "objectives"));
  }

  get achievements(): readonly LocatedItem[] {
    return (this.#achievements ??= itemsOf(this.source, this.sections, "achievements"));
  }

  get others(): Page["others"] {
    return (this.#others ??= otherSections(
      this.source,
      this.tree,
      this.sections,
      this.#tablesOfRows.map(({ table }) => table),
    ));
  }

  get problems(): readonly Problem[] {
    return (this.#problems ??= [
      ...this.frontMatter.problems,
      ...this.tree.problems,
      ...flatMap(this.rows, (row) => dateProblems(row)),
    ].toSorted((a, b) => a.span.start - b.span.start));
  }

  get #allTables(): readonly TaskTable[] {
    return (this.#tables ??= tablesIn(this.tree.blocks).map((table) => ({ table, columns: readColumns(table), isHtml: false })));
  }

  /** The tables whose header cells say that they hold tasks. */
  get #sureTables(): readonly TaskTable[] {
    return (this.#sure ??= this.#allTables.filter(({ columns }) => isTaskTable(columns)));
  }

  #cutSections(): readonly Section[] {
    const sure = new Set(this.#sureTables.map(({ table }) => table));
    return cutSections(this.source, this.tree, (table) => sure.has(table));
  }

  /** The tables below the heading of the tasks that may hold some. */
  #tablesInSection(): readonly TaskTable[] {
    return this.#allTables.filter(({ table, columns }) => {
      const above = this.sections.find(
        ({ kind, span }) => kind === "tasks" && span.start <= table.span.start && table.span.end <= span.end,
      );
      return above !== undefined && mayBeTaskTable(columns, above.blocks[0] === table);
    });
  }

  get #tablesOfRows(): readonly TaskTable[] {
    return (this.#rowTables ??= this.taskTables.length > 0 ? this.taskTables : htmlTaskTables(this.source, this.tree.blocks));
  }
}

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
