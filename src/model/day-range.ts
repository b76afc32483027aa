import { parseWeekdayName, toDayNumber, type DayNumber } from "./day.ts";

/** The days that a text such as `2-6`, `2,4,6` or `mon-fri` names, each once, from Monday on; null where it names none or something else. */
export const parseDayRange = (text: string): readonly DayNumber[] | null => {
  const days = text.split(",").map((part) => {
    const [first = null, last = first, ...rest] = part.split("-").map((end) => parseDay(end));
    if (rest.length > 0 || first === null || last === null || last < first) return null;
    return Array.from({ length: last - first + 1 }, (_, index) => toDayNumber(first + index)).filter((day) => day !== null);
  });
  return days.includes(null) ? null : [...new Set(days.flatMap((range) => range ?? []))].toSorted((a, b) => a - b);
};

const parseDay = (text: string): DayNumber | null => (/^\d+$/.test(text.trim()) ? toDayNumber(Number(text)) : parseWeekdayName(text));
