import { WorklogError } from "../errors.ts";
import { phrase } from "../model/phrase.ts";
import { uiLanguages, type UiLanguage } from "./messages.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of a command line: `--ui`, else `WORKLOG_UI`, else the locale; English where none of them is one that worklog speaks. */
export const uiLanguageOf = (argv: readonly string[], environment: Environment): UiLanguage => {
  const asked = [flagIn(argv), environment["WORKLOG_UI"], languageOfLocale(environment)];
  return asked.map((text) => findUiLanguage(text ?? "")).find((language) => language !== undefined) ?? "en";
};

/** Refuses what `--ui`, or without it `WORKLOG_UI`, names and worklog does not speak; throws `bad-flag`. */
export const assertUiLanguage = (flag: string | undefined, environment: Environment): void => {
  const given = flag ?? environment["WORKLOG_UI"] ?? "";
  if ((flag === undefined && given === "") || findUiLanguage(given) !== undefined) return;
  throw new WorklogError("bad-flag", {
    flag: flag === undefined ? "WORKLOG_UI" : "--ui",
    given,
    accepted: phrase`${uiLanguages.join(", ")}`,
  });
};

const findUiLanguage = (text: string): UiLanguage | undefined => uiLanguages.find((language) => language === text);

/** Help and errors of the command line need the language before that has been read. */
const flagIn = (argv: readonly string[]): string | undefined => {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === "--ui" || word.startsWith("--ui="));
  return words[at] === "--ui" ? words[at + 1] : words[at]?.slice("--ui=".length);
};

/** The first of the variables that is set counts, as POSIX has it: `vi` of `vi_VN.UTF-8`. */
const languageOfLocale = (environment: Environment): string => {
  const locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map((name) => environment[name] ?? "").find((value) => value !== "");
  return /^[A-Za-z]+/.exec(locale ?? "")?.[0].toLowerCase() ?? "";
};
