import type { ListItem } from "./report.ts";

/** The item with a sign for the box of a task list, which Markdown writes as `[ ]` or `[x]`. */
export const ticked = (item: ListItem): ListItem => {
  const [first, ...others] = item;
  const lead = first?.kind === "paragraph" ? first.inlines[0] : undefined;
  if (first?.kind !== "paragraph" || lead?.kind !== "text" || lead.code) return item;
  const text = lead.text.replace(/^\[([ xX])\] /, (_, mark: string) => (mark === " " ? "☐ " : "☑ "));
  return text === lead.text ? item : [{ ...first, inlines: [{ ...lead, text }, ...first.inlines.slice(1)] }, ...others];
};
