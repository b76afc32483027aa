import type { FrontMatterValue } from "../document/front-matter.ts";
import type { LogPage } from "./log.ts";

/** What Hugo sorts the pages of a menu by. */
export interface MenuPlace {
  /** A whole number; 0 stands for no weight. */
  readonly weight: number;
  /** The `date`, in seconds; nothing is older than no date, and than one that Hugo cannot read. */
  readonly seconds: number;
  readonly title: string;
  readonly path: string;
}

/** What the front matter of a page says about its place in the menu. */
export const menuPlaceOf = ({ page, path }: LogPage): MenuPlace => {
  const { values } = page.frontMatter;
  return {
    weight: weightOf(values["weight"]),
    seconds: secondsOf(values["date"]),
    title: textOf(values["linkTitle"]) || textOf(values["title"]),
    path,
  };
};

/** The order of Hugo's menu: the smallest weight first and none last, then the newest date first, then the title as its language sorts it, then the path. */
export const compareInMenu = (a: MenuPlace, b: MenuPlace, language: string): number =>
  (a.weight === b.weight ? 0 : a.weight === 0 ? 1 : b.weight === 0 ? -1 : a.weight - b.weight) ||
  (a.seconds === b.seconds ? 0 : a.seconds > b.seconds ? -1 : 1) ||
  compareTitles(a.title, b.title, language) ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const textOf = (value: FrontMatterValue | undefined): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** What stands behind the point is cut off, and what is no number is no weight. */
const weightOf = (value: FrontMatterValue | undefined): number => {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? Math.trunc(Number(value)) : 0;
};

const secondsOf = (value: FrontMatterValue | undefined): number => {
  if (typeof value === "number") return value;
  const [, day, clock = "00:00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d(?:\.\d+)?) ?(Z|[+-]\d\d:\d\d)?)?$/i.exec(textOf(value)) ?? [];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T${clock}${zone}`);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : Math.floor(time / 1000);
};

/** Letters and digits of English are in the order of their codes; asking the language for more takes longer than all else here. */
const compareTitles = (a: string, b: string, language: string): number => {
  const [left, right] = [a.normalize("NFC").toLowerCase(), b.normalize("NFC").toLowerCase()];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [one, other] = [left.slice(at, at + 1), right.slice(at, at + 1)];
  if (/^[a-z\d ]?$/.test(one) && /^[a-z\d ]?$/.test(other)) return one < other ? -1 : one > other ? 1 : 0;
  return new Intl.Collator(language, { sensitivity: "base" }).compare(left, right);
};
