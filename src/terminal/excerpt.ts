import { createSource, lineSpan, positionAt } from "../document/source.ts";
import type { ErrorPlace } from "../errors.ts";
import { width } from "../model/width.ts";
import { visible } from "./visible.ts";

/** Columns of the page's line that are shown at most, and at least; the rest is cut around the place that is meant. */
const mostShown = 70;
const leastShown = 20;

/** `path:line:column`, the line, and carets under what is meant, by display width. A line that is long, or has no room in the columns of the terminal, is cut on both sides. */
export const excerpt = ({ path, text, span }: ErrorPlace, columns = Number.POSITIVE_INFINITY): string => {
  const source = createSource(path, text);
  const { line, column } = positionAt(source, span.start);
  const whole = lineSpan(source, line);
  const number = String(line);
  const signs = `${number} | ……`.length;
  const shownWidth = Math.max(leastShown, Math.min(mostShown, columns - signs));
  const start = Math.max(whole.start, Math.min(span.start, whole.end) - Math.floor(shownWidth / 3));
  const end = Math.min(whole.end, start + shownWidth);
  const lead = start > whole.start ? "…" : "";
  const before = clean(lead + text.slice(start, span.start));
  const marked = clean(text.slice(span.start, Math.max(Math.min(span.end, end), span.start)));
  const shown = before + marked + clean(text.slice(Math.min(span.end, end), end)) + (end < whole.end ? "…" : "");
  const margin = " ".repeat(number.length);
  const carets = " ".repeat(width(before)) + "^".repeat(Math.max(1, width(marked)));
  return `${visible(path)}:${number}:${String(column)}\n${margin} |\n${number} | ${shown}\n${margin} | ${carets}`;
};

const clean = (text: string): string => visible(text).replaceAll("\t", "    ");
