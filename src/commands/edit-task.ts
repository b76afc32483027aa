import { applyChange } from "../changes/change.ts";
import { editTaskLink } from "../changes/task-link.ts";
import { editReference, editTask as editTaskText, taskAt } from "../changes/edit-task.ts";
import type { NewReference } from "../document/reference-style.ts";
import { WorklogError } from "../errors.ts";
import { pagesLike, referenceStyleOf } from "../log/dialect.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { awaitedOn } from "./awaiting.ts";
import type { Command } from "./command.ts";
import { textInput, urlInput, validBy, validText } from "./inputs.ts";
import { textOption, type Options } from "./options.ts";
import { chooseRow } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { assertTarget, chooseReference, chooseTarget, defineTarget, targetRows, type TaskTarget } from "./task-target.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog edit-task`: changes the text of a task or sub-task, or the URL and label of a reference. */
export const editTask: Command = {
  name: "edit-task",
  summary: "change the text of a task or a reference",
  examples: [
    'worklog edit-task --day 3 --task-no 1 --text "Deploy with Amazon ECS"',
    "worklog edit-task --day 3 --ref-no 2 --url https://docs.aws.amazon.com/ecs/",
    'worklog edit-task --match "balancer" --text "Put a load balancer before the service"',
    'worklog edit-task --row 4 --task-no 2 --sub-no 1 --text "Create a cluster" --text-vi "Tạo cluster"',
  ],
  define: (command) =>
    defineTarget(command)
      .option("--text <text>", "the new text")
      .option("--text-vi <text>", "the new text in Vietnamese")
      .option("--url <url>", "the new address of the reference")
      .option("--label <text>", "the new label of the reference"),
  run: async (context, globals, _args, options) => {
    const session = openToWrite(context, globals);
    const pages = await writablePages(session, textOption(options, "week"));
    const [first] = pages;
    if (first === undefined) return;
    const [row, target] = await targetOf(session, first, options);
    const wanted = await newValue(session, pages, row, target, options);
    const changes = targetRows(pages, row, target).map(([page, partner]) => changePage(session, page, partner, target, wanted));
    const own = wanted.kind === "text" ? [wanted.text] : [];
    const vi = wanted.kind === "text" && wanted.vi !== undefined ? [wanted.vi] : [];
    const isVietnamese = textOption(options, "text") === undefined && textOption(options, "textVi") !== undefined;
    const awaiting = pages.flatMap((page) => (isVietnamese ? awaitedOn(page, pages, own, [], "vi") : awaitedOn(page, pages, own, vi)));
    await writePages(session, changes, { done: changes.map(({ path }) => session.messages.notes.edited(path)), awaiting });
  },
};

/** What the flags name; a new address or label is that of a reference, and a row with one of them needs no `--ref-no`. */
const targetOf = async (session: Session, page: LogPage, options: Options): Promise<readonly [ResolvedRow, TaskTarget]> => {
  const isReference = ["url", "label"].some((name) => textOption(options, name) !== undefined);
  const isNamed = ["taskNo", "subNo", "refNo"].some((name) => textOption(options, name) !== undefined);
  if (!isReference || isNamed) return chooseTarget(session, page, options);
  const row = await chooseRow(session, page, options);
  return [row, await chooseReference(session, row)];
};

type NewValue =
  | { readonly kind: "text"; readonly text: string; readonly vi: string | undefined }
  | { readonly kind: "reference"; readonly change: Partial<NewReference> };

const newValue = async (
  session: Session,
  pages: readonly LogPage[],
  row: ResolvedRow,
  target: TaskTarget,
  options: Options,
): Promise<NewValue> => {
  const [text, vi, url, label] = ["text", "textVi", "url", "label"].map((name) => textOption(options, name));
  if (target.kind === "reference") {
    if (text !== undefined || vi !== undefined)
      throw new WorklogError("flags-conflict", { first: "--ref-no", second: text === undefined ? "--text-vi" : "--text" });
    assertTarget(row, target);
    if (url === undefined && label === undefined) return askAddress(session, row, target.index);
    return {
      kind: "reference",
      change: {
        ...(url === undefined ? {} : { url: urlInput(url) }),
        ...(label === undefined ? {} : { label: textInput("--label", label) }),
      },
    };
  }
  if (url !== undefined || label !== undefined)
    throw new WorklogError("flags-conflict", { first: "--task-no", second: url === undefined ? "--label" : "--url" });
  const given = text ?? vi;
  if (given === undefined) return askTexts(session, pages, row, target);
  return {
    kind: "text",
    text: textInput(text === undefined && vi !== undefined ? "--text-vi" : "--text", given),
    vi: vi === undefined ? undefined : textInput("--text-vi", vi),
  };
};

/** Asks for the new address, with the one that is there to begin with. */
const askAddress = async ({ context, messages }: Session, { row }: ResolvedRow, index: number): Promise<NewValue> => {
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--url" });
  const url = await context.terminal.prompt.input({
    message: messages.notes.newAddress,
    initial: row.references[index]?.url ?? "",
    validate: validBy(messages, (text) => urlInput(text)),
  });
  return { kind: "reference", change: { url: urlInput(url) } };
};

/** Asks for the new text, with the one that is there to begin with; in two languages for both. */
const askTexts = async (
  { context, messages }: Session,
  pages: readonly LogPage[],
  row: ResolvedRow,
  target: TaskTarget,
): Promise<NewValue> => {
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--text" });
  const validate = validText(messages);
  const path = target.kind === "task" ? target.path : [];
  const texts = targetRows(pages, row, target).map(([page, partner]) => ({
    language: page.language,
    text: taskAt(partner.row, path)?.text ?? "",
  }));
  const answers = new Map<string, string>();
  for (const { language, text } of texts) {
    const message = texts.length > 1 ? messages.notes.reword(language) : messages.notes.newText;
    answers.set(
      language,
      textInput("--text", await context.terminal.prompt.input({ message, initial: text.replaceAll("\n", "<br>"), validate })),
    );
  }
  const vi = answers.get("vi");
  const own = [...answers].find(([language]) => language !== "vi")?.[1] ?? vi ?? "";
  return { kind: "text", text: own, vi };
};

const changePage = (session: Session, page: LogPage, row: ResolvedRow, target: TaskTarget, value: NewValue): PageChange => {
  assertTarget(row, target);
  const before = page.page.source.text;
  if (value.kind === "text") {
    const text = page.language === "vi" ? (value.vi ?? value.text) : value.text;
    const path = target.kind === "task" ? target.path : [];
    return { path: page.path, before, after: applyChange(page.page, editTaskText(page.page, row.row, path, text)) };
  }
  const style = referenceStyleOf(pagesLike(session.log, page).map((like) => like.page));
  const index = target.kind === "reference" ? target.index : 0;
  const reference = row.row.references[index];
  const change =
    row.row.cell("reference") === undefined && reference !== undefined
      ? editTaskLink(page.page, row.row, reference, value.change, style)
      : editReference(page.page, row.row, index, value.change, style);
  return { path: page.path, before, after: applyChange(page.page, change) };
};
