import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { startSpan } from "./calendar.ts";
import type { Rule } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";

/** A page that writes day and month the other way round. */
export const dateOrder: Rule = {
  name: "date-order",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a page whose dates have day and month the other way round than the log's other pages",
  why: "Nobody can tell 10/06 from 06/10 where a log changes between the two. Either order is fine, also one for each language.",
  example: { wrong: "weeks 1 to 4 with 25/09/2025, week 5 with 09/29/2025", right: "all weeks with 25/09/2025" },
  check: (subject) =>
    flatMap(subject.series, (pages) => {
      // What cells or the span of a week show is beyond doubt.
      const sure = pages.filter((page) => (page.orderReason === "cells" || page.orderReason === "span") && !isTemplatePage(subject, page));
      const usual = majority(sure);
      if (usual === null) return [];
      return flatMap(
        sure.filter(({ order }) => order !== usual),
        (page) => {
          const rows = page.rows.filter(({ start, row: { start: cell } }) => start !== null && cell?.first?.form.order === "either");
          // The order is plain to see in a date that is none the other way round.
          const row = rows.find(({ row: { start: cell } }) => cell?.first?.[usual] === null) ?? rows[0];
          if (row === undefined) return [];
          const start = row.row.start?.text ?? "";
          return [
            {
              source: page.page.source,
              span: startSpan(row),
              message:
                usual === "dmy"
                  ? phrase`The dates of this page have the month first (${start}), those of the other weeks the day.`
                  : phrase`The dates of this page have the day first (${start}), those of the other weeks the month.`,
              advice: usual === "dmy" ? phrase`Write the day first on this page too.` : phrase`Write the month first on this page too.`,
            },
          ];
        },
      );
    }),
};

/** The order of at least three pages in four; null where the log has none. */
const majority = (pages: readonly LogPage[]): LogPage["order"] | null => {
  const dmy = pages.filter(({ order }) => order === "dmy").length;
  if (pages.length < 3) return null;
  if (dmy * 4 >= pages.length * 3) return "dmy";
  return dmy * 4 <= pages.length ? "mdy" : null;
};
