import MarkdownIt from "markdown-it";
import type { WeekModel } from "../../src/formats/log-model.ts";
import type { Item } from "../../src/model/item.ts";

/** What a reader sees of a week: tables by rows and cells, lists by items. Lines hold no Markdown. */
export interface Shown {
  readonly title: string;
  /** Each row: day, task, start, completion, reference; each cell its lines, a reference its text and address. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** The items of all lists but those in cells; two spaces for each level. */
  readonly items: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  emsp: " ",
  nbsp: " ",
  "#39": "'",
  "#34": '"',
  "#43": "+",
};

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, " ")
    .trim();

const lines = (html: string): readonly string[] =>
  html
    .split(/<br ?\/?>/)
    .map(plain)
    .filter((line) => line !== "");

/** The links in HTML, as text and address. */
export const links = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, url = "", text = ""]) => `${plain(text)} -> ${plain(url)}`);

/** The body rows of all tables, each cell as HTML. */
const cellsOf = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].flatMap(([, body = ""]) =>
    [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) => cell),
    ),
  );

/** What Hugo's HTML shows of a table with the template's five columns. */
export const shownByHtml = (title: string, html: string): Shown => ({
  title,
  rows: cellsOf(html).map((cells) =>
    cells.map((text, index) => (index === 4 ? links(text) : lines(text).map((line) => line.replace(/^[-+] /, "")))),
  ),
  items: listItems(html),
});

/** The texts of each row in Hugo's HTML, whatever the columns are, in no order. */
export const textsByHtml = (html: string): readonly (readonly string[])[] => cellsOf(html).map((cells) => cells.flatMap(lines).toSorted());

/** The items of all lists that stand in no cell. */
export const listItems = (html: string): readonly string[] => {
  const items: string[] = [];
  let depth = -1;
  for (const [, tag = "", text = ""] of html
    .replaceAll(/<table>[\s\S]*?<\/table>/g, "")
    .matchAll(/<(\/?ul|li)>((?:(?!<\/?(?:ul|li)>)[\s\S])*)/g)) {
    if (tag === "ul") depth += 1;
    if (tag === "/ul") depth -= 1;
    if (tag === "li") items.push(`${"  ".repeat(depth)}${plain(text)}`);
  }
  return items;
};

const markdown = new MarkdownIt({ html: true });
/** A text of Markdown as readers see it. */
export const rendered = (text: string): string => plain(markdown.renderInline(text));

/** What the model says of the same page. */
export const shownByModel = ({ title, rows, objectives, achievements }: WeekModel): Shown => ({
  title: title ?? "",
  rows: rows.map((row) => [
    cell(row.dayText),
    flat(row.tasks).map((line) => line.trim()),
    cell(row.startText),
    cell(row.completedText),
    row.references.map(({ url, label }) => `${label === null ? (url ?? "") : rendered(label)} -> ${url ?? ""}`),
  ]),
  items: flat([...objectives, ...achievements]),
});

const cell = (text: string | null): readonly string[] => (text === null || text === "" ? [] : [text]);

const flat = (items: readonly Item[], depth = 0): readonly string[] =>
  items.flatMap((item) => [`${"  ".repeat(depth)}${rendered(item.text)}`, ...flat(item.items, depth + 1)]);

/** All lines of a page, those of a row behind its day, for a comparison of two states. */
export const linesOf = ({ title, rows, items }: Shown): readonly string[] => [
  title,
  ...rows.flatMap(([day = [], ...cells]) => [`day ${day.join()}`, ...cells.flat().map((line) => `${day.join()}: ${line}`)]),
  ...items.map((item) => item.trim()),
];
