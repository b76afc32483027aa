import type { Style } from "../context.ts";
import { paintsOf, type Paints } from "./paints.ts";
import { visible } from "./visible.ts";

/** What decides about colour; the first that says something wins: `--color`/`--no-color`, `NO_COLOR`, `FORCE_COLOR`, whether the stream is a terminal. */
export interface ColorChoice {
  readonly flag: boolean | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** The colour level for chalk: 0 for none, 1 for the sixteen colours that every terminal and background shows well. */
export const colorLevel = ({ flag, environment, isTerminal }: ColorChoice): 0 | 1 => {
  if (flag !== undefined) return flag ? 1 : 0;
  if ((environment["NO_COLOR"] ?? "") !== "") return 0;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? 0 : 1;
  return isTerminal && environment["TERM"] !== "dumb" ? 1 : 0;
};

/** Stands for the escape character in coloured text; nobody who writes a page can know it. */
const marker = `\u{E000}${Math.random().toString(36).slice(2)}\u{E000}`;

/** Turns coloured text into what a terminal understands. What came from a page has been made visible before. */
export const showStyle = (text: string): string => text.replaceAll(marker, "\u001B");

/** Colours by meaning; the text becomes coloured only in `showStyle`, so that escape codes from pages can be told from ours. */
export const createStyle = (level: 0 | 1, hasLinks = false): Style => {
  const paints = level === 0 ? undefined : paintsOf();
  const paint = (name: keyof Paints) => {
    const color = paints?.[name];
    return color === undefined ? visible : (text: string) => color(visible(text)).replaceAll("\u001B", marker);
  };
  return {
    bold: paint("bold"),
    dim: paint("dim"),
    red: paint("red"),
    green: paint("green"),
    yellow: paint("yellow"),
    cyan: paint("cyan"),
    match: paint("match"),
    italic: paint("italic"),
    strike: paint("strike"),
    link: hasLinks ? (text, url) => `${marker}]8;;${asciiOf(url)}${marker}\\${text}${marker}]8;;${marker}\\` : null,
  };
};

/** OSC 8 takes printable ASCII; whatever else an address holds would end the code, or worse. */
const asciiOf = (url: string): string => url.replace(/[^!-~]/g, "");
