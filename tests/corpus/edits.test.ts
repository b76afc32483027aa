import { describe, expect, test } from "vitest";
import { addItems } from "../../src/changes/add-items.ts";
import { addRow } from "../../src/changes/add-row.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange } from "../../src/changes/change.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import { parsePage } from "../../src/document/parse.ts";
import type { Page } from "../../src/document/page.ts";
import { createSource } from "../../src/document/source.ts";
import { listStyleOf, referenceStyleOf, taskStyleOf } from "../../src/log/dialect.ts";
import { recogniseWeekPath } from "../../src/log/week-path.ts";
import { linesChanged } from "../helpers/lines-changed.ts";
import { corpusFiles, corpusRoot } from "./corpus.ts";

const read = (text: string): Page => parsePage(createSource("page.md", text));

const variants: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with CRLF", (text) => text.replace(/\r\n?|\n/g, "\r\n")],
  ["with a BOM", (text) => (text.startsWith("\ufeff") ? text : `\ufeff${text}`)],
  ["without a final newline", (text) => text.trimEnd()],
  ["decomposed", (text) => text.normalize("NFD")],
];

describe.skipIf(corpusRoot === undefined).each(variants)("every page of the corpus, %s", (_, variant) => {
  const pages = corpusFiles()
    .filter(({ path }) => recogniseWeekPath(path) !== null)
    .map(({ path, text }) => ({ path, page: read(variant(text)) }));

  test("a task that is added to a row changes one line", () => {
    const failures = pages.flatMap(({ path, page }) =>
      page.rows
        .filter((row) => row.line.cells.length > 1)
        .flatMap((row) => {
          try {
            const dialect = { tasks: taskStyleOf([page]), references: referenceStyleOf([page]) };
            const addition = {
              tasks: [{ text: "Deploy with ECS | `x`", items: [{ text: "Part", items: [] }] }],
              references: [{ url: "https://example.com/a", label: null }],
              completed: undefined,
            };
            const after = applyChange(page, addToRow(page, row, addition, dialect));
            const { removed, added } = linesChanged(page.source.text, after);
            return removed === 1 && added === 1 ? [] : [`${path} row ${String(row.number)}: ${String(removed)} → ${String(added)}`];
          } catch (error) {
            return [
              `${path} row ${String(row.number)}: ${String(error)} ${row.cell("task")?.text.slice(0, 80) ?? ""} ## ${row.cell("reference")?.text.slice(0, 80) ?? ""}`,
            ];
          }
        }),
    );
    expect(failures).toEqual([]);
  });

  test("a row that is added adds one line", () => {
    const failures = pages.flatMap(({ path, page }) =>
      page.taskTables.flatMap((table) => {
        try {
          const dialect = { tasks: taskStyleOf([page]), references: referenceStyleOf([page]) };
          const last = page.rows.findLast((row) => row.table === table);
          const row = {
            day: "7",
            start: "01/02/2026",
            completed: "",
            tasks: [
              { text: "One", items: [] },
              { text: "Two", items: [] },
            ],
            references: [{ url: "https://example.com/a", label: "A guide" }],
          };
          const after = applyChange(page, addRow(page, table, last?.line ?? table.table.delimiter, (last?.number ?? 0) + 1, row, dialect));
          const { removed, added } = linesChanged(page.source.text, after);
          const atEnd = removed === 1 && added === 2 && (last?.line.span.end ?? 0) >= page.source.text.trimEnd().length;
          return (removed === 0 && added === 1) || atEnd ? [] : [`${path}: ${String(removed)} → ${String(added)}`];
        } catch (error) {
          return [
            `${path}: ${String(error)} ${page.source.text.slice(table.table.header.span.start, table.table.header.span.end).slice(0, 100)}`,
          ];
        }
      }),
    );
    expect(failures).toEqual([]);
  });

  test("completing a row changes one cell", () => {
    const failures = pages.flatMap(({ path, page }) =>
      page.rows
        .filter((row) => row.line.cells.length > 1 && row.table.columns.some(({ role }) => role === "completed"))
        .flatMap((row) => {
          try {
            const after = applyChange(page, setCell(page, row, "completed", "24/12/2031"));
            const { removed, added } = linesChanged(page.source.text, after);
            return removed === 1 && added === 1 ? [] : [`${path} row ${String(row.number)}`];
          } catch (error) {
            return [`${path} row ${String(row.number)}: ${String(error)}`];
          }
        }),
    );
    expect(failures).toEqual([]);
  });

  test("an achievement that is added adds a line, and a blank one where the page has them", () => {
    const failures = pages.flatMap(({ path, page }) =>
      (["objectives", "achievements"] as const).flatMap((kind) => {
        try {
          const after = applyChange(
            page,
            addItems(page, kind, ["Understood **ECS** | and more"], {
              style: listStyleOf([page], kind),
              attached: false,
              heading: kind === "objectives" ? "### Week 1 Objectives:" : "### Week 1 Achievements:",
            }),
          );
          const { removed, added } = linesChanged(page.source.text, after);
          const most = page.sections.some((section) => section.kind === kind) ? (page[kind].length > 0 ? 2 : 4) : 6;
          return added - removed >= 1 && added - removed <= most && removed <= 1
            ? []
            : [`${path} ${kind}: ${String(removed)} → ${String(added)}`];
        } catch (error) {
          return [`${path} ${kind}: ${String(error)}`];
        }
      }),
    );
    expect(failures).toEqual([]);
  });
});
