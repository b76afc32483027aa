import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { StreamedFormat } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { joinPath } from "../log/folder-path.ts";
import { begun } from "../model/begun.ts";
import { phrase } from "../model/phrase.ts";
import { listingOnce } from "../log/listing-once.ts";
import { cacheFlag, cachedReading } from "./cached-reading.ts";
import type { Command, Globals } from "./command.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { readLogs, type LogPlace } from "./read-logs.ts";
import { readWeeks, type ReadWeeks } from "./read-weeks.ts";
import { writeExport, type Destination } from "./write-export.ts";

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
    cacheFlag(
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
    ),
  run: async (context, globals, _args, options) => {
    const format = await chooseFormat(options, globals.json);
    const file = outputOf(options);
    if (format.binary === true && file === undefined && context.terminal.outputIsTerminal)
      throw new WorklogError("binary-output", { format: format.name });
    const to = file === undefined ? undefined : { file, force: flagOption(options, "force") };
    if (format.streamed === true) return exportWeeks(context, globals, options, { format, to });
    const { exportReport } = await import("./export-report.ts");
    await exportReport(context, globals, { options, format, to });
  },
};

/** The file to write to; `-` is standard output, as everywhere. */
const outputOf = (options: Options): string | undefined => {
  const given = textOption(options, "output");
  return given === "-" ? undefined : given;
};

/** Writes all weeks of a log, or of all logs in a folder of them, as they are read. */
const exportWeeks = (context: Context, globals: Globals, options: Options, { format, to }: WeeksExport): void => {
  const reading = { ...context, store: listingOnce(context.store) };
  let [weeks, pages] = [0, 0];
  let top = "";
  function* passing() {
    for (const { root, folder, log } of readLogs(reading, globals, options, (place) => readCached(reading, globals, options, place))) {
      top = root;
      weeks += log.weeks.length;
      pages += log.pages;
      for (const week of log.weeks) yield folder === "" ? week : { ...week, path: joinPath(folder, week.path) };
    }
  }
  writeExport(context, format.render({ model: { weeks: begun(passing()) }, bom: flagOption(options, "bom") }), to);
  if (to !== undefined) context.terminal.note(globals.messages.notes.exported(to.file, weeks));
  if (pages === 0) throw new WorklogError("no-pages", { root: top });
};

interface WeeksExport {
  readonly format: StreamedFormat;
  readonly to: Destination;
}

const readCached = (context: Context, globals: Globals, options: Options, { root, folder }: LogPlace): ReadWeeks =>
  cachedReading(context, options, {
    root,
    name: "export",
    about: [globals.languages, textOption(options, "week") ?? null, folder === ""],
    work: (reader) => readWeeks({ context, globals, options, root, isOnly: folder === "", reader }),
    lists: ["weeks", "languages", "unreadable"],
  }).value;

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
