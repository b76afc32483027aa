import { removeRow } from "../changes/add-row.ts";
import { applyChange } from "../changes/change.ts";
import { removeReference, removeTask as removeTaskOf, taskAt } from "../changes/edit-task.ts";
import { removeTaskLink } from "../changes/task-link.ts";
import { WorklogError } from "../errors.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { oneLine } from "../model/text.ts";
import type { Command } from "./command.ts";
import { textOption } from "./options.ts";
import { shortened } from "./row-marks.ts";
import { describeRow } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { assertTarget, chooseTarget, defineTarget, targetRows, type TaskTarget } from "./task-target.ts";
import { writePages } from "./write.ts";

/** `worklog remove-task`: removes a task, a sub-task, a reference or a whole row. */
export const removeTask: Command = {
  name: "remove-task",
  summary: "remove a task, a reference or a row",
  examples: [
    "worklog remove-task --day 3 --task-no 2",
    "worklog remove-task --day 3 --task-no 2 --sub-no 1",
    "worklog remove-task --match ecs",
    "worklog remove-task --day 3 --ref-no 1",
    "worklog remove-task --row 5 --row-only",
  ],
  define: (command) => defineTarget(command).option("--row-only", "the row itself, with all that is in it"),
  run: async (context, globals, _args, options) => {
    const session = openToWrite(context, globals);
    const pages = await writablePages(session, textOption(options, "week"));
    const [first] = pages;
    if (first === undefined) return;
    const [row, target] = await chooseTarget(session, first, options);
    const rows = targetRows(pages, row, target);
    const changes = rows.map(([page, partner]) => ({
      path: page.path,
      before: page.page.source.text,
      after: textWithout(page, partner, target),
    }));
    const done = rows.map(([{ path }, partner]) => session.messages.notes.taken(path, nameOf(session, partner, target)));
    await writePages(session, changes, { done, awaiting: [] });
  },
};

/** What tells a part of a row apart on its page. */
const nameOf = ({ messages }: Session, row: ResolvedRow, target: TaskTarget): string => {
  if (target.kind === "row") return messages.say(describeRow(row));
  const reference = target.kind === "reference" ? row.row.references[target.index] : undefined;
  const text = target.kind === "task" ? taskAt(row.row, target.path)?.text : (reference?.label ?? reference?.url);
  return shortened(oneLine(text ?? ""));
};

/** The text of a page without one part of a row. */
export const textWithout = (page: LogPage, row: ResolvedRow, target: TaskTarget): string => {
  assertTarget(row, target);
  if (target.kind === "row") return applyChange(page.page, removeRow(page.page, row.row.number));
  if (target.kind === "task") return applyChange(page.page, removeTaskOf(page.page, row.row, target.path));
  const reference = row.row.references[target.index];
  if (row.row.cell("reference") !== undefined || reference === undefined)
    return applyChange(page.page, removeReference(page.page, row.row, target.index));
  const change = removeTaskLink(page.page, row.row, reference);
  if (change === null) throw new WorklogError("link-among-words", { path: page.path, url: reference.url ?? "" });
  return applyChange(page.page, change);
};
