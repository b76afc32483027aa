import type { RowChange } from "../changes/change.ts";
import { setCell } from "../changes/set-cell.ts";
import { WorklogError } from "../errors.ts";
import { doneWordsOf } from "../log/done-words.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import type { Session } from "./session.ts";

/**
 * Puts the log's own word for what is done into the status cell of a row, or empties it; null where it is so already. Throws `no-completion-column` without a
 * column or a word.
 */
export const setStatus = (session: Session, page: LogPage, row: ResolvedRow, isDone: boolean): RowChange | null => {
  const [word] = doneWordsOf(session.log, page.language);
  if (word === undefined || !row.row.table.columns.some(({ role }) => role === "status"))
    throw new WorklogError("no-completion-column", { path: page.path });
  const text = isDone ? word : "";
  return (row.row.cell("status")?.text ?? "") === text ? null : setCell(page.page, row.row, "status", text);
};
