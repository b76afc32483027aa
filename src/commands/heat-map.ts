import { shadeOf, type CalendarWeek } from "../formats/calendar-weeks.ts";
import type { Canvas } from "./stats-view.ts";

/** From a day without tasks to the busiest; they tell days apart without colour too. */
const shades = ["·", "░", "▒", "▓", "█"];

/** A calendar with a column for each week and a row for each weekday; the latest weeks where not all find room. */
export const heatMap = (calendar: readonly CalendarWeek[], { style, words, width }: Canvas): readonly string[] => {
  const margin = Math.max(...words.shortWeekdays.map((day) => day.length)) + 2;
  const room = width - margin - 2;
  const step = calendar.length * 2 <= room ? 2 : 1;
  const weeks = calendar.slice(-Math.floor(room / step));
  if (weeks.length === 0) return [];
  const most = Math.max(...calendar.flatMap(({ tasks }) => tasks));
  const hasWeekend = weeks.some(({ tasks }) => tasks.slice(5).some((number) => number > 0));
  const cell = (tasks: number): string => {
    const shade = shadeOf(tasks, most);
    const text = (shades[shade] ?? "").repeat(shade === 0 ? 1 : step).padEnd(step);
    return shade === 0 ? style.dim(text) : style.green(text);
  };
  const rows = words.shortWeekdays
    .slice(0, hasWeekend ? 7 : 5)
    .map((name, day) => name.padEnd(margin) + weeks.map(({ tasks }) => cell(tasks[day] ?? 0)).join(""));
  return [
    " ".repeat(margin) + months(weeks, step, words.shortMonths),
    ...rows,
    "",
    [...legend(most, style), words.tasksPerDay, ...(weeks.length < calendar.length ? [`(${words.latestWeeks(weeks.length)})`] : [])].join(
      " ",
    ),
  ];
};

/** The name of each month above the first of its weeks, where there is room for it. */
const months = (weeks: readonly CalendarWeek[], step: number, names: readonly string[]): string => {
  let line = "";
  for (const [index, { monday }] of weeks.entries()) {
    const month = monday.slice(5, 7);
    if (month === weeks[index - 1]?.monday.slice(5, 7)) continue;
    const name = names[Number(month) - 1] ?? "";
    if (index * step >= line.length + (line === "" ? 0 : 1)) line = line.padEnd(index * step) + name;
  }
  return line;
};

/** What each shade that occurs stands for, such as `░ 1–2`. */
const legend = (most: number, style: Canvas["style"]): readonly string[] =>
  [0, 1, 2, 3, 4].flatMap((shade) => {
    const numbers = Array.from({ length: most + 1 }, (_, tasks) => tasks).filter((tasks) => shadeOf(tasks, most) === shade);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = shades[shade] ?? "";
    return [`${shade === 0 ? style.dim(text) : style.green(text)} ${String(first)}${last === first ? "" : `–${String(last)}`} `];
  });
