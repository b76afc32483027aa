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
