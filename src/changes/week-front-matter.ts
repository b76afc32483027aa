import { frontMatterEntries, type FrontMatterEntry } from "../document/front-matter-entries.ts";
import { textOf } from "../document/source.ts";
import type { LogPage } from "../log/log.ts";
import { textForWeek, type WeekText } from "../log/week-pattern.ts";
import { compareDates, formatIso, parseIso, type CalendarDate } from "../model/date.ts";
import { mostCommon } from "../model/most-common.ts";

/** For which week front matter is to be written. `pages` are the pages of its language, the latest first. */
export interface FrontMatterRequest {
  readonly week: number;
  readonly language: string;
  readonly firstDay: CalendarDate;
  readonly today: CalendarDate;
  readonly pages: readonly LogPage[];
}

/** The lines of the new page's front matter, delimiters included, joined by `\n`; "" where the log's pages have none. */
export const weekFrontMatter = (request: FrontMatterRequest): string => {
  const model = request.pages.find(({ page }) => page.frontMatter.format !== "none" && page.frontMatter.problems.length === 0);
  if (model === undefined) return request.pages.length === 0 ? templateFrontMatter(request) : "";
  const { source, frontMatter } = model.page;
  const scheme: Scheme = { ...request, raws: rawValues(request.pages) };
  const lines = frontMatterEntries(source, frontMatter).flatMap((entry) => {
    const value = valueFor(entry, model, scheme);
    const before = source.text.slice(entry.span.start, entry.value.start);
    const gap = entry.value.start === entry.value.end && value !== "" ? " " : "";
    return value === null ? [] : [before + gap + value + source.text.slice(entry.value.end, entry.span.end)];
  });
  const fence = frontMatter.format === "toml" ? "+++" : "---";
  return [fence, ...lines.map((line) => line.replace(/\r\n?/g, "\n")), fence].join("\n");
};

/** What the new values follow from: `raws` holds the raw values of each key on the pages that have it. */
type Scheme = FrontMatterRequest & { readonly raws: ReadonlyMap<string, readonly WeekText[]> };

const templateFrontMatter = ({ week, language }: FrontMatterRequest): string => {
  const title = language === "vi" ? `Worklog Tuần ${String(week)}` : `Week ${String(week)} Worklog`;
  return ["---", `title: "${title}"`, `weight: ${String(week)}`, "chapter: false", `pre: " <b> 1.${String(week)}. </b> "`, "---"].join(
    "\n",
  );
};

/** Keys that speak of one page and are never carried over. */
const ownKeys: ReadonlySet<string> = new Set([
  "description",
  "aliases",
  "lastmod",
  "slug",
  "url",
  "summary",
  "images",
  "tags",
  "keywords",
  "publishDate",
  "expiryDate",
]);

/** The raw value of a key on the new page; null where the key is left out. */
const valueFor = (entry: FrontMatterEntry, model: LogPage, request: Scheme): string | null => {
  const raw = textOf(model.page.source, entry.value);
  const texts = request.raws.get(entry.key) ?? [];
  if (entry.key === "weight") return weightFor(raw, request);
  if (entry.key === "date") return dateFor(raw, request);
  if (entry.key === "week") return quoteLike(raw, String(request.week));
  if (entry.key === "title") return quoteLike(raw, titleFor(request));
  if (entry.key === "pre") return preFor(texts, request.week);
  if (ownKeys.has(entry.key)) return null;
  const value = texts.every(({ text }) => text === raw) ? raw : textForWeek(texts, request.week);
  return value === undefined ? null : renumbered(value, texts, request.week);
};

/** A value with the new number where it still names the week of a page, such as `Week 5 Objectives` of the only page or of pages that were copied. */
const renumbered = (raw: string, texts: readonly WeekText[], week: number): string =>
  raw.replace(/(?<!\p{L})((?:week|tu[ầa]\p{M}*n)\s+)(\d{1,2})(?!\d)/giu, (found, word: string, number: string) =>
    texts.some((text) => text.week === Number(number)) ? word + String(week).padStart(number.startsWith("0") ? 2 : 1, "0") : found,
  );

/** `" <b> 1.7. </b> "` for week 7 becomes `" <b> 1.8. </b> "`: the second number is the week's, where the pages have it so, else the first. The form that most pages have wins. */
const preFor = (texts: readonly WeekText[], week: number): string | null => {
  const forms = texts.flatMap(({ week: own, text }) => {
    const second = text.replace(/(\d+\.)(\d+)/, (found, before: string, number: string) =>
      Number(number) === own ? `${before}{n}` : found,
    );
    if (second !== text) return [second];
    const first = text.replace(/\d+/, (number) => (Number(number) === own ? "{n}" : number));
    return first === text ? [] : [first];
  });
  return mostCommon(forms)?.replace("{n}", String(week)) ?? null;
};

/** Of two equal keys of a page the first counts. */
const rawValues = (pages: readonly LogPage[]): ReadonlyMap<string, readonly WeekText[]> => {
  const raws = new Map<string, WeekText[]>();
  for (const { week, page } of pages) {
    const own = new Map<string, string>();
    for (const { key, value } of frontMatterEntries(page.source, page.frontMatter))
      if (!own.has(key)) own.set(key, textOf(page.source, value));
    for (const [key, text] of own) raws.set(key, [...(raws.get(key) ?? []), { week, text }]);
  }
  return raws;
};

const titleFor = ({ week, language, pages }: FrontMatterRequest): string => {
  const titles = pages.flatMap((page) => {
    const title = page.page.frontMatter.values["title"];
    return typeof title === "string" ? [{ week: page.week, text: title }] : [];
  });
  const title = textForWeek(titles, week);
  if (title !== undefined && (title.includes(String(week)) || titles.length > 1)) return title;
  return language === "vi" ? `Worklog Tuần ${String(week)}` : `Week ${String(week)} Worklog`;
};

/** The weight by the scheme that most pages follow: the week's number (with an offset), the template's 1 up to week 9 and 2 from week 10, or one weight for all. */
const weightFor = (raw: string, { week, pages, raws }: Scheme): string => {
  const known = pages.flatMap((page) => {
    const weight = page.page.frontMatter.values["weight"];
    return typeof weight === "number" ? [{ week: page.week, weight }] : [];
  });
  if (known.length === 0) return textForWeek(raws.get("weight") ?? [], week) ?? raw;
  const offset = mostCommon(known.map((page) => page.weight - page.week)) ?? 0;
  const constant = mostCommon(known.map((page) => page.weight)) ?? week;
  const schemes: readonly ((week: number) => number)[] = [(n) => n + offset, (n) => (n < 10 ? 1 : 2), () => constant];
  const fits = (scheme: (week: number) => number): number => known.filter((page) => scheme(page.week) === page.weight).length;
  const best = schemes.toSorted((a, b) => fits(b) - fits(a))[0] ?? ((n: number) => n);
  const single = known.length === 1 && known[0]?.weight === 1 && known[0].week > 1 && known[0].week < 10;
  return quoteLike(raw, String(single ? (week < 10 ? 1 : 2) : best(week)));
};

/** A date that all pages share stays; else the first day of the week, never later than today, as Hugo leaves out pages of the future. */
const dateFor = (raw: string, { firstDay, today, pages, raws }: Scheme): string => {
  const values = raws.get("date") ?? [];
  const day = parseIso(unquoted(raw).slice(0, 10));
  const shared = values.every(({ text }) => text === raw) && day !== null;
  const isStart =
    pages.length === 1 &&
    pages[0]?.start !== null &&
    day !== null &&
    pages[0]?.start !== undefined &&
    compareDates(day, pages[0].start) === 0;
  if (shared && !isStart) return raw;
  const date = formatIso(compareDates(firstDay, today) > 0 ? today : firstDay);
  return day === null ? quoteLike(raw, date) : raw.replace(/\d{4}-\d{2}-\d{2}/, () => date);
};

const unquoted = (raw: string): string => raw.replace(/^(["'])(.*)\1$/, "$2");

/** A value in the quotes of another; a bare value gets quotes only where YAML and TOML would read it otherwise. */
const quoteLike = (raw: string, value: string): string => {
  const quote = /^["']/.exec(raw)?.[0] ?? (/^[\p{L}\d][\p{L}\d .,/()-]*$/u.test(value) ? "" : '"');
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return quote === "" ? value : `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
};
