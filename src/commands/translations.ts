import { WorklogError } from "../errors.ts";
import { phrase } from "../model/phrase.ts";

/** A text that awaits its translation, as the file of `sync --export` has it. */
export interface Translation {
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly part: "objective" | "task" | "achievement";
  /** The number of the row for a task, else null. */
  readonly row: number | null;
  /** Where it stands, such as 2 or 2.1. */
  readonly place: string;
  readonly text: string;
  /** Empty until somebody translates it. */
  readonly translation: string;
}

/** Reads such a file; throws `bad-import` naming the item that is none. */
export const readTranslations = (path: string, text: string): readonly Translation[] => {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new WorklogError("bad-import", { path, item: 0, problem: phrase`is not JSON` });
  }
  const items = isObject(data) && data["kind"] === "translations" ? data["items"] : undefined;
  if (!Array.isArray(items)) throw new WorklogError("bad-import", { path, item: 0, problem: phrase`holds no translations` });
  return items.map((item: unknown, index) => {
    if (isTranslation(item)) return item;
    throw new WorklogError("bad-import", { path, item: index + 1, problem: phrase`lacks its path, part, place, text or translation` });
  });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTranslation = (value: unknown): value is Translation =>
  isObject(value) &&
  ["path", "place", "text", "translation"].every((key) => typeof value[key] === "string") &&
  ["objective", "task", "achievement"].includes(String(value["part"])) &&
  (value["row"] === null || (typeof value["row"] === "number" && Number.isInteger(value["row"]))) &&
  /^[1-9]\d{0,4}(?:\.[1-9]\d{0,4}){0,9}$/.test(String(value["place"]));
