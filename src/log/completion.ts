import { once } from "../model/once.ts";
import { doneWordsOf } from "./done-words.ts";
import type { Log, ResolvedRow } from "./log.ts";

/**
 * Tells whether a row of a log, in a language, counts as complete: it has a completion date, or one of the log's done words where the table has no such column.
 * Null where the table has neither a column for the date nor one for the status, so that nobody can say it.
 */
export const completionIn = (log: Log): ((language: string, row: ResolvedRow) => boolean | null) => {
  const words = once(() => new Map(log.languages.map((language) => [language, new Set(doneWordsOf(log, language))])));
  return (language, { row, completed }) => {
    if (completed !== null || (row.completed?.text ?? "") !== "") return true;
    if (!row.table.columns.some(({ role }) => role === "completed" || role === "status")) return null;
    return (
      row.cell("completed") === undefined &&
      words()
        .get(language)
        ?.has(row.cell("status")?.text ?? "") === true
    );
  };
};
