import { mostCommon } from "../model/most-common.ts";

/** A text of one week's page, such as its title. */
export interface WeekText {
  readonly week: number;
  readonly text: string;
}

/** The week's number in a text, also with a leading zero, but not as a part of a larger number. */
const numberPattern = (week: number): RegExp => new RegExp(`(?<![\\d.])0?${String(week)}(?!\\d)`, "g");

/**
 * The text for another week as the texts of the log have it: the most frequent one with the number of the week left open. Where every week has its own words
 * (`Week 3: EC2`), the part up to the number and the words that all share is taken. Undefined where no text names its week and the texts differ.
 */
export const textForWeek = (texts: readonly WeekText[], week: number): string | undefined => {
  const patterns = texts.map((entry) => openPattern(entry));
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const best = mostCommon(patterns);
  if (best === undefined) return undefined;
  const repeated = (counts.get(best) ?? 0) > 1;
  if (repeated || texts.length === 1) return fill(repeated ? best : withoutTopic(best), week);
  const short = mostCommon(patterns.map((pattern) => withoutTopic(pattern)).filter((pattern) => pattern.includes("{n")));
  return short === undefined ? undefined : fill(short, week);
};

const openPattern = ({ week, text }: WeekText): string =>
  text
    .replace(numberPattern(week), (found) => (found.startsWith("0") ? "{nn}" : "{n}"))
    .replace(/\s*\([^()]*\d{1,2}[/.-]\d{1,2}[^()]*\)/g, "");

/** What stands before a topic: up to a colon or dash behind the number. */
const withoutTopic = (pattern: string): string => {
  const at = pattern.search(/\{nn?\}/);
  if (at === -1) return pattern;
  const behind = pattern.slice(at);
  const topic = behind.search(/\s*[:–—|](?=\s*\S)|\s+-\s/);
  if (topic === -1) return pattern;
  const colon = /^\s*:/.test(behind.slice(topic)) && pattern.startsWith("#") ? ":" : "";
  return pattern.slice(0, at + topic) + colon;
};

const fill = (pattern: string, week: number): string =>
  pattern.replaceAll("{nn}", String(week).padStart(2, "0")).replaceAll("{n}", String(week));
