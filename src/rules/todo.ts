import type { Page } from "../document/page.ts";
import type { Span } from "../document/source.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { writtenSpans } from "./page-texts.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** Something that was to be filled in later. */
export const todo: Rule = {
  name: "todo",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "TODO, TBD, `dd/mm/yyyy` and other gaps that were to be filled in",
  why: "The gap is still there. Tasks about a to-do list are no gaps.",
  example: { wrong: "| 3 | - Deploy | dd/mm/2025 |", right: "| 3 | - Deploy | 10/07/2025 |" },
  check: ({ log }) =>
    flatMap(log.pages, (each) => (hint.test(each.page.source.text) ? flatMap(writtenSpans(each), (span) => inText(each.page, span)) : [])),
};

/** What every gap holds, for a quick look at the many pages without one. */
const hint = /TB[DA]|FIXME|TODO|todo|dd\/mm|mm\/dd|DD\/MM|MM\/DD|lorem|\[your|\[điền/;

/** What stands for a gap wherever it stands, and what does only at the start of a task, behind its bullet, or alone. */
const gap =
  /\bTBD\b|\bTBA\b|\bFIXME\b|(?<=(?:^|<br ?\/?>)(?:\s|&emsp;)*(?:[-*+•]\s*)?)TODO(?=\s*[:(-])|(?<![\p{L}\d])(?:dd\/mm|mm\/dd|DD\/MM|MM\/DD)(?:\/(?:\d{4}|[yY]{2,4}))?(?![\p{L}\d])|\blorem ipsum\b|^(?:TODO|todo)\.?$|\[(?:your|điền)[^\]]{1,40}\](?!\()/u;

const inText = (page: Page, { start, end }: Span): readonly Violation[] => {
  const match = gap.exec(page.source.text.slice(start, end));
  if (match === null) return [];
  const span = { start: start + match.index, end: start + match.index + match[0].length };
  return [
    { source: page.source, span, message: phrase`${quote(match[0])} was to be filled in.`, advice: phrase`Write what belongs there.` },
  ];
};
