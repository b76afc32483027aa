import { describe, expect, test } from "vitest";
import type { RowDialect } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import type { Page, Row } from "../../src/document/page.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { referenceStyleOf, taskStyleOf } from "../../src/log/dialect.ts";
import type { Item } from "../../src/model/item.ts";

/** A change of a page, and the texts of the page before and after it; both end with a LF. */
export interface ChangeCase {
  readonly name: string;
  readonly before: string;
  readonly change: (page: Page) => Change;
  readonly after: string;
}

/** A page read from its text. */
export const pageOf = (text: string): Page => parsePage(createSource("worklogs/week-05.md", text));

/** The row with a number from 1. */
export const rowOf = (page: Page, number: number): Row => {
  const row = page.rows[number - 1];
  if (row === undefined) throw new Error(`the page has no row ${String(number)}`);
  return row;
};

/** How the page alone shows that its author writes tasks and references. */
export const dialectOf = (page: Page): RowDialect => ({ tasks: taskStyleOf([page]), references: referenceStyleOf([page]) });

/** A task with sub-tasks. */
export const task = (text: string, ...subs: readonly string[]): Item => ({ text, items: subs.map((sub) => ({ text: sub, items: [] })) });

/** A page of lines, with a final LF. */
export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join("");

/** A page with other lines in place of one line, which must be there exactly once. */
export const withLine = (page: string, line: string, ...others: readonly string[]): string => {
  const all = page.split("\n");
  const at = all.indexOf(line);
  if (at === -1 || all.lastIndexOf(line) !== at) throw new Error(`not exactly one line is ${line}`);
  return all.toSpliced(at, 1, ...others).join("\n");
};

/** The ways in which the same page may be stored. */
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ["LF", (text) => text],
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["CR", (text) => text.replaceAll("\n", "\r")],
  ["a BOM", (text) => `\uFEFF${text}`],
  ["no final line end", (text) => text.replace(/\n$/, "")],
  ["CRLF, a BOM and no final line end", (text) => `\uFEFF${text.replace(/\n$/, "").replaceAll("\n", "\r\n")}`],
];

/** One test for each case, in which the whole text after the change must be right for every spelling of the page. */
export const describeChanges = (name: string, cases: readonly ChangeCase[]): void => {
  describe(name, () => {
    test.each(cases)("$name", ({ before, change, after }) => {
      for (const [spelling, spell] of spellings) {
        const page = pageOf(spell(before));
        expect(applyChange(page, change(page)), spelling).toBe(spell(after));
      }
    });
  });
};
