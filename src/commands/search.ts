import type { Terminal } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import type { Row } from "../document/page.ts";
import { positionAt } from "../document/source.ts";
import { phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";
import { filterFlags } from "./filter-flags.ts";
import { filterOf, type Filter } from "./filters.ts";
import { flagOption, type Options } from "./options.ts";
import { readLogs } from "./read-logs.ts";
import { factsOf, sessionAt, wantedLanguages, type Session } from "./session.ts";

/** `worklog search`: where a text stands. */
export const search: Command = {
  name: "search",
  summary: "find text in objectives, tasks, references and achievements",
  examples: [
    "worklog search ecs",
    'worklog search "trien khai" --lang vi',
    "worklog search s3 --week 5-8 --open",
    "worklog search docs.aws.amazon.com --ref",
  ],
  define: (command) =>
    filterFlags(
      command.argument("<text>", "what to look for; letter case does not count, nor do accents that are not typed"),
      "only references",
    ),
  run: async (context, globals, [given = ""], options) => {
    if (given.trim() === "") throw new WorklogError("empty-text", { what: phrase`the text` });
    const { terminal } = context;
    const found: Place[] = [];
    const logs = readLogs(context, globals, options, ({ root }) => {
      const session = sessionAt(context, globals, root);
      return { ...factsOf(session.log), session };
    });
    for (const { log, folder } of logs) {
      const matches = matchesIn(log.session, folder, { wanted: given, options });
      found.push(...matches.map(({ place }) => place));
      if (!globals.json) for (const match of matches) terminal.out(`${matchLine(terminal, match)}\n`);
    }
    if (globals.json) terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "search", matches: found }, null, 2)}\n`);
    if (found.length === 0) terminal.note(globals.messages.notes.notFound(given));
  },
};

const matchesIn = (
  session: Session,
  folder: string,
  { wanted, options }: { readonly wanted: string; readonly options: Options },
): readonly Match[] => {
  const languages = wantedLanguages(session, session.log.languages);
  const filter = filterOf(session, options);
  return session.log.pages
    .filter((page) => languages.includes(page.language) && filter.isWeek(page.week))
    .flatMap((page) => placesOn(page, filter, flagOption(options, "ref")))
    .flatMap((place): readonly Match[] => {
      const ranges = findAll(place.text, wanted);
      return ranges.length === 0 ? [] : [{ place: { ...place, path: joinPath(folder, place.path) }, ranges }];
    });
};

/** A text with where it stands. */
interface Place {
  readonly week: number;
  readonly language: string;
  readonly path: string;
  readonly line: number;
  readonly part: "objective" | "task" | "reference" | "achievement";
  readonly text: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Match {
  readonly place: Place;
  readonly ranges: readonly Range[];
}

const placesOn = (found: LogPage, { isRow, rowsOnly }: Filter, referencesOnly: boolean): readonly Place[] => {
  const { page, week, language, path } = found;
  const at = (offset: number): number => positionAt(page.source, offset).line;
  const place = (part: Place["part"], line: number, text: string): Place => ({
    week,
    language,
    path,
    line,
    part,
    text: text.replaceAll("\\|", "|"),
  });
  const items = (part: Place["part"], all: LogPage["page"]["objectives"]): readonly Place[] =>
    rowsOnly ? [] : all.flatMap((item) => [place(part, at(item.source.textSpan.start), item.text), ...items(part, item.items)]);
  const tasks = (line: number, all: readonly Item[]): readonly Place[] =>
    all.flatMap((task) => [place("task", line, task.text), ...tasks(line, task.items)]);
  // A column such as "Details" says more about the tasks.
  const ownColumns = ({ table, line }: Row): readonly Place[] =>
    line.cells.flatMap(({ text }, index) => (table.columns[index]?.role === "extra" ? [place("task", line.line, text)] : []));
  const inRow = ({ row }: LogPage["rows"][number]): readonly Place[] => [
    ...(referencesOnly ? [] : [...tasks(row.line.line, row.tasks), ...ownColumns(row)]),
    ...row.references.map(({ url, label }) => place("reference", row.line.line, [label, url].filter((part) => part !== null).join(" "))),
  ];
  return [
    ...items("objective", page.objectives),
    ...found.rows.flatMap((row) => (isRow(found.language, row) ? inRow(row) : [])),
    ...items("achievement", page.achievements),
  ];
};

/** Letters without their case, and without accents unless the user typed some. */
const fold = (text: string, keepAccents: boolean): string => {
  const lower = text.toLowerCase();
  return keepAccents ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
};

/** Where a text stands in another, each time; offsets count in the composed text. */
const findAll = (text: string, wanted: string): readonly Range[] => {
  const query = wanted.trim().normalize("NFC");
  const keepAccents = fold(query, false) !== query.toLowerCase();
  const needle = fold(query, keepAccents);
  // Letter by letter, so that each folded letter has its place.
  const places: number[] = [];
  let [folded, offset] = ["", 0];
  for (const letter of text.normalize("NFC")) {
    const part = fold(letter, keepAccents);
    for (let unit = 0; unit < part.length; unit += 1) places.push(offset);
    folded += part;
    offset += letter.length;
  }
  places.push(offset);
  const ranges: Range[] = [];
  if (needle === "") return ranges;
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    ranges.push({ start: places[at] ?? 0, end: places[at + needle.length] ?? offset });
  }
  return ranges;
};

const matchLine = ({ style }: Terminal, { place, ranges }: Match): string => {
  const text = place.text.normalize("NFC");
  const line = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, " ");
  const parts = ranges.map(({ start, end }, index) => line(ranges[index - 1]?.end ?? 0, start) + style.match(line(start, end)));
  return `${style.dim(`${place.path}:${String(place.line)}:`)} ${parts.join("")}${line(ranges.at(-1)?.end ?? 0, text.length)}`;
};
