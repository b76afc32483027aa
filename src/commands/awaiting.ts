import { WorklogError } from "../errors.ts";
import type { LogPage } from "../log/log.ts";
import { phrase } from "../model/phrase.ts";
import type { Awaiting } from "./write.ts";

/** The texts for a page: Vietnamese ones for a Vietnamese page where they were given, by place; else the texts themselves. */
export const textsFor = (language: string, pages: readonly LogPage[], texts: readonly string[], vi: readonly string[]): readonly string[] =>
  language === "vi" && (pages.length > 1 || vi.length > 0) ? texts.map((text, index) => vi[index] ?? text) : texts;

/** Texts that were given in pairs; a Vietnamese one without a counterpart would be lost without a word. */
export const assertPaired = (command: string, { flag, texts }: Given, { flag: viFlag, texts: vi }: Given): void => {
  if (texts.length > 0 && vi.length > texts.length)
    throw new WorklogError("usage", { message: phrase`There are more ${viFlag} than ${flag}`, command: `worklog ${command}` });
};

interface Given {
  /** The flag, or what an argument is called. */
  readonly flag: string;
  readonly texts: readonly unknown[];
}

/** What awaits translation on a page: texts that were given for the other language only. A log in one language awaits nothing. */
export const awaitedOn = (
  page: LogPage,
  pages: readonly LogPage[],
  texts: readonly string[],
  vi: readonly string[],
  given = textLanguage(pages),
): readonly Awaiting[] => {
  if (pages.length < 2 || page.language === given) return [];
  const missing = page.language === "vi" ? texts.filter((text, index) => (vi[index] ?? text) === text) : texts;
  return missing.map((text) => ({ path: page.path, week: page.week, language: page.language, text }));
};

/** The language of the texts that a command was given without naming one: English where the log has it, else its default language. */
const textLanguage = (pages: readonly LogPage[]): string | undefined =>
  pages.some((page) => page.language === "en") ? "en" : pages[0]?.language;
