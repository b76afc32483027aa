import { matchRows } from "../../src/commands/import-match.ts";
import { standingOn } from "../../src/commands/import-standing.ts";
import { importPage } from "../../src/commands/import-page.ts";
import { csv } from "../../src/formats/csv.ts";
import { json } from "../../src/formats/json.ts";
import { jsonl } from "../../src/formats/jsonl.ts";
import { modelOfLog, type LogModel } from "../../src/formats/log-model.ts";
import { checkRow, type ImportRow } from "../../src/imports/import-row.ts";
import { readCsv } from "../../src/imports/read-csv.ts";
import { readJson, readJsonLines } from "../../src/imports/read-json.ts";
import type { RawFile } from "../../src/imports/raw-row.ts";
import type { Log } from "../../src/log/log.ts";
import { openLog, type OpenLog } from "../../src/log/open-log.ts";
import { parseIso, weekdayOf } from "../../src/model/date.ts";
import { memoryStore } from "./memory-store.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** A log as plain data, without findings. */
export const modelOf = (log: Log): LogModel => modelOfLog(log, {}, silent);

/** Each format that is written and read, with both ways. */
export const ways: readonly (readonly [name: string, write: (model: LogModel) => string, read: (text: string) => RawFile])[] = [
  ["csv", (model) => textOf(csv.render({ model })), readCsv],
  ["csv of Excel", (model) => textOf(csv.render({ model, bom: true })), readCsv],
  ["json", (model) => textOf(json.render({ model })), readJson],
  ["jsonl", (model) => textOf(jsonl.render({ model })), readJsonLines],
];

const textOf = (output: Iterable<string>): string => [...output].join("");

/** The rows that a file says, with no question asked about their dates, and what is wrong with the others. */
export const rowsOfFile = (
  file: RawFile,
): { readonly rows: readonly ImportRow[]; readonly faults: readonly { readonly line: number; readonly code: string }[] } => {
  const known = {
    today: { year: 2026, month: 12, day: 31 },
    order: null,
    firstDayOf: () => null,
    weekOf: () => null,
    force: true,
    standingFor: () => standingOn([]),
  };
  const checked = file.rows.map((row) => checkRow(row, known)).filter((row) => row !== null);
  return {
    rows: checked.flatMap((row) => ("week" in row ? [row] : [])),
    faults: [...file.faults, ...checked.flatMap((row) => ("week" in row ? [] : row))].map(({ line, error }) => ({
      line,
      code: error.code,
    })),
  };
};

const heads: Readonly<Record<string, string>> = {
  en: "| Day | Task | Start Date | Completion Date | Reference Material |",
  vi: "| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |",
};

/** A log with a page for each of the weeks and languages of another one, without any row. */
export const emptyLike = (log: Log): OpenLog => {
  const texts = log.pages.map(({ week, language }): readonly [string, string] => [
    `worklogs/week-${String(week).padStart(2, "0")}${language === "en" ? "" : `.${language}`}.md`,
    [`# Week ${String(week)}`, "", heads[language] ?? heads["en"] ?? "", "| --- | --- | --- | --- | --- |", ""].join("\n"),
  ]);
  return openTexts(Object.fromEntries(texts));
};

/** A log whose pages are texts by path. */
export const openTexts = (texts: Readonly<Record<string, string>>): OpenLog =>
  openLog(memoryStore(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/log/${path}`, text]))), "/log", {
    year: 2026,
    month: 12,
    day: 31,
  });

/** The texts of a log after rows were brought into it; a row that a page does not take is handed to `onRefused`, and left out. */
export const afterImport = (
  opened: OpenLog,
  rows: readonly ImportRow[],
  onRefused: (row: ImportRow | undefined, error: unknown) => void,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    opened.log.pages.map((page): readonly [string, string] => {
      let own = rows.filter(({ week, language }) => week === page.week && language === page.language);
      for (;;) {
        let current: ImportRow | undefined;
        try {
          const { page: after } = importPage(
            { log: opened.log, reread: opened.reread, opened },
            page,
            own,
            matchRows(own, page.rows),
            (row) => (current = row),
          );
          return [page.path, after.page.source.text];
        } catch (error) {
          onRefused(current, error);
          own = own.filter((row) => row !== current);
        }
      }
    }),
  );

/** What the rows of a log say, sorted; the day of a row that has only a date follows from it, and what only parts two references says nothing. */
export const saidBy = (log: Log): readonly string[] =>
  modelOf(log)
    .weeks.flatMap(({ week, language, rows }) =>
      rows.flatMap(({ day, start, completed, tasks, references }) => {
        const date = start === null ? null : parseIso(start);
        const named = references.filter(({ url, label }) => url !== null || /[\p{L}\p{N}]/u.test(label ?? ""));
        const isEmpty = day === null && start === null && completed === null && tasks.length + named.length === 0;
        const links = named.map(({ url, label }) => [url, label]);
        return isEmpty
          ? []
          : [JSON.stringify([week, language, day ?? (date === null ? null : weekdayOf(date)), start, completed, tasks, links])];
      }),
    )
    .toSorted();

/** A log with the first page alone of each week and language. */
export const onePageAWeek = (log: Log): Log => ({
  ...log,
  pages: log.pages.filter(
    (page, index) => index === log.pages.findIndex((other) => other.week === page.week && other.language === page.language),
  ),
});
