import type { Context } from "../context.ts";
import type { RenderInput, StreamedFormat } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { modelOfLog, type WeekModel } from "../formats/log-model.ts";
import { WorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import { sitePictures } from "../log/site-pictures.ts";
import { begun } from "../model/begun.ts";
import { parseWeekRanges } from "../model/week.ts";
import { phrase } from "../model/phrase.ts";
import type { Command, Globals } from "./command.ts";
import { findingTexts } from "./finding-texts.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { readLogs } from "./read-logs.ts";
import { reportTexts } from "./report-texts.ts";
import { openSession, wantedLanguages, weeksOf, type Session } from "./session.ts";

/** `worklog export`: writes the log in another format. */
export const exportLog: Command = {
  name: "export",
  summary: "write the log as a report, as data or as a calendar",
  examples: [
    "worklog export --format md",
    "worklog export --format json --week 5-8",
    "worklog export --format csv --bom --output log.csv",
    'worklog export --output report.html --title "Internship worklog"',
    "worklog export --output report.pdf --author An",
    "worklog export --lang vi --output report.docx",
  ],
  define: (command) =>
    command
      .option(
        "--format <name>",
        `the format (default: md, or what the name of --output ends in): ${formats.map(({ name }) => name).join(", ")}`,
      )
      .option("--week <range>", "only these weeks, such as 5 or 5-8,10")
      .option("--output <file>", "write to this file instead of stdout (-)")
      .option("--force", "replace the file if it exists")
      .option("--title <text>", "the title of the document")
      .option("--author <text>", "the author")
      .option("--period <text>", "the period, as it is to stand below the title")
      .option("--bom", "begin CSV with a byte order mark, for Excel"),
  run: async (context, globals, _args, options) => {
    const format = await chooseFormat(options, globals.json);
    const file = outputOf(options);
    if (format.binary === true && file === undefined && context.terminal.outputIsTerminal)
      throw new WorklogError("binary-output", { format: format.name });
    const to = file === undefined ? undefined : { file, force: flagOption(options, "force") };
    if (format.streamed === true) return exportWeeks(context, globals, options, format, to);
    const session = openSession(context, globals);
    const { log } = session;
    if (log.pages.length === 0 && log.unreadable.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const languages =
      globals.languages.length > 0 || format.languages === "all" ? wantedLanguages(session, log.languages) : log.languages.slice(0, 1);
    const model = modelOfLog(log, { languages, ...weeksFilter(session, options) }, findingTexts);
    const pictures = sitePictures(context.store, session.root, session.opened.content);
    const input: RenderInput = {
      model,
      language: languages[0] ?? "en",
      bom: flagOption(options, "bom"),
      ...(format.languages === "default" ? reportTexts(session, options, model.weeks, languages[0] ?? "en") : {}),
      picture: pictures.read,
      progress: (done, of) => context.terminal.progress(session.messages.notes.exporting(done + 1, of)),
    };
    const output = await format.render(input);
    context.terminal.progress("");
    writeExport(context, output, to);
    if (file !== undefined) context.terminal.note(session.messages.notes.exported(file, model.weeks.length));
    const missing = pictures.missing();
    if (missing.length > 0) context.terminal.warn(session.messages.notes.picturesMissing(missing));
    const leftOut = globals.languages.length > 0 ? [] : weeksLeftOut(session, model.weeks, options);
    if (leftOut.length > 0) context.terminal.warn(session.messages.notes.weeksLeftOut(leftOut.join(", "), languages[0] ?? "en"));
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
  },
};

/** The weeks that were asked for and have pages, but none in the language of the report. */
const weeksLeftOut = (session: Session, shown: readonly WeekModel[], options: Options): readonly number[] => {
  const { weeks } = weeksFilter(session, options);
  const known = new Set(shown.map(({ week }) => week));
  const all = new Set(session.log.pages.map(({ week }) => week));
  return [...all].filter((week) => !known.has(week) && (weeks?.has(week) ?? true));
};

/** The file to write to; `-` is standard output, as everywhere. */
const outputOf = (options: Options): string | undefined => {
  const given = textOption(options, "output");
  return given === "-" ? undefined : given;
};

/** A file that an export goes to, and whether it may replace one. */
type Destination = { readonly file: string; readonly force: boolean } | undefined;

/** Writes all weeks of a log, or of all logs in a folder of them, as they are read. */
const exportWeeks = (context: Context, globals: Globals, options: Options, format: StreamedFormat, to: Destination): void => {
  let [weeks, pages] = [0, 0];
  let root = "";
  function* passing() {
    for (const { session, folder } of readLogs(context, globals)) {
      const filter = { languages: wantedLanguages(session, session.log.languages), ...weeksFilter(session, options, folder === "") };
      const model = modelOfLog(session.log, filter, findingTexts);
      root = session.root;
      weeks += model.weeks.length;
      pages += session.log.pages.length;
      for (const week of model.weeks) yield folder === "" ? week : { ...week, path: joinPath(folder, week.path) };
    }
  }
  writeExport(context, format.render({ model: { weeks: begun(passing()) }, bom: flagOption(options, "bom") }), to);
  if (to !== undefined) context.terminal.note(globals.messages.notes.exported(to.file, weeks));
  if (pages === 0) throw new WorklogError("no-pages", { root });
};

/** Writes the document to the file, else to stdout. */
const writeExport = ({ store, terminal }: Context, output: string | Iterable<string> | Uint8Array, to: Destination): void => {
  if (to === undefined && !(output instanceof Uint8Array)) {
    for (const part of typeof output === "string" ? [output] : output) terminal.out(part);
    return;
  }
  const data = typeof output === "string" || output instanceof Uint8Array ? output : [...output].join("");
  if (to !== undefined) store.output(to.file, data, to.force);
  else if (typeof data !== "string") terminal.outBytes(data);
};

const chooseFormat = async (options: Options, json: boolean) => {
  const given = textOption(options, "format") ?? (json ? "json" : formatOfName(outputOf(options) ?? ""));
  const entry = formats.find(({ name }) => name === given);
  if (entry === undefined)
    throw new WorklogError("bad-flag", {
      flag: "--format",
      given,
      accepted: phrase`${formats.map(({ name }) => name).join(", ")}`,
    });
  return entry.load();
};

/** The format that the name of a file ends in, Markdown where it ends in none; a name such as `report.doc` would promise what is not in it. */
const formatOfName = (file: string): string => {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined || ["markdown", "txt"].includes(ending)) return "md";
  if (ending === "htm") return "html";
  if (formats.some(({ name }) => name === ending)) return ending;
  throw new WorklogError("bad-flag", {
    flag: "--output",
    given: file,
    accepted: phrase`names that end in ${formats.map(({ name }) => `.${name}`).join(", ")}, or others with --format`,
  });
};

/** A week that is not there is an error in one log; of several logs each may have others. */
const weeksFilter = ({ log }: Session, options: Options, isOnly = true): { readonly weeks?: ReadonlySet<number> } => {
  const given = textOption(options, "week");
  if (given === undefined) return {};
  const weeks = parseWeekRanges(given);
  if (weeks === null) throw new WorklogError("bad-week", { given, isRange: true });
  const missing = weeks.find((week) => ![...log.pages, ...log.unreadable].some((page) => page.week === week));
  if (isOnly && missing !== undefined && !given.includes("-"))
    throw new WorklogError("no-such-week", { week: missing, weeks: weeksOf(log) });
  return { weeks: new Set(weeks) };
};
