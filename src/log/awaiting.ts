import type { Span } from "../document/source.ts";
import type { LocatedItem } from "../document/section.ts";
import type { LogPage } from "./log.ts";
import type { RowPair } from "./align-rows.ts";

/** A text that is the same in both languages, and so awaits its translation in one of them. */
export interface AwaitingText {
  /** The page that it is to be translated on. */
  readonly page: LogPage;
  readonly part: "objective" | "task" | "achievement";
  /** The number of the row for a task, from 1; else null. */
  readonly row: number | null;
  /** Where it stands among the items of its cell or list: numbers from 1, such as 2 or 2.1. */
  readonly place: string;
  readonly text: string;
  /** Where it stands on that page. */
  readonly span: Span;
}

/** An item of a list or cell, as far as texts are compared. */
interface Spoken<T> {
  readonly text: string;
  readonly items: readonly T[];
}

/** The texts of two pages of one week that are the same, without addresses, code and the names that every language keeps. */
export const awaitingIn = (from: LogPage, to: LogPage, pairs: readonly RowPair[], keep: readonly string[]): readonly AwaitingText[] => {
  const found: AwaitingText[] = [];
  const compare = <T extends Spoken<T>>(
    part: AwaitingText["part"],
    rows: readonly [number, number] | null,
    a: readonly T[],
    b: readonly T[],
    spanOf: (item: T) => Span,
    before = "",
  ): void => {
    for (const [index, item] of a.entries()) {
      const other = b[index];
      if (other === undefined) return;
      const place = `${before}${String(index + 1)}`;
      const words = wordsOf(item.text, keep);
      if (words !== "" && words === wordsOf(other.text, keep)) {
        const isTheirs = awaitsOn(item.text, from, to) === to;
        const awaiting = isTheirs ? other : item;
        const row = rows === null ? null : rows[isTheirs ? 1 : 0];
        found.push({ page: isTheirs ? to : from, part, row, place, text: awaiting.text, span: spanOf(awaiting) });
      }
      compare(part, rows, item.items, other.items, spanOf, `${place}.`);
    }
  };
  const itemSpan = ({ source }: LocatedItem): Span => source.textSpan;
  compare("objective", null, from.page.objectives, to.page.objectives, itemSpan);
  for (const [a, b] of pairs)
    if (a !== null && b !== null) compare("task", [a.row.number, b.row.number], a.row.tasks, b.row.tasks, ({ textSpan }) => textSpan);
  compare("achievement", null, from.page.achievements, to.page.achievements, itemSpan);
  return found;
};

/** A text with Vietnamese letters awaits English, any other awaits the language that is not English; between other languages, the one that it was brought to. */
const awaitsOn = (text: string, from: LogPage, to: LogPage): LogPage => {
  const isVietnamese = /[ăâđêôơưạ-ỹ]|[\u0300\u0301\u0303\u0309\u0323]/iu.test(text.normalize("NFC"));
  const wanted = isVietnamese ? "en" : "vi";
  return [to, from].find(({ language }) => language === wanted) ?? to;
};

/** A text without addresses, code, marks and the names that are the same in every language; "" where nothing is left to translate. */
export const wordsOf = (text: string, keep: readonly string[]): string => {
  const bare = text.normalize("NFC").replace(/https?:\/\/[^\s<>)]+|`[^`]*`|<[^<>]*>|&[a-z]+;/gi, " ");
  return keep
    .reduce((rest, name) => rest.replaceAll(name, " "), bare)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();
};
