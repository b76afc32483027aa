import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LocatedTask } from "../../src/document/located-task.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { formatIso } from "../../src/model/date.ts";
import { logOf } from "../helpers/log-of.ts";
import { many } from "./many.ts";
import { weekPage } from "./week-page.ts";

const read = (text: string) => parsePage(createSource("page.md", text));

test("a page says what was put into it", () => {
  fc.assert(
    fc.property(weekPage, ({ language, text, rows, objectives, achievements, hasReferenceColumn }) => {
      const [page] = logOf({ [`${language} 5`]: text }).pages;
      if (page === undefined) throw new Error("no page");
      expect(page.page.objectives.map((item) => plainItem(item))).toEqual(objectives);
      expect(page.page.achievements.map((item) => plainItem(item))).toEqual(achievements);
      const found = page.rows.map(({ row, start, completed }) => ({
        dayText: row.day?.text,
        tasks: row.tasks.map((task) => plainItem(task)),
        start: start === null ? null : formatIso(start),
        completed: completed === null ? null : formatIso(completed),
        references: row.references.map(({ url, label }) => ({ url, label })),
      }));
      expect(found).toEqual(rows.map((row) => ({ ...row, references: hasReferenceColumn ? row.references : [] })));
      expect(page.page.problems.filter(({ code }) => !code.startsWith("front-matter"))).toEqual([]);
    }),
    many(300),
  );
});

test("what was read stands where it is said to stand", () => {
  fc.assert(
    fc.property(weekPage, ({ text }) => {
      const page = read(text);
      const sliced = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
      const expectTask = (task: LocatedTask): void => {
        expect(sliced(task.textSpan)).toBe(task.text);
        expect(sliced(task.span)).toContain(task.text);
        for (const child of task.items) expectTask(child);
      };
      for (const row of page.rows) {
        for (const cell of row.line.cells) expect(sliced(cell.content)).toBe(cell.text);
        for (const task of row.tasks) expectTask(task);
        for (const date of [row.start, row.completed]) if (date !== null) expect(sliced(date.span)).toBe(date.text);
        for (const { url, span } of row.references) expect(sliced(span)).toContain(url);
      }
      for (const item of [...page.objectives, ...page.achievements]) expect(sliced(item.source.textSpan)).toBe(item.text);
      for (const { span } of page.problems)
        expect([0 <= span.start, span.start <= span.end, span.end <= text.length]).toEqual([true, true, true]);
    }),
    many(200),
  );
});

/** A page, torn: pieces of it left out, doubled or swapped. */
const torn = fc
  .tuple(
    weekPage,
    fc.array(
      fc.tuple(fc.nat(), fc.nat(60), fc.constantFrom("cut", "double", "swap", "insert"), fc.string({ unit: "binary", maxLength: 5 })),
      { maxLength: 8 },
    ),
  )
  .map(([{ text }, wounds]) => {
    let now = text;
    for (const [at, length, kind, inserted] of wounds) {
      const start = at % (now.length + 1);
      const piece = now.slice(start, start + length);
      const rest = now.slice(start + length);
      if (kind === "cut") now = now.slice(0, start) + rest;
      else if (kind === "double") now = now.slice(0, start) + piece + piece + rest;
      else if (kind === "swap") now = now.slice(0, start) + rest + piece;
      else now = now.slice(0, start) + inserted + now.slice(start);
    }
    return now;
  });

/** Reads everything that is read only when it is asked for. */
const readAll = (text: string): void => {
  const page = read(text);
  expect(page.source.text).toBe(text);
  JSON.stringify([page.frontMatter, page.problems, page.sections.length, page.objectives.length, page.achievements.length, page.others]);
  for (const row of page.rows) JSON.stringify([row.day, row.tasks.length, row.start, row.completed, row.references.length, row.extra]);
};

test("no text makes reading throw: any characters", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), readAll), many(500));
});

test("no text makes reading throw: the characters of Markdown", () => {
  const marks = fc.constantFrom(
    "|",
    "-",
    "#",
    "*",
    "+",
    ">",
    "`",
    "~",
    "<",
    "br",
    "/",
    "ul",
    "li",
    "&emsp;",
    "[",
    "]",
    "(",
    ")",
    ":",
    "\\",
    "\n",
    "\r\n",
    " ",
    "\t",
    "---",
    "+++",
    "2",
    "10/06/2025",
    "Day",
    "Task",
    "Start Date",
    "https://a.b",
    "…",
    "title:",
  );
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 120 }).map((parts) => parts.join("")),
      readAll,
    ),
    many(1000),
  );
});

test("no text makes reading throw: torn pages", () => {
  fc.assert(fc.property(torn, readAll), many(300));
});
