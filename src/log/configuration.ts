import { WorklogError } from "../errors.ts";
import { parseIso, type CalendarDate, type DateOrder } from "../model/date.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { parseDayRange } from "../model/day-range.ts";
import type { LogSettings } from "./settings.ts";
import { recogniseWeekPath } from "./week-path.ts";

/** What `worklog.config.json` says about reading a log. */
type Configuration = Omit<LogSettings, "today">;

const known = ["start", "languages", "dateOrder", "days", "layout", "author", "title", "keep", "rules", "template", "$schema"] as const;

/** Reads the configuration of a log: data only. Throws `bad-config` naming the key, with a suggestion for one that is unknown. */
export const readConfiguration = (path: string, text: string): Configuration => {
  const data = parseObject(path, text);
  for (const key of Object.keys(data)) {
    if (!known.some((name) => name === key)) throw refuse(path, key, phrase`is not a setting`, suggestion(key));
  }
  const start = startOf(path, data["start"]);
  const languages = languagesOf(path, data["languages"]);
  const dateOrder = orderOf(path, data["dateOrder"]);
  const [title, author] = [textOf(path, data, "title"), textOf(path, data, "author")];
  const days = daysOf(path, textOf(path, data, "days"));
  const template = textOf(path, data, "template");
  const layout = layoutOf(path, textOf(path, data, "layout"));
  const keep = data["keep"];
  if (keep !== undefined && !isTexts(keep))
    throw refuse(path, "keep", phrase`is not a list of names`, phrase`Write it as ["AWS", "Amazon S3"].`);
  const rules = rulesOf(path, data["rules"]);
  return {
    ...(start === undefined ? {} : { start }),
    ...(languages === undefined ? {} : { languages }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(days === undefined ? {} : { days }),
    ...(layout === undefined ? {} : { layout }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(keep === undefined ? {} : { keep }),
    ...(rules === undefined ? {} : { rules }),
    ...(template === undefined ? {} : { template }),
  };
};

const refuse = (path: string, setting: string, problem: Phrase, accepted: Phrase): WorklogError =>
  new WorklogError("bad-config", { path, setting, problem, accepted });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === "string");

const textOf = (path: string, data: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = data[key];
  if (value === undefined || typeof value === "string") return value;
  throw refuse(path, key, phrase`is not a text`, phrase`Write it as "${key}": "…".`);
};

const parseObject = (path: string, text: string): Readonly<Record<string, unknown>> => {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw refuse(path, "", phrase`is not JSON: ${error instanceof Error ? error.message : ""}`, phrase`Write it as one JSON object.`);
  }
  if (!isObject(data)) throw refuse(path, "", phrase`is not a JSON object`, phrase`Write it as { "start": "2025-09-08" }.`);
  return data;
};

/** The known key that shares the most letters with one that is not, if any is near. */
const suggestion = (key: string): Phrase => {
  const near = known.find(
    (name) => name.toLowerCase() === key.toLowerCase() || name.startsWith(key.slice(0, 4)) || key.startsWith(name.slice(0, 4)),
  );
  return near === undefined ? phrase`It takes ${known.slice(0, -1).join(", ")}.` : phrase`Did you mean \`${near}\`?`;
};

const daysOf = (path: string, days: string | undefined): string | undefined => {
  if (days === undefined || parseDayRange(days) !== null) return days;
  throw refuse(path, "days", phrase`names no days of the week`, phrase`Write it as "2-6", "2,4,6" or "mon-fri".`);
};

const layoutOf = (path: string, layout: string | undefined): string | undefined => {
  if (layout === undefined || (recogniseWeekPath(layout) !== null && !/^\/|\\|(?:^|\/)\.{0,2}\//.test(layout))) return layout;
  throw refuse(
    path,
    "layout",
    phrase`is not the path of a week`,
    phrase`Write that of any week, such as "content/1-Worklog/1.5-Week5/_index.md".`,
  );
};

const startOf = (path: string, value: unknown): CalendarDate | undefined => {
  if (value === undefined) return undefined;
  const date = typeof value === "string" ? parseIso(value) : null;
  if (date === null) throw refuse(path, "start", phrase`is not a date`, phrase`Write it as "2025-09-08".`);
  return date;
};

const isCode = (value: unknown): value is string => typeof value === "string" && /^[a-z]{2}(?:-[a-z]{2})?$/.test(value);

const languagesOf = (path: string, value: unknown): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  const codes = Array.isArray(value) ? value.filter((code) => isCode(code)) : [];
  if (!Array.isArray(value) || codes.length !== value.length || codes.length === 0)
    throw refuse(path, "languages", phrase`is not a list of language codes`, phrase`Write it as ["en", "vi"].`);
  return codes;
};

const severities = ["off", "info", "warning", "error"] as const;

const isSeverity = (value: unknown): value is (typeof severities)[number] => severities.some((severity) => severity === value);

/** The names of the rules are looked at by `check`, which knows them. */
const rulesOf = (path: string, value: unknown): LogSettings["rules"] => {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw refuse(path, "rules", phrase`is not an object`, phrase`Write it as { "name": "off" }.`);
  const rules: Record<string, (typeof severities)[number]> = {};
  for (const [name, severity] of Object.entries(value)) {
    if (!isSeverity(severity)) throw refuse(path, `rules.${name}`, phrase`is no severity`, phrase`It takes ${severities.join(", ")}.`);
    rules[name] = severity;
  }
  return rules;
};

const isOrder = (value: unknown): value is DateOrder => value === "dmy" || value === "mdy";

const orderOf = (path: string, value: unknown): LogSettings["dateOrder"] => {
  if (value === undefined || isOrder(value)) return value;
  const wrong = refuse(
    path,
    "dateOrder",
    phrase`is no order of day and month`,
    phrase`Write "dmy", "mdy", or { "en": "mdy", "vi": "dmy" }.`,
  );
  if (!isObject(value)) throw wrong;
  const orders: Record<string, DateOrder> = {};
  for (const [language, order] of Object.entries(value)) {
    if (!isOrder(order) || !isCode(language)) throw wrong;
    orders[language] = order;
  }
  return orders;
};
