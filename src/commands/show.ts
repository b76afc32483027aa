import { width } from "../document/cell-edit.ts";
import { WorklogError } from "../errors.ts";
import type { Terminal } from "../context.ts";
import { listItem, modelOfLog } from "../formats/log-model.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import { formatIso } from "../model/date.ts";
import { dayName } from "../model/day-name.ts";
import { phrase } from "../model/phrase.ts";
import type { Messages } from "../messages/messages.ts";
import type { Item } from "../model/item.ts";
import type { Command } from "./command.ts";
import { findingTexts } from "./finding-texts.ts";
import { openSession, wantedLanguages, weekNumber, weeksOf, currentWeek } from "./session.ts";
import { period, weekFacts } from "./week-facts.ts";

/** `worklog show`: a week as a page that is easy to read. */
export const show: Command = {
  name: "show",
  summary: "show a week as a readable page",
  examples: ["worklog show", "worklog show 5", "worklog show 5 --lang vi", "worklog show 5 --json"],
  define: (command) => command.argument("[n]", "the week (default: the week of today, else the latest)"),
  run: async (context, globals, [given]) => {
    const session = openSession(context, globals);
    const { log } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const week = given === undefined ? currentWeek(session) : weekNumber(given);
    if (!log.pages.some((page) => page.week === week)) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
    const languages = wantedLanguages(session, log.languages);
    if (globals.json) {
      const { json } = await import("../formats/json.ts");
      for (const part of json.render({ model: modelOfLog(log, { languages, weeks: new Set([week]) }, findingTexts), language: "en" }))
        context.terminal.out(part);
      return;
    }
    const facts = weekFacts(log, languages).find(({ page }) => page.week === week);
    if (facts === undefined) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
    const open = new Set(facts.open);
    context.terminal.out(pageText(context.terminal, globals.messages, facts.page, (row) => open.has(row)));
  },
};

const pageText = (
  terminal: Terminal,
  messages: Messages,
  { page, week, rows, path, start, end }: LogPage,
  isOpen: (row: ResolvedRow) => boolean,
): string => {
  const { style } = terminal;
  const { say } = messages;
  const title = page.frontMatter.values["title"];
  const head = [
    style.bold(typeof title === "string" ? title : say(phrase`Week ${week}`)),
    [period({ start, end }), path].filter((part) => part !== "").join("  "),
  ];
  const part = (name: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ["", style.bold(name), ...lines]);
  return [
    ...head,
    ...part(
      say(phrase`Objectives`),
      outline(
        page.objectives.map((item) => listItem(item)),
        "  ",
        terminal.width,
      ),
    ),
    ...rows
      .filter(({ row }) => row.line.cells.some(({ text }) => text !== ""))
      .flatMap((row) => rowLines(terminal, messages, row, isOpen(row))),
    ...part(
      say(phrase`Achievements`),
      outline(
        page.achievements.map((item) => listItem(item)),
        "  ",
        terminal.width,
      ),
    ),
    "",
  ].join("\n");
};

const rowLines = ({ style, width: widest }: Terminal, { say }: Messages, resolved: ResolvedRow, isOpen: boolean): readonly string[] => {
  const { row, start, completed } = resolved;
  const day = weekdayOfRow(resolved);
  const name = day === null ? (row.day?.text ?? "") : say(dayName(day));
  const state = isOpen
    ? style.yellow(say(phrase`open`))
    : row.tasks.length === 0
      ? ""
      : style.green(say(completed === null ? phrase`done` : phrase`done ${formatIso(completed)}`));
  const head = [name, start === null ? (row.start?.text ?? "") : formatIso(start), state].filter((part) => part !== "").join("  ");
  const links = row.references.map(({ url, label }) => style.dim([label, url].filter((part) => part !== null).join(" ")));
  return ["", `${style.bold(String(row.number))}  ${head}`, ...outline(row.tasks, "   ", widest), ...links.map((link) => `   → ${link}`)];
};

const bullets = ["•", "◦", "▪"];

const outline = (items: readonly Item[], indent: string, widest: number, depth = 0): readonly string[] =>
  items.flatMap(({ text, items: below }) => [
    ...wrapped(plain(text), `${indent}${bullets[depth % bullets.length] ?? "•"} `, `${indent}  `, widest),
    ...outline(below, `${indent}  `, widest, depth + 1),
  ]);

/** Without the marks of emphasis and the tags that a terminal does not show. */
const plain = (text: string): string =>
  text
    .replaceAll("\\|", "|")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?(?:b|strong|i|em|u|code)>/gi, "")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/g, " ")
    .trim();

const wrapped = (text: string, first: string, other: string, widest: number): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && width(longer) > widest) {
      lines.push(line);
      line = other + word;
    } else line = longer;
    isEmpty = false;
  }
  return [...lines, line];
};
