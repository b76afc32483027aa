import { addItems, addItemsBelow } from "../../src/changes/add-items.ts";
import { addRow, removeRow } from "../../src/changes/add-row.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import { editReference, editTask, removeReference, removeTask } from "../../src/changes/edit-task.ts";
import { repairIndex } from "../../src/changes/repair-index.ts";
import { syncPage } from "../../src/commands/sync-page.ts";
import { addIndexEntry } from "../../src/changes/index-entry.ts";
import { formatTables } from "../../src/changes/format-table.ts";
import { newWeekText } from "../../src/changes/new-week.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import type { Page, Row } from "../../src/document/page.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { isWorklogError } from "../../src/errors.ts";
import { csv } from "../../src/formats/csv.ts";
import { html } from "../../src/formats/html.ts";
import { ics } from "../../src/formats/ics.ts";
import { json } from "../../src/formats/json.ts";
import { jsonl } from "../../src/formats/jsonl.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { md } from "../../src/formats/md.ts";
import { listStyleOf, referenceStyleOf, taskStyleOf } from "../../src/log/dialect.ts";
import type { Log } from "../../src/log/log.ts";
import { openLog } from "../../src/log/open-log.ts";
import { buildLog } from "../../src/log/read-log.ts";
import { checkLog } from "../../src/rules/check-log.ts";
import { fixPage } from "../../src/rules/fix.ts";
import { inEnglish } from "../../src/model/phrase.ts";
import { rules } from "../../src/rules/index.ts";
import { subjectOf } from "../../src/rules/subject.ts";
import { strangeShapes } from "../helpers/html-shapes.ts";
import { readHtml } from "../helpers/html-text.ts";
import { memoryStore } from "../helpers/memory-store.ts";
import { linesChanged } from "../helpers/lines-changed.ts";
import type { Random } from "./random.ts";

/** Something that must never be; its message says what. */
class Broken extends Error {}

const check = (isRight: boolean, what: string): void => {
  if (!isRight) throw new Broken(what);
};

const read = (text: string): Page => parsePage(createSource("worklogs/week-05.md", text));

const today = { year: 2025, month: 10, day: 9 };

const neighbourText = [
  "### Objectives",
  "",
  "* One",
  "",
  "### Tasks",
  "| Day | Task | Start Date |",
  "| --- | --- | --- |",
  "| 2 | - Work | 10/13/2025 |",
  "",
  "### Achievements",
  "",
  "* Two",
  "",
].join("\n");

const neighbour = read(neighbourText);

/** The same week in the other language. */
const partnerText = [
  "### Mục tiêu",
  "",
  "* Một",
  "* Hai",
  "",
  "### Công việc",
  "| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Tài liệu |",
  "| --- | --- | --- | --- | --- |",
  "| 2 | - Làm việc | 06/10/2025 | 07/10/2025 | <https://example.com/a> |",
  "| 3 | - Viết <br>&emsp; + ghi chú | 07/10/2025 | | [B](https://example.com/b) |",
  "",
].join("\n");

const logWith = (page: Page): Log =>
  buildLog(
    {
      pages: [
        { path: "worklogs/week-05.md", week: 5, language: "en", page },
        { path: "worklogs/week-06.md", week: 6, language: "en", page: neighbour },
      ],
      unreadable: [],
      defaultLanguage: "en",
    },
    { today },
  );

const texts: readonly [string, ...string[]] = ["Deploy", "a | b", "- x", "Học `code` **b**", "a\nb", "$& <br> $1", "🚀"];

/** Every change to one row and to the items, with the most lines that may go and come. */
const changesOf = (page: Page, row: Row | undefined, random: Random): readonly (readonly [string, () => Change, number, number])[] => {
  const dialect = { tasks: taskStyleOf([page]), references: referenceStyleOf([page]) };
  const text = random.pick(texts);
  const kind = random.pick(["objectives", "achievements"] as const);
  const style = listStyleOf([page], kind);
  const reference = { url: "https://example.com/a", label: random.pick([null, "A | guide"]) };
  const tasks = [{ text, items: [{ text: "part", items: [] }] }];
  const items: readonly (readonly [string, () => Change, number, number])[] = [
    [
      "add an item",
      () =>
        addItems(page, kind, [text], {
          style,
          attached: random.pick([true, false]),
          heading: kind === "objectives" ? "### Week 5 Objectives:" : "### Week 5 Achievements:",
        }),
      1,
      7,
    ],
    ...(page[kind].length === 0 ? [] : [["add an item below", () => addItemsBelow(page, kind, [0], [text], style), 1, 3] as const]),
  ];
  if (row === undefined) return items;
  const can = (role: "completed" | "start" | "day"): boolean => row.table.columns.some((column) => column.role === role);
  return [
    ...items,
    ["add a task", () => addToRow(page, row, { tasks, references: [reference], completed: undefined }, dialect), 1, 1],
    [
      "add a row",
      () =>
        addRow(
          page,
          row.table,
          row.line,
          row.number + 1,
          { day: "3", start: "10/07/2025", completed: "", tasks, references: [reference] },
          dialect,
        ),
      1,
      2,
    ],
    ["remove a row", () => removeRow(page, row.number), 2, 1],
    ["change a task", () => editTask(page, row, [0], text), 1, 1],
    ["remove a task", () => removeTask(page, row, [0]), 1, 1],
    ["change a reference", () => editReference(page, row, 0, { label: text }, dialect.references), 1, 1],
    ["remove a reference", () => removeReference(page, row, 0), 1, 1],
    ...(["completed", "start", "day"] as const)
      .filter((role) => can(role))
      .map((role) => [`set ${role}`, () => setCell(page, row, role, "10/07/2025"), 1, 1] as const),
  ];
};

/** Codes with which a change to any page may be refused. */
const refusals: ReadonlySet<string> = new Set(["edit-refused", "page-not-whole", "front-matter-code", "html-table", "not-a-list"]);

/** What came of a case: how many changes were made and how many the guard refused. */
export interface Outcome {
  readonly made: number;
  readonly refused: readonly string[];
}

/** Does everything that the program can do with a page, in memory; throws where something happens that must never happen. */
export const exercise = (text: string, random: Random): Outcome => {
  const page = read(text);
  check(page.source.text === text, "reading changes the text");
  for (const { span } of page.problems)
    check(span.start >= 0 && span.start <= span.end && span.end <= text.length, "a problem lies outside the page");
  const log = logWith(page);
  exportAll(log);
  newWeekText({
    path: "worklogs/week-07.md",
    week: 7,
    language: "en",
    firstDay: { year: 2025, month: 10, day: 20 },
    today,
    days: [2, 3],
    objectives: [random.pick(texts)],
    order: "mdy",
    numbering: "monday-2",
    pages: log.pages.filter(({ week }) => week === 5),
  });
  repairIndex(text, [{ week: 5, name: "1.5-Week5", summary: random.pick(texts), replaces: "any" }]);
  checkAndSync(text);
  addIndexEntry(text, { week: 7, name: "1.7-Week7", summary: random.pick(texts) }, new Map([[5, "1.5-Week5"]]));
  return changeAll(page, random);
};

/** Does what may be refused, but must not go wrong. */
const attempt = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!isWorklogError(error) || !refusals.has(error.code)) throw error;
  }
};

/** Runs every rule and every repair over the page with a whole log around it, and brings it in line with the other language and back. */
const checkAndSync = (text: string): void => {
  const files: Record<string, string> = {
    "/log/worklogs/week-05.md": text,
    "/log/worklogs/week-05.vi.md": partnerText,
    "/log/worklogs/week-06.md": neighbourText,
    "/log/worklogs/_index.md": text,
  };
  const store = { ...memoryStore(files), kind: (path: string) => (files[path] === undefined ? ("missing" as const) : ("file" as const)) };
  const opened = openLog(store, "/log", today);
  const findings = checkLog(
    subjectOf(store, opened),
    rules.map((rule) => ({ rule })),
  );
  for (const { source, span, rule, message } of findings) {
    const isInside = span.start >= 0 && span.start <= span.end && span.end <= source.text.length;
    check(isInside && inEnglish(message) !== "", `a finding of ${rule} lies outside the page`);
  }
  for (const { page } of opened.log.pages) {
    const own = findings.filter(({ source }) => source === page.source);
    const fixed = fixPage(page, own);
    check(fixed.fixed <= own.length && (fixed.fixed > 0 || fixed.text === page.source.text), "a repair changes what it does not count");
  }
  for (const form of ["aligned", "compact"] as const) attempt(() => applyChange(read(text), formatTables(read(text), form)));
  const [page, partner] = ["en", "vi"].map((language) => opened.log.pages.find((found) => found.week === 5 && found.language === language));
  if (page === undefined || partner === undefined) return;
  for (const [from, to] of [
    [partner, page],
    [page, partner],
  ] as const) {
    attempt(() => syncPage(opened, from, to));
  }
};

const exportAll = (log: Log): void => {
  const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };
  const model = modelOfLog(log, {}, silent);
  for (const format of [json, jsonl, md, csv, ics, html]) {
    const output = format.render({ model, language: "en", bom: false });
    const whole = typeof output === "string" ? output : [...output].join("");
    if (format === html) check(strangeShapes(readHtml(whole).shapes).length === 0, "the web page holds what it must not");
    if (format === json) check((JSON.parse(whole) as { readonly weeks: readonly unknown[] }).weeks.length === 2, "the JSON lacks a week");
  }
};

const changeAll = (page: Page, random: Random): Outcome => {
  let made = 0;
  const refused: string[] = [];
  const row = page.rows[random.below(Math.max(1, page.rows.length))];
  for (const [name, change, removed, added] of changesOf(page, row, random)) {
    try {
      const after = applyChange(page, change());
      const lines = linesChanged(page.source.text, after);
      check(
        lines.removed <= removed && lines.added <= added,
        `«${name}» changes ${String(lines.removed)} lines into ${String(lines.added)}`,
      );
      made += 1;
    } catch (error) {
      if (!isWorklogError(error) || !refusals.has(error.code)) throw error;
      if (error.code === "edit-refused") refused.push(name);
    }
  }
  check(Object.keys(Object.prototype).length === 0 && !("polluted" in {}), "a page changed the prototype of all objects");
  check(!("worklogFuzz" in globalThis), "a page ran code");
  return { made, refused };
};
