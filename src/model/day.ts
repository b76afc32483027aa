import { flatMap } from "./flat-map.ts";
import { foldedText, unmarkedText } from "./text.ts";

/** A weekday by its Vietnamese number: 2 = Monday … 7 = Saturday, 8 = Sunday. */
export type DayNumber = 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Every weekday from Monday to Sunday. */
export const dayNumbers: readonly DayNumber[] = [2, 3, 4, 5, 6, 7, 8];

/** A number as a weekday; null outside 2–8. */
export const toDayNumber = (number: number): DayNumber | null => dayNumbers.find((day) => day === number) ?? null;

const english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const vietnamese = ["hai", "ba", "tư", "năm", "sáu", "bảy"] as const;
const unmarked = ["thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay"] as const;

/** The spellings that nearly all logs use, in lower case. */
const usual: ReadonlyMap<string, DayNumber> = new Map(
  flatMap(dayNumbers, (day) => {
    const [name, inVietnamese] = [english[day - 2] ?? "", vietnamese[day - 2]];
    const inEnglish = [name, name.slice(0, 3)];
    const named = inVietnamese === undefined ? ["cn", "chủ nhật"] : [`thứ ${inVietnamese}`, `thứ ${String(day)}`, `t${String(day)}`];
    return [...inEnglish, ...named].map((word) => [word, day]);
  }),
);

/** The English name of a weekday in lower case, as the JSON has it. */
export const weekdayName = (day: DayNumber): (typeof english)[number] => english[day - 2] ?? "sunday";

/** The weekday that a text names in a usual spelling and with nothing else, which needs none of the expressions for all others; undefined for any other. */
export const usualWeekday = (text: string): DayNumber | undefined => usual.get(text.toLowerCase());

/**
 * The weekday that a word names, in English (`Mon`, `monday`, `thurs`) or Vietnamese (`Thứ 2`, `Thứ Hai`, `Hai`, `T2`, `CN`, `Chủ nhật`), composed or decomposed, in any case, without marks (`Thu 2`, `thu hai`) and with letters of an English one mistaken (`Wenesday`); null for any other.
 */
export const parseWeekdayName = (text: string): DayNumber | null => usualWeekday(text) ?? readWeekdayName(text);

const readWeekdayName = (text: string): DayNumber | null => {
  const word = foldedText(text)
    .replace(/[.\s]+/gu, " ")
    .trim();
  const plain = unmarkedText(word);
  if (/^(?:cn|chu ?nhat|chua nhat)$/u.test(plain)) return 8;
  const numbered = /^(?:thu|th|t) ?([2-8])$/u.exec(plain);
  if (numbered !== null) return toDayNumber(Number(numbered[1]));
  const named = Math.max(
    vietnamese.findIndex((name) => word === name),
    unmarked.findIndex((name) => plain === name),
  );
  if (named !== -1) return toDayNumber(named + 2);
  const index = english.findIndex(
    (name) => word.length >= 3 && name.startsWith(word) && /^(?:.{3}|tues|weds?|wednes.*|thurs?|.*day)$/u.test(word),
  );
  return index === -1 ? (word === "weds" ? 4 : mistypedWeekday(word)) : toDayNumber(index + 2);
};

/** No two English weekdays begin with the same two letters, and those are seldom the ones mistaken. */
const mistypedWeekday = (word: string): DayNumber | null => {
  const begin = /^(mo|tu|we(?!ek)|th|fr|sa|su)[a-z]{1,7}day$/.exec(word)?.[1];
  const index = begin === undefined ? -1 : english.findIndex((name) => name.startsWith(begin));
  return index === -1 ? null : toDayNumber(index + 2);
};
