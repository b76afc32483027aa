import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import type { Log } from "../../src/log/log.ts";
import { buildLog } from "../../src/log/read-log.ts";
import type { LogSettings } from "../../src/log/settings.ts";

/** The key of a page in `logOf`: `en 5` is week 5 in English. */
export type PageKey = `${string} ${number}`;

/** A task table of rows `day, start, completed`. */
export const tableOf = (...rows: readonly (readonly [day: string, start: string, completed?: string])[]): string =>
  [
    "| Day | Task | Start Date | Completion Date |",
    "| --- | --- | --- | --- |",
    ...rows.map(([day, start, completed = ""]) => `| ${day} | Work | ${start} | ${completed} |`),
    "",
  ].join("\n");

/** A log of pages by language and week; today is 1 November 2025 unless said otherwise. */
export const logOf = (pages: Readonly<Record<PageKey, string>>, settings: Partial<LogSettings> = {}): Log => {
  const inputs = Object.entries(pages).map(([key, text]) => {
    const [language = "", week = ""] = key.split(" ");
    const path = `worklogs/week-${week}.${language}.md`;
    return { path, week: Number(week), language, page: parsePage(createSource(path, text)) };
  });
  return buildLog({ pages: inputs, unreadable: [], defaultLanguage: "en" }, { today: { year: 2025, month: 11, day: 1 }, ...settings });
};
