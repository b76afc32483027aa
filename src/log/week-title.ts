import type { FrontMatterValue } from "../document/front-matter.ts";
import { parseWeekNumber } from "../model/week.ts";

const longest = 200;
/** How nearly all titles begin; what it says agrees with the longer expression, which takes a millisecond to make. */
const plainTitle = /^(?:worklog )?(?:week|tu[ầa]n) (\d{1,2})(?!\d)/i;
const title =
  /^[^\p{L}\d]*(?:\d[\d.]*[^\p{L}\d]+)?(?:(?:work ?log|nh[ậa]t k[ýy]|c[ôo]ng vi[ệe]c|b[áa]o c[áa]o|report|log|internship|th[ựu]c t[ậa]p)[^\p{L}\d]+){0,4}(?:week|tuần|tuan)[^\p{L}\d]*0?(\d{1,2})(?!\d)/iu;

/** The week that front matter names, by `week: 5` or a title such as "Week 5 Worklog" or "Worklog Tuần 5"; null where it names none. */
export const weekOfFrontMatter = (values: Readonly<Record<string, FrontMatterValue>>): number | null => {
  const week = values["week"];
  if (typeof week === "number" || typeof week === "string") return parseWeekNumber(String(week));
  return typeof values["title"] === "string" ? weekOfTitle(values["title"]) : null;
};

/** The week that a title begins with; null where it speaks of something else. */
export const weekOfTitle = (text: string): number | null => {
  const plain = plainTitle.exec(text)?.[1];
  if (plain !== undefined) return parseWeekNumber(plain);
  const number = title.exec(text.slice(0, longest).normalize("NFC"))?.[1];
  return number === undefined ? null : parseWeekNumber(number);
};
