import type { Command } from "./command.ts";
import { formatIso } from "../model/date.ts";
import { latestWeek } from "../log/weeks.ts";
import { usualDays } from "../log/usual-days.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { openSession, type Session } from "./session.ts";
import { columns } from "./columns.ts";

/** `worklog config`: every setting and where it comes from. */
export const config: Command = {
  name: "config",
  summary: "show every setting and where it comes from",
  examples: ["worklog config", "worklog config --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const session = openSession(context, globals);
    if (session.opened.settings.rules !== undefined) {
      const { assertRules } = await import("./find-in-log.ts");
      assertRules(session.opened.settings);
    }
    const settings = settingsOf(session);
    if (globals.json) {
      context.terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "config", root: session.root, settings }, null, 2)}\n`);
      return;
    }
    context.terminal.out(`${session.root}\n`);
    const lines = settings.map(({ name, value, origin }) => [
      name,
      value === null ? "" : typeof value === "string" ? value : JSON.stringify(value),
      globals.messages.say(origins[origin]),
    ]);
    for (const line of columns(lines)) context.terminal.out(`  ${line}\n`);
  },
};

/** From the strongest to the weakest; a flag holds for one command only, and so is none here. */
type Origin = "environment" | "file" | "pages" | "default";

const origins: Readonly<Record<Origin, Phrase>> = {
  environment: phrase`environment`,
  file: phrase`file`,
  pages: phrase`pages`,
  default: phrase`default`,
};

interface Setting {
  readonly name: string;
  /** Null where nothing is set. */
  readonly value: unknown;
  readonly origin: Origin;
}

const settingsOf = ({ context, opened, log }: Session): readonly Setting[] => {
  const { settings } = opened;
  const set = (name: string, value: unknown): Setting => ({ name, value: value ?? null, origin: value === undefined ? "default" : "file" });
  const text = (name: "title" | "author"): Setting => {
    const given = context.environment[`WORKLOG_${name.toUpperCase()}`];
    return given === undefined || given === "" ? set(name, settings[name]) : { name, value: given, origin: "environment" };
  };
  const hasPages = log.pages.length > 0;
  const inferred = (name: string, configured: unknown, value: unknown): Setting =>
    configured === undefined ? { name, value, origin: hasPages ? "pages" : "default" } : { name, value: configured, origin: "file" };
  const orders = Object.fromEntries(
    log.languages.flatMap((language) =>
      log.pages
        .filter((page) => page.language === language)
        .slice(-1)
        .map(({ order }) => [language, order]),
    ),
  );
  const days = usualDays(log, (latestWeek(log) ?? 0) + 1);
  return [
    inferred("start", settings.start === undefined ? undefined : formatIso(settings.start), formatIso(opened.firstDayOf(1))),
    inferred("languages", settings.languages, opened.languages),
    inferred("dateOrder", settings.dateOrder, orders),
    days === null && settings.days === undefined
      ? { name: "days", value: "2-6", origin: "default" }
      : inferred("days", settings.days, days),
    inferred("layout", settings.layout, opened.pathOf(1, opened.languages[0] ?? "en")),
    text("title"),
    text("author"),
    set("keep", settings.keep),
    set("rules", settings.rules),
    set("template", settings.template),
  ];
};
