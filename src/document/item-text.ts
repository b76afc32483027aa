import type { Item } from "../model/item.ts";
import { linesOf } from "./cell-text.ts";

/** Text that a user typed, as it stands in an item of a list: line breaks become `<br>`, and a start that would make it a heading, quote, code, rule, list or definition is escaped; the box of a task list is one. */
export const itemText = (text: string): string => {
  const joined = linesOf(text).join("<br>");
  return joined
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|```|~~~|-{3}|_{3}|\*{3}|={2}|\||\[[^\]]{0,999}\]:)/, "\\")
    .replace(
      /^<(?=[!?/]|(?:address|article|aside|blockquote|body|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)\b)/i,
      "&lt;",
    );
};

/** The emoji or the box of a task list with which an item begins. */
export const itemSign = /^(?:\[[ xX]\]|\p{Extended_Pictographic}\ufe0f?)[ \t\u00a0]+(?=\S)/u;

/** The sign with which all items of a list begin, "" where there are no two of them; a box is ticked only where all are. */
export const sharedSign = (items: readonly Item[]): string => {
  const signs = items.map(({ text }) => itemSign.exec(text)?.[0] ?? "");
  const [first = "", ...others] = signs;
  if (others.length === 0) return "";
  if (others.every((sign) => sign === first)) return first;
  return signs.every((sign) => sign.startsWith("[")) ? "[ ] " : "";
};
