import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addItems } from "../../src/changes/add-items.ts";
import { addRow, removeRow } from "../../src/changes/add-row.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import { removeItem } from "../../src/changes/item-edits.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import { applyEdits } from "../../src/document/edit.ts";
import type { Page } from "../../src/document/page.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { isWorklogError } from "../../src/errors.ts";
import { listStyleOf, referenceStyleOf, taskStyleOf } from "../../src/log/dialect.ts";
import { linesChanged } from "../helpers/lines-changed.ts";
import { many } from "./many.ts";
import { weekPage } from "./week-page.ts";

const read = (text: string): Page => parsePage(createSource("page.md", text));

const dialectOf = (page: Page) => ({ tasks: taskStyleOf([page]), references: referenceStyleOf([page]) });

/** Plain words: what they read as is what they are. */
const words = fc
  .array(fc.constantFrom("Deploy", "with ECS", "ghi lại", "**bold**", "`code`", "50%", "(x)", "and more"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(" "));

/** Whatever a user may type that says something: neither empty nor a mere dash. */
const typed = fc
  .array(
    fc.constantFrom(
      "a",
      "B",
      " ",
      "|",
      "\\",
      "`",
      "``",
      "<br>",
      "<BR/>",
      "- ",
      "* ",
      "+ ",
      "# ",
      "1. ",
      "2) ",
      "> ",
      "---",
      "===",
      "<ul>",
      "<li>",
      "</li>",
      "<!--",
      "-->",
      "<div>",
      "&emsp;",
      "[a](b)",
      "[x]: y",
      "https://a.b/c",
      "\n",
      "\r\n",
      "\t",
      "~~~",
      "```",
      "{{< x >}}",
      ":",
      "…",
      "...",
      "Ế",
      "e\u0302",
      "🚀",
      "\u2028",
      "\u00a0",
      "=1+1",
      "$&",
      "$1",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.replaceAll(/<br\s*\/?>|&emsp;|[-\s]/gi, "") !== "");

/** The page after a change, null where the guard refused it: only inline code that spans lines or tags may be too hard to write. */
const changed = (page: Page, change: () => Change, text: string): string | null => {
  try {
    return applyChange(page, change());
  } catch (error) {
    if (isWorklogError(error) && error.code === "edit-refused" && text.includes("`")) return null;
    throw error;
  }
};

const pageAndRow = fc.tuple(weekPage, fc.nat()).map(([{ text }, number]) => {
  const page = read(text);
  return { page, row: page.rows[number % page.rows.length] };
});

test("a task that is added changes one line and is there afterwards, with everything else as it was", () => {
  fc.assert(
    fc.property(pageAndRow, words, fc.array(words, { maxLength: 2 }), ({ page, row }, text, subs) => {
      if (row === undefined) return;
      const added = { text, items: subs.map((sub) => ({ text: sub, items: [] })) };
      const addition = { tasks: [added], references: [], completed: undefined };
      const after = applyChange(page, addToRow(page, row, addition, dialectOf(page)));
      expect(linesChanged(page.source.text, after)).toEqual({ removed: 1, added: 1 });
      const tasks = read(after).rows[row.number - 1]?.tasks.map((task) => plainItem(task));
      expect(tasks).toEqual([...row.tasks.map((task) => plainItem(task)), added]);
    }),
    many(300),
  );
});

test("whatever is typed as a task is written on one line, or refused", () => {
  fc.assert(
    fc.property(pageAndRow, typed, ({ page, row }, text) => {
      if (row === undefined) return;
      const addition = {
        tasks: [{ text, items: [] }],
        references: [{ url: "https://example.com/a_(b)", label: "One | two" }],
        completed: undefined,
      };
      const after = changed(page, () => addToRow(page, row, addition, dialectOf(page)), text);
      if (after === null) return;
      expect(linesChanged(page.source.text, after)).toEqual({ removed: 1, added: 1 });
      expect(read(after).rows).toHaveLength(page.rows.length);
    }),
    many(400),
  );
});

test("a row that is added is one line, and goes again without a trace", () => {
  fc.assert(
    fc.property(pageAndRow, typed, ({ page, row }, text) => {
      if (row === undefined) return;
      const added = { day: "7", start: "", completed: "", tasks: [{ text, items: [] }], references: [] };
      const after = changed(page, () => addRow(page, row.table, row.line, row.number + 1, added, dialectOf(page)), text);
      if (after === null) return;
      expect(linesChanged(page.source.text, after).added - linesChanged(page.source.text, after).removed).toBe(1);
      const again = read(after);
      expect(again.rows).toHaveLength(page.rows.length + 1);
      expect(applyChange(again, removeRow(again, row.number + 1))).toBe(page.source.text);
    }),
    many(300),
  );
});

test("completing changes one cell", () => {
  fc.assert(
    fc.property(pageAndRow, ({ page, row }) => {
      if (row === undefined) return;
      const after = applyChange(page, setCell(page, row, "completed", "24/12/2031"));
      expect(linesChanged(page.source.text, after)).toEqual({ removed: 1, added: 1 });
      const cells = (of: Page) =>
        of.rows.map(({ line, table }) => line.cells.map((cell, index) => (table.columns[index]?.role === "completed" ? "" : cell.text)));
      expect(cells(read(after)).map((line) => line.filter((cell) => cell !== ""))).toEqual(
        cells(page).map((line) => line.filter((cell) => cell !== "")),
      );
      expect(read(after).rows[row.number - 1]?.completed?.text).toBe("24/12/2031");
    }),
    many(300),
  );
});

test.each(["objectives", "achievements"] as const)("%s that are added are there, and the last one goes again without a trace", (kind) => {
  fc.assert(
    fc.property(weekPage, typed, ({ text: before }, text) => {
      const page = read(before);
      const after = applyChange(
        page,
        addItems(page, kind, [text], { style: listStyleOf([page], kind), attached: false, heading: "## Week 5" }),
      );
      const again = read(after);
      expect(again[kind]).toHaveLength(page[kind].length + 1);
      expect(again[kind].slice(0, -1).map((item) => plainItem(item))).toEqual(page[kind].map((item) => plainItem(item)));
      expect(applyEdits(after, removeItem(again, again[kind], again[kind].length - 1))).toBe(before);
    }),
    many(300),
  );
});
