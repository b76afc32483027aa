import type { Command as CommanderCommand } from "commander";
import { taskAt } from "../changes/edit-task.ts";
import { WorklogError } from "../errors.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { oneLine } from "../model/text.ts";
import { assertAsMany, countsAlong } from "./as-many.ts";
import { textOption, flagOption, type Options } from "./options.ts";
import { chooseRow, foldText, partnerRows, wholeNumber } from "./rows.ts";
import type { Session } from "./session.ts";

/** What a command that works on one part of a row means. */
export type TaskTarget =
  | { readonly kind: "row" }
  | { readonly kind: "task"; readonly path: readonly number[] }
  | { readonly kind: "reference"; readonly index: number };

/** The flags that name a task, sub-task, reference or row. */
export const defineTarget = (command: CommanderCommand): CommanderCommand =>
  command
    .option("--week <n>", "the week (default: the week of today, else the latest)")
    .option("--day <day>", "the day: a number as the log writes it, a weekday, a date, or the text of a day cell")
    .option("--row <n>", "the nth row of the page")
    .option("--match <text>", "the row, and the task, with this text")
    .option("--task-no <n>", "the nth task of the row (needed where it has more than one)")
    .option("--sub-no <n>", "the nth sub-task of that task")
    .option("--ref-no <n>", "the nth reference of the row");

/** The row and the part of it that the flags name; a row with one task needs no `--task-no`. */
export const chooseTarget = async (session: Session, page: LogPage, options: Options): Promise<readonly [ResolvedRow, TaskTarget]> => {
  const row = await chooseRow(session, page, options);
  const [task, sub, reference] = ["taskNo", "subNo", "refNo"].map((name) => textOption(options, name));
  if (reference !== undefined && (task !== undefined || sub !== undefined))
    throw new WorklogError("flags-conflict", { first: "--ref-no", second: task === undefined ? "--sub-no" : "--task-no" });
  if (flagOption(options, "rowOnly")) {
    const other = [
      ["--task-no", task],
      ["--sub-no", sub],
      ["--ref-no", reference],
    ].find(([, value]) => value !== undefined)?.[0];
    if (other !== undefined) throw new WorklogError("flags-conflict", { first: "--row-only", second: other });
    return [row, { kind: "row" }];
  }
  if (reference !== undefined) return [row, { kind: "reference", index: wholeNumber("--ref-no", reference) - 1 }];
  const match = textOption(options, "match");
  if (match !== undefined && task === undefined) return [row, { kind: "task", path: subPath(matchedPath(row, match), match, sub) }];
  if (task === undefined) return [row, await onlyTarget(session, row, sub)];
  const number = wholeNumber("--task-no", task);
  const path = [number - 1, ...(sub === undefined ? [] : [wholeNumber("--sub-no", sub) - 1])];
  return [row, { kind: "task", path }];
};

/** The sub-task of the task with a text that `--sub-no` names. */
const subPath = (path: readonly number[], match: string, sub: string | undefined): readonly number[] => {
  if (sub === undefined) return path;
  if (path.length > 1) throw new WorklogError("flags-conflict", { first: `--match "${match}"`, second: "--sub-no" });
  return [...path, wholeNumber("--sub-no", sub) - 1];
};

/** The reference of a row that a change of references means: the only one, else in a terminal the one that is chosen. */
export const chooseReference = async ({ context, messages }: Session, { row }: ResolvedRow): Promise<TaskTarget> => {
  if (row.references.length === 0) throw new WorklogError("no-such-task", { what: "reference", given: "1", count: 0 });
  if (row.references.length === 1) return { kind: "reference", index: 0 };
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--ref-no" });
  return context.terminal.prompt.select<TaskTarget>({
    message: messages.notes.whichOfReferences,
    choices: row.references.map(({ url, label }, index) => ({
      name: oneLine([label, url].filter((part) => part !== null).join("  ")),
      value: { kind: "reference", index },
    })),
  });
};

/** The one task or sub-task with a text; a task whose sub-task has it too counts by its own words. */
const matchedPath = ({ row }: ResolvedRow, match: string): readonly number[] => {
  const paths = pathsWith(row.tasks, foldText(match), []);
  const [only] = paths;
  if (only === undefined || paths.length > 1)
    throw new WorklogError("ambiguous-task", {
      given: match,
      candidates: paths.map((path) => `  ${placeOf(path)}  ${oneLine(taskAt(row, path)?.text ?? "")}`).join("\n"),
    });
  return only;
};

const pathsWith = (items: readonly Item[], wanted: string, above: readonly number[]): readonly (readonly number[])[] =>
  items.flatMap(({ text, items: below }, index) => {
    const path = [...above, index];
    return [...(above.length < 2 && foldText(text).includes(wanted) ? [path] : []), ...pathsWith(below, wanted, path)];
  });

const placeOf = ([task = 0, sub]: readonly number[]): string =>
  `--task-no ${String(task + 1)}${sub === undefined ? "" : ` --sub-no ${String(sub + 1)}`}`;

/** The one task of a row; in a terminal, what is chosen among its tasks, sub-tasks and references. */
const onlyTarget = async ({ context, messages }: Session, { row }: ResolvedRow, sub: string | undefined): Promise<TaskTarget> => {
  const below = sub === undefined ? [] : [wholeNumber("--sub-no", sub) - 1];
  const isSingle = row.tasks.length === 1 && (row.tasks[0]?.items.length === 0 || !context.terminal.interactive || sub !== undefined);
  if (isSingle) return { kind: "task", path: [0, ...below] };
  if (row.tasks.length === 0) throw new WorklogError("no-such-task", { what: "task", given: "1", count: 0 });
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--task-no" });
  return context.terminal.prompt.select<TaskTarget>({
    message: messages.notes.whichOfTasks,
    choices: row.tasks.flatMap((task, index) => [
      { name: oneLine(task.text), value: { kind: "task", path: [index] } },
      ...(sub === undefined ? task.items : []).map((item, at): { readonly name: string; readonly value: TaskTarget } => ({
        name: `  ${oneLine(item.text)}`,
        value: { kind: "task", path: [index, at] },
      })),
    ]),
  });
};

/** The row on each of the pages, where what is meant of it has the same place on all; throws `no-partner` or `not-as-many` else. */
export const targetRows = (
  pages: readonly LogPage[],
  row: ResolvedRow,
  target: TaskTarget,
): readonly (readonly [LogPage, ResolvedRow])[] => {
  const rows = partnerRows(pages, row);
  assertTarget(row, target);
  if (target.kind === "row") return rows;
  const isTask = target.kind === "task";
  assertAsMany(
    target.kind,
    rows.map(([page, partner]) => ({
      page,
      counts: isTask ? countsAlong(partner.row.tasks, target.path) : [partner.row.references.length],
    })),
  );
  return rows;
};

/** Refuses a target that a row does not have; throws `no-such-task`. */
export const assertTarget = ({ row }: ResolvedRow, target: TaskTarget): void => {
  if (target.kind === "reference" && row.references[target.index] === undefined) {
    throw new WorklogError("no-such-task", { what: "reference", given: String(target.index + 1), count: row.references.length });
  }
  if (target.kind !== "task") return;
  const [first = 0, sub] = target.path;
  const task = row.tasks[first];
  if (task === undefined) throw new WorklogError("no-such-task", { what: "task", given: String(first + 1), count: row.tasks.length });
  if (sub !== undefined && taskAt(row, target.path) === undefined)
    throw new WorklogError("no-such-task", { what: "sub-task", given: String(sub + 1), count: task.items.length });
};
