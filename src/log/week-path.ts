import type { Span } from "../document/source.ts";
import { remembered } from "../model/once.ts";
import { isOtherSection, isWorklogFolder, matchBareNumber, matchWeekName } from "./week-name.ts";
import type { WeekName } from "./week-name.ts";

/** What the path of a week page says. Offsets count in the path. */
export interface WeekPath {
  readonly week: number;
  /** From the suffix or the language folder, in lower case; null where the path says nothing. */
  readonly language: string | null;
  /** The folder or file that is named after the week, without suffix and `.md`. */
  readonly name: string;
  /** The folder that holds the weeks; "" is the root. */
  readonly section: string;
  /** Every place of the week's number. */
  readonly numbers: readonly Span[];
  /** What follows the words about the week in a name; may be empty. */
  readonly topic: Span;
  /** `.vi` before `.md`; may be empty. */
  readonly suffix: Span;
  /** The folder that names a language, such as `vi` in `content/vi/…`. */
  readonly languageFolder: Span | null;
}

/** The week, language and parts of the path of a week page (relative, with `/`); null for any other path. */
export const recogniseWeekPath = remembered((path: string): WeekPath | null => {
  const file = matchFile(path);
  if (file === null) return null;
  const folders = foldersOf(path);
  const isIndex = /^_?index\d?$/i.test(file.stem);
  const named = isIndex ? folders.at(-1) : { text: file.stem, start: file.start };
  const above = isIndex ? folders.slice(0, -1) : folders;
  if (named === undefined || isForeign(above)) return null;
  const name = matchWeekName(named.text) ?? (isWorklogFolder(above.at(-1)?.text ?? "") ? matchBareNumber(named.text) : null);
  if (name === null) return null;
  const inside = above.findIndex((folder) => matchWeekName(folder.text) !== null);
  if (inside === -1) return weekPath(path, file, named, name, above, []);
  // `week-5/week-5.md` is the page of its folder; anything else in a week's folder belongs to the week.
  const outer = matchWeekName(above[inside]?.text ?? "");
  const isOwn = !isIndex && inside === above.length - 1 && outer?.week === name.week && name.end === named.text.length;
  return isOwn ? weekPath(path, file, named, name, above.slice(0, -1), shifted(outer.numbers, above[inside]?.start ?? 0)) : null;
});

interface Part {
  readonly text: string;
  readonly start: number;
}

interface File {
  readonly stem: string;
  readonly start: number;
  readonly suffix: Span;
}

const weekPath = (path: string, file: File, named: Part, name: WeekName, above: readonly Part[], outer: readonly Span[]): WeekPath => {
  const folder = languageFolderOf(above);
  const suffix = path.slice(file.suffix.start + 1, file.suffix.end).toLowerCase();
  const last = above.at(-1);
  return {
    week: name.week,
    language: suffix === "" ? (folder?.text.toLowerCase() ?? null) : suffix,
    name: named.text,
    section: last === undefined ? "" : path.slice(0, last.start + last.text.length),
    numbers: [...outer, ...shifted(name.numbers, named.start)],
    topic: { start: named.start + name.end, end: named.start + named.text.length },
    suffix: file.suffix,
    languageFolder: folder === undefined ? null : { start: folder.start, end: folder.start + folder.text.length },
  };
};

const shifted = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** The last part of a path that ends in `.md`, split into its name and its language suffix. */
const matchFile = (path: string): File | null => {
  const start = path.lastIndexOf("/") + 1;
  const name = path.slice(start);
  if (!/\.(?:md|markdown)$/i.test(name)) return null;
  const dot = start + name.lastIndexOf(".");
  const suffix = /\.[A-Za-z]{2}(?:-[A-Za-z]{2})?$/.exec(path.slice(start, dot))?.[0] ?? "";
  return { stem: path.slice(start, dot - suffix.length), start, suffix: { start: dot - suffix.length, end: dot } };
};

const foldersOf = (path: string): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", start)) {
    parts.push({ text: path.slice(start, end), start });
    start = end + 1;
  }
  return parts;
};

/** The folders below the last `content`; what lies above it is no section of the site. */
const belowContent = (folders: readonly Part[]): readonly Part[] =>
  folders.slice(folders.findLastIndex(({ text }) => text.toLowerCase() === "content") + 1);

const isForeign = (folders: readonly Part[]): boolean => {
  const below = belowContent(folders);
  return below.some(({ text }) => isOtherSection(text)) && !below.some(({ text }) => isWorklogFolder(text));
};

const anyCode = /^[A-Za-z]{2}(?:-[A-Za-z]{2})?$/;
const usualCode = /^(?:en|vi|ja|ko|zh|fr|de|es|th|lo|km)(?:-[a-z]{2})?$/;

/** Right below `content` any code names a language; elsewhere a short name may be anything, so only usual codes do. */
const languageFolderOf = (folders: readonly Part[]): Part | undefined => {
  const below = belowContent(folders);
  const first = below[0];
  if (first !== undefined && below.length < folders.length && anyCode.test(first.text)) return first;
  return below.find(({ text }) => usualCode.test(text.toLowerCase()));
};
