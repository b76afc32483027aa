import { addItems, addItemsBelow, itemAt, removeItemAt, type ItemKind } from "../changes/add-items.ts";
import { applyChange, type Change } from "../changes/change.ts";
import { listItem } from "../formats/log-model.ts";
import { WorklogError } from "../errors.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { phrase } from "../model/phrase.ts";
import { oneLine } from "../model/text.ts";
import { assertAsMany, countsAlong } from "./as-many.ts";
import { assertPaired, awaitedOn, textsFor } from "./awaiting.ts";
import type { Command } from "./command.ts";
import { textInput, validText } from "./inputs.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";
import { itemDialectOf } from "./page-dialect.ts";
import { shortened } from "./row-marks.ts";
import { openSession, openToWrite, wantedLanguages, writablePages, type Session } from "./session.ts";
import { writePages, type PageChange } from "./write.ts";

const itemCommand = (kind: ItemKind, example: string): Command => ({
  name: kind,
  summary: kind === "achievements" ? "list, add or remove achievements, or draft them from the tasks" : "list, add or remove objectives",
  examples: [
    `worklog ${kind}`,
    `worklog ${kind} add "${example}"`,
    `worklog ${kind} add "In English" --vi "Bằng tiếng Việt" --week 5`,
    `worklog ${kind} add "A detail" --under 2`,
    `worklog ${kind} remove 2.1`,
    ...(kind === "achievements" ? ["worklog achievements draft", "worklog achievements draft --pick 1,3"] : []),
  ],
  define: (command) => {
    command
      .argument("[action]", kind === "achievements" ? "list, add, remove or draft" : "list, add or remove", "list")
      .argument("[texts...]", "the texts to add, or the number to remove")
      .option("--week <n>", "the week (default: the week of today, else the latest)")
      .option("--under <n>", "add below this item, such as 2 or 2.1")
      .option("--vi <text>", "the Vietnamese text; pairs with the texts in order (may be repeated)", collect);
    if (kind === "achievements")
      command
        .option("--all", "draft: add all that is proposed")
        .option("--pick <numbers>", "draft: add these of the proposals, such as 1,3");
  },
  run: async (context, globals, args, options) => {
    const [action = "list", ...texts] = args;
    assertFits(kind, action, texts, options);
    if (action === "draft" && kind === "achievements") {
      const { draftAchievements } = await import("./draft-achievements.ts");
      const writes = flagOption(options, "all") || textOption(options, "pick") !== undefined || context.terminal.interactive;
      return draftAchievements(writes ? openToWrite(context, globals) : openSession(context, globals), options);
    }
    const run = actions[action];
    if (run === undefined)
      throw new WorklogError("usage", {
        message:
          kind === "achievements"
            ? phrase`There is no \`${kind} ${action}\`; it takes list, add, remove and draft`
            : phrase`There is no \`${kind} ${action}\`; it takes list, add and remove`,
        command: `worklog ${kind}`,
      });
    const session = action === "list" ? openSession(context, globals) : openToWrite(context, globals);
    await run(session, kind, texts, options);
  },
});

/** What an action does not take must not be passed over in silence. */
const assertFits = (kind: ItemKind, action: string, texts: readonly string[], options: Options): void => {
  const taken = takenBy[action];
  if (taken === undefined) return;
  const command = `${kind} ${action}`;
  const surplus = ["under", "vi", "all", "pick"].find((flag) => options[flag] !== undefined && !taken.flags.includes(flag));
  if (surplus !== undefined) throw new WorklogError("flags-conflict", { first: command, second: `--${surplus}` });
  if (options["all"] !== undefined && options["pick"] !== undefined)
    throw new WorklogError("flags-conflict", { first: "--all", second: "--pick" });
  if (texts.length > taken.texts)
    throw new WorklogError("usage", {
      message: phrase`Too many arguments for '${command}': it takes ${taken.texts}, and ${texts.length} were given`,
      command: `worklog ${kind}`,
    });
};

const takenBy: Readonly<Record<string, { readonly texts: number; readonly flags: readonly string[] } | undefined>> = {
  list: { texts: 0, flags: [] },
  add: { texts: Number.POSITIVE_INFINITY, flags: ["under", "vi"] },
  remove: { texts: 1, flags: [] },
  draft: { texts: 0, flags: ["all", "pick"] },
};

/** `worklog achievements`. */
export const achievements = itemCommand("achievements", "Deployed a service on Amazon ECS");

/** `worklog objectives`. */
export const objectives = itemCommand("objectives", "Learn how containers are deployed");

type Action = (session: Session, kind: ItemKind, texts: readonly string[], options: Options) => Promise<void>;

const list: Action = async (session, kind, _texts, options) => {
  const pages = await writablePages(session, textOption(options, "week"));
  const languages = wantedLanguages(
    session,
    pages.map((page) => page.language),
  );
  const shown = pages.filter((page) => languages.includes(page.language));
  const { terminal } = session.context;
  if (session.globals.json) {
    const weeks = shown.map((page) => ({
      week: page.week,
      language: page.language,
      path: page.path,
      [kind]: page.page[kind].map((item) => listItem(item)),
    }));
    terminal.out(`${JSON.stringify({ schemaVersion: 1, kind, weeks }, null, 2)}\n`);
    return;
  }
  for (const [index, page] of shown.entries()) {
    const head = shown.length > 1 ? `${index > 0 ? "\n" : ""}${terminal.style.bold(page.path)}\n` : "";
    terminal.out(head + itemLines(page.page[kind], "").join(""));
    if (page.page[kind].length === 0) terminal.note(session.messages.notes.noItems(page.path, kind));
  }
};

/** Items as a list with numbers, which `remove` and `--under` take. */
export const itemLines = (items: readonly Item[], prefix: string): readonly string[] =>
  items.flatMap((item, index) => {
    const number = `${prefix}${String(index + 1)}`;
    const indent = "  ".repeat(number.split(".").length - 1);
    return [`${indent}${number}  ${visible(oneLine(item.text))}\n`, ...itemLines(item.items, `${number}.`)];
  });

// oxlint-disable-next-line no-control-regex
const visible = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");

const add: Action = async (session, kind, given, options) => {
  const pages = await writablePages(session, textOption(options, "week"));
  const texts = given.length > 0 ? given : await askTexts(session, kind);
  const own = texts.map((text) => textInput(phrase`the text`, text));
  const vi = textsOption(options, "vi").map((text) => textInput("--vi", text));
  assertPaired(kind, { flag: "<text>", texts: own }, { flag: "--vi", texts: vi });
  const under = textOption(options, "under");
  const path = under === undefined ? undefined : itemPath(under, kind, pages);
  const changes = pages.map((page): PageChange => {
    const words = textsFor(page.language, pages, own, vi);
    const change = path === undefined ? addToPage(session, page, kind, words) : addBelow(session, page, kind, words, path);
    return { path: page.path, before: page.page.source.text, after: applyChange(page.page, change) };
  });
  const awaiting = pages.flatMap((page) => awaitedOn(page, pages, own, vi));
  const done = changes.map((change) => session.messages.notes.added(own.length, kind, change.path));
  await writePages(session, changes, { done, awaiting });
};

/** Asks for one text after the other until an answer is empty. */
const askTexts = async ({ context, messages }: Session, kind: ItemKind): Promise<readonly string[]> => {
  const { terminal } = context;
  if (!terminal.interactive) throw new WorklogError("missing-flag", { flag: "<text>" });
  const check = validText(messages);
  const texts: string[] = [];
  for (;;) {
    const isFirst = texts.length === 0;
    const first = kind === "achievements" ? messages.notes.whichAchievement : messages.notes.whichObjective;
    const answer = await terminal.prompt.input({
      message: isFirst ? first : messages.notes.anotherOne,
      validate: (text) => (text.trim() === "" && !isFirst ? true : check(text)),
    });
    if (answer.trim() === "") return texts;
    texts.push(answer);
  }
};

const addToPage = (session: Session, page: LogPage, kind: ItemKind, texts: readonly string[]): Change =>
  addItems(page.page, kind, texts, itemDialectOf(session.log, page, kind));

const addBelow = (session: Session, page: LogPage, kind: ItemKind, texts: readonly string[], path: readonly number[]): Change =>
  addItemsBelow(page.page, kind, path, texts, itemDialectOf(session.log, page, kind).style);

/** Asks which item of a page is meant, by the number that it has in the list. */
const askNumber = async ({ context, messages }: Session, kind: ItemKind, page: LogPage | undefined): Promise<string> => {
  const lines = itemLines(page?.page[kind] ?? [], "");
  if (!context.terminal.interactive || lines.length === 0) throw new WorklogError("missing-flag", { flag: "<n>" });
  return context.terminal.prompt.select({
    message: messages.notes.whichItem,
    choices: lines.map((line) => ({ name: line.trimEnd(), value: line.trim().split(" ")[0] ?? "" })),
  });
};

const remove: Action = async (session, kind, [given], options) => {
  const pages = await writablePages(session, textOption(options, "week"));
  const number = given ?? (await askNumber(session, kind, pages[0]));
  const path = itemPath(number, kind, pages);
  const changes = pages.map(({ page, path: file }): PageChange => {
    return { path: file, before: page.source.text, after: applyChange(page, removeItemAt(page, kind, path)) };
  });
  await writePages(session, changes, {
    done: pages.map((page) => {
      const text = shortened(oneLine(itemAt(page.page[kind], path)?.text ?? ""));
      return session.messages.notes.removed(number, kind, page.path, text);
    }),
    awaiting: [],
  });
};

/** The indices from 0 to which a number such as `2.1` leads on each of the pages; throws `no-such-item` or `not-as-many`. */
const itemPath = (given: string, kind: ItemKind, pages: readonly LogPage[]): readonly number[] => {
  const what = kind === "achievements" ? "achievement" : "objective";
  const path = given.split(".").map((part) => Number(part) - 1);
  const isNumber = /^[1-9]\d{0,4}(?:\.[1-9]\d{0,4}){0,9}$/.test(given);
  const count = pages[0]?.page[kind].length ?? 0;
  if (!isNumber || itemAt(pages[0]?.page[kind] ?? [], path) === undefined) throw new WorklogError("no-such-item", { what, given, count });
  assertAsMany(
    what,
    pages.map((page) => ({ page, counts: countsAlong(page.page[kind], path) })),
  );
  return path;
};

const actions: Readonly<Record<string, Action | undefined>> = { list, add, remove };
