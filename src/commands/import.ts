import type { Context } from "../context.ts";
import { isWorklogError, WorklogError } from "../errors.ts";
import { orderOfFile } from "../imports/date-order.ts";
import { checkRow, type ImportLog, type ImportRow } from "../imports/import-row.ts";
import { guessFormat, importFormats } from "../imports/index.ts";
import type { ImportFault, RawFile } from "../imports/raw-row.ts";
import { resolvePath } from "../log/folder-path.ts";
import { findPartner } from "../log/find-row.ts";
import type { LogPage } from "../log/log.ts";
import { firstDayOfPage, pagesOfWeek, weekOfDay } from "../log/weeks.ts";
import type { CalendarDate } from "../model/date.ts";
import { phrase } from "../model/phrase.ts";
import { mergeDays } from "../imports/merge-days.ts";
import { awaitedOn } from "./awaiting.ts";
import type { Command } from "./command.ts";
import { lackingIn, matchRows, shared } from "./import-match.ts";
import { standingOn } from "./import-standing.ts";
import { importPage, type ImportedPage } from "./import-page.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { openToWrite, wantedLanguages, weeksOf, type Session } from "./session.ts";
import { writePages } from "./write.ts";

/** `worklog import`: adds the rows of a file to the weeks, all or none. */
export const importFile: Command = {
  name: "import",
  summary: "add the rows of a CSV, JSON or JSON Lines file to the weeks",
  examples: ["worklog import log.csv", "worklog import log.csv --dry-run", "worklog export --format jsonl --dir ../old | worklog import -"],
  define: (command) =>
    command
      .argument("<file>", "the file, or - for standard input")
      .option(
        "--format <name>",
        `the format (default: what the name or the text of the file shows): ${importFormats.map(({ name }) => name).join(", ")}`,
      )
      .option("--force", "allow dates outside their week, and completion before the start"),
  run: async (context, globals, [file = "-"], options) => {
    const raw = await readFile(context, file, options);
    const session = openToWrite(context, globals);
    if (session.log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    wantedLanguages(session, session.log.languages);
    if (raw.unknown.length > 0) context.terminal.warn(session.messages.notes.unknownColumns(raw.unknown));
    const rows = mergeDays(checkFile(session, file, raw, options));
    const imported = importAll(session, file, rows);
    const changes = imported.map(({ from, to }) => ({ path: from.path, before: from.page.source.text, after: to.page.page.source.text }));
    for (const { from, to } of imported)
      for (const { row, number, date } of to.kept)
        context.terminal.warn(session.messages.notes.keptDate(row.line, from.path, number, date));
    const done = imported.flatMap(({ from, to }) => (to.rows === 0 ? [] : [session.messages.notes.imported(to.rows, from.path)]));
    const awaiting = imported.flatMap(({ from, to, rows: own, pages }) => {
      const texts = own.filter(({ language }) => language === null).flatMap(({ tasks }) => tasks.map(({ text }) => text));
      return to.rows === 0 ? [] : awaitedOn(from, pages, texts, []);
    });
    await writePages(session, changes, { done, awaiting });
  },
};

const readFile = async (context: Context, file: string, options: Options): Promise<RawFile> => {
  const text = file === "-" ? context.readInput() : context.store.read(resolvePath(context.directory, file));
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const given = textOption(options, "format");
  const name = given ?? importFormats.find(({ endings }) => endings.includes(ending))?.name ?? guessFormat(text);
  const format = importFormats.find((each) => each.name === name);
  if (format === undefined)
    throw new WorklogError("bad-flag", {
      flag: "--format",
      given: name,
      accepted: phrase`${importFormats.map((each) => each.name).join(", ")}`,
    });
  const read = await format.load();
  return read(text);
};

/** The rows of the file that say something and are wanted; throws `not-imported` with all that is wrong. */
const checkFile = (session: Session, file: string, raw: RawFile, options: Options): readonly ImportRow[] => {
  const { log, context, globals } = session;
  const firstDayOf = (week: number): CalendarDate | null =>
    pagesOfWeek(log, week)
      .map(firstDayOfPage)
      .find((first) => first !== null) ?? null;
  const known: ImportLog = {
    today: context.today(),
    order: orderOfFile(raw.rows, context.today(), firstDayOf),
    firstDayOf,
    weekOf: (date) => weekOfDay(log, date),
    force: flagOption(options, "force"),
    standingFor: ({ week, language }) =>
      standingOn(pagesOfWeek(log, week).filter((page) => language === null || page.language === language)),
  };
  const rows: ImportRow[] = [];
  const faults: ImportFault[] = [...raw.faults];
  for (const each of raw.rows) {
    const checked = checkRow(each, known);
    if (checked === null) continue;
    if ("week" in checked) rows.push(checked);
    else faults.push(...checked);
  }
  const wanted = rows.filter(({ language }) => language === null || globals.languages.length === 0 || globals.languages.includes(language));
  faults.push(...wanted.flatMap((row) => placeFaults(session, row)));
  if (faults.length > 0) throw notImported(file, faults);
  return wanted;
};

/** A row needs a page, and only one. */
const placeFaults = ({ log }: Session, { line, week, language }: ImportRow): readonly ImportFault[] => {
  const pages = log.pages.filter((page) => page.week === week);
  const own = pages.filter((page) => page.language === language);
  if (pages.length === 0) return [{ line, field: "week", error: new WorklogError("no-such-week", { week, weeks: weeksOf(log) }) }];
  if (language !== null && own.length === 0) {
    const languages = [...new Set(pages.map((page) => page.language))].join(", ");
    return [{ line, field: "language", error: new WorklogError("no-such-language", { given: language, languages }) }];
  }
  const twice = pages.find((page) => pages.some((other) => other !== page && other.language === page.language));
  if (twice === undefined || (language !== null && own.length === 1)) return [];
  const paths = pages.filter((page) => page.language === twice.language).map(({ path }) => path);
  return [{ line, field: "week", error: new WorklogError("duplicate-week", { week, language: twice.language, paths: paths.join(", ") }) }];
};

interface Imported {
  readonly from: LogPage;
  readonly to: ImportedPage;
  readonly rows: readonly ImportRow[];
  /** The pages of the same week that a row without a language goes to. */
  readonly pages: readonly LogPage[];
}

/** Each page of a week that has rows in the file, with these rows in it; throws `not-imported` naming the row that a page does not take. */
const importAll = (session: Session, file: string, rows: readonly ImportRow[]): readonly Imported[] => {
  const { log, globals } = session;
  const wanted = log.pages.filter(({ language }) => globals.languages.length === 0 || globals.languages.includes(language));
  return wanted.flatMap((page) => {
    const pages = wanted.filter(({ week }) => week === page.week);
    const own = rows.filter(({ week, language }) => week === page.week && (language === null || language === page.language));
    if (own.length === 0) return [];
    let current = own[0];
    try {
      const placed = placeRows(page, own, pages);
      const to = importPage(session, page, placed.rows, placed.matches, (row) => (current = row));
      return [{ from: page, to, rows: placed.rows, pages }];
    } catch (error) {
      if (!isWorklogError(error) || current === undefined) throw error;
      throw notImported(file, [{ line: current.line, field: "", error }]);
    }
  });
};

interface PlacedRows {
  readonly rows: readonly ImportRow[];
  readonly matches: readonly number[];
}

/**
 * The rows for a page, with the row of the page that each is. A row for every language whose tasks one page has already is, on the others, the partner of
 * that page's row, and brings these tasks no second time.
 */
const placeRows = (page: LogPage, rows: readonly ImportRow[], pages: readonly LogPage[]): PlacedRows => {
  const leads = pages.map((lead) => ({ lead, matches: matchRows(rows, lead.rows) }));
  const placed = rows.map((row, index) => {
    const own = leads.find(({ lead }) => lead === page)?.matches[index] ?? -1;
    const found = leads.flatMap(({ lead, matches }) => {
      const target = lead.rows[matches[index] ?? -1];
      return row.language === null && target !== undefined && shared(row, target) > 0 ? [{ lead, target }] : [];
    });
    const [first] = found;
    if (first === undefined || found.some(({ lead }) => lead === page)) return { row, match: own };
    const partner = findPartner(first.lead, first.target, page);
    if (partner === undefined)
      throw new WorklogError("no-partner", {
        path: first.lead.path,
        row: first.target.row.number,
        language: first.lead.language,
        other: page.language,
      });
    const { tasks } = lackingIn(row, first.target);
    return { row: { ...row, tasks }, match: partner.row.number - 1 };
  });
  return { rows: placed.map(({ row }) => row), matches: placed.map(({ match }) => match) };
};

const notImported = (path: string, faults: readonly ImportFault[]): WorklogError =>
  new WorklogError("not-imported", { path, faults: faults.toSorted((a, b) => a.line - b.line) });
