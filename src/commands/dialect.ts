import { WorklogError } from "../errors.ts";
import { dateFormOf, listStyleOf, nearestPages } from "../log/dialect.ts";
import type { LogPage, Numbering, OrderReason } from "../log/log.ts";
import { formatDate } from "../model/date.ts";
import { mostCommon } from "../model/most-common.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { width as widthOf } from "../model/width.ts";
import type { Command } from "./command.ts";
import { orderReasons } from "./order-reasons.ts";
import { openSession, wantedLanguages, type Session } from "./session.ts";
import { columns, padded } from "./columns.ts";
import { unpainted, wrapBehind } from "./wrap.ts";

/** `worklog dialect`: what was inferred of how the author writes, and why. */
export const dialect: Command = {
  name: "dialect",
  summary: "show how the log is read and written: days, dates, headings, bullets, and why",
  examples: ["worklog dialect", "worklog dialect --lang vi", "worklog dialect --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const session = openSession(context, globals);
    const { log } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const found = wantedLanguages(session, log.languages).map((language) => inferred(session, language));
    if (globals.json) {
      context.terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "dialect", languages: found }, null, 2)}\n`);
      return;
    }
    const { style, width } = context.terminal;
    const { say } = globals.messages;
    for (const [index, { language, numbering, date, bullet, columns: header, pages }] of found.entries()) {
      const facts: readonly (readonly [name: string, value: string])[] = [
        [say(phrase`days`), say(days[numbering])],
        [say(phrase`dates`), date],
        [say(phrase`bullets`), bullet],
        [say(phrase`columns`), header.join(" | ")],
      ];
      context.terminal.out(`${index === 0 ? "" : "\n"}${style.bold(language)}\n`);
      const names = facts.map(([name]) => name);
      for (const [name, value] of facts) {
        const lines = wrapBehind({ text: `  ${padded(name, names)}  `, paint: unpainted }, [{ text: value, paint: unpainted }], width);
        context.terminal.out(lines.map((line) => `${line}\n`).join(""));
      }
      const orders = pages.map(({ week, order, reason }) => [
        `  ${say(phrase`week ${week}`)}`,
        say(order === "dmy" ? phrase`day first` : phrase`month first`),
        say(orderReasons[reason]),
      ]);
      const withPaths = columns(orders.map((cells, at) => [...cells, pages[at]?.path ?? ""]));
      // The week says which page it is, too.
      const haveRoom = withPaths.every((line) => widthOf(line) <= width);
      for (const line of haveRoom ? withPaths : columns(orders)) context.terminal.out(`${line}\n`);
    }
  },
};

const days: Readonly<Record<Numbering, Phrase>> = {
  "monday-2": phrase`2 is Monday, 8 or CN is Sunday`,
  "monday-1": phrase`1 is Monday, 7 is Sunday`,
  sequence: phrase`numbers only number the rows`,
};

interface Inferred {
  readonly language: string;
  readonly numbering: Numbering;
  /** A date as the latest pages write it. */
  readonly date: string;
  readonly bullet: string;
  /** The header of most task tables. */
  readonly columns: readonly string[];
  readonly pages: readonly {
    readonly week: number;
    readonly path: string;
    readonly order: LogPage["order"];
    readonly reason: OrderReason;
  }[];
}

const inferred = ({ log }: Session, language: string): Inferred => {
  const own = log.pages.filter((page) => page.language === language);
  const latest = own.at(-1);
  const near = nearestPages(log, language, latest?.week ?? 1).map(({ page }) => page);
  const example = { year: 2025, month: 10, day: 6 };
  const headers = own.flatMap(({ page }) => page.taskTables.map((table) => table.columns.map(({ header }) => header).join("\n")));
  return {
    language,
    numbering: log.numbering(language),
    date: formatDate(example, dateFormOf(near, "start"), latest?.order ?? "dmy"),
    bullet: listStyleOf(near, "achievements").mark.trim(),
    columns: (mostCommon(headers) ?? "").split("\n"),
    pages: own.map(({ week, path, order, orderReason }) => ({ week, path, order, reason: orderReason })),
  };
};
