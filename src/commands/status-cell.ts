import { applyChange } from "../changes/change.ts";
import { setCell } from "../changes/set-cell.ts";
import { WorklogError } from "../errors.ts";
import { doneWordsOf } from "../log/done-words.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import type { Session } from "./session.ts";

/** The page's text with the log's own word for what is done in the status cell of a row, or with nothing there; throws `no-completion-column` without a column or a word. */
export const withStatus = (session: Session, page: LogPage, row: ResolvedRow, isDone: boolean): string => {
  const [word] = doneWordsOf(session.log, page.language);
  if (word === undefined || !row.row.table.columns.some(({ role }) => role === "status"))
    throw new WorklogError("no-completion-column", { path: page.path });
  const text = isDone ? word : "";
  return (row.row.cell("status")?.text ?? "") === text
    ? page.page.source.text
    : applyChange(page.page, setCell(page.page, row.row, "status", text));
};
