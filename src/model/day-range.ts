import { parseWeekdayName, toDayNumber, type DayNumber } from "./day.ts";
import { flatMap } from "./flat-map.ts";

/** The days that a text such as `2-6`, `2,4,6` or `mon-fri` names, each once, from Monday on; null where it names none or something else. */
export const parseDayRange = (text: string): readonly DayNumber[] | null => {
  const days = text.split(",").map((part) => {
    const [first = null, last = first, ...rest] = part.split("-").map((end) => parseDay(end));
    if (rest.length > 0 || first === null || last === null || last < first) return null;
    return Array.from({ length: last - first + 1 }, (_, index) => toDayNumber(first + index)).filter((day) => day !== null);
  });
  return days.includes(null) ? null : [...new Set(flatMap(days, (range) => range ?? []))].toSorted((a, b) => a - b);
};

/** Days as `parseDayRange` reads them: `2-6` where they follow one another, else `2,4,6`. */
export const formatDayRange = (days: readonly DayNumber[]): string => {
  const sorted = days.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isRange = first !== undefined && last !== undefined && last - first === sorted.length - 1 && first < last;
  return isRange ? `${String(first)}-${String(last)}` : sorted.join(",");
};

const parseDay = (text: string): DayNumber | null => (/^\d+$/.test(text.trim()) ? toDayNumber(Number(text)) : parseWeekdayName(text));
