import { WorklogError } from "../errors.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { isAchieved, proposalsOf, type Proposal } from "./achievement-proposals.ts";
import { awaitedOn } from "./awaiting.ts";
import { textInput, validText } from "./inputs.ts";
import { withItems } from "./item-trees.ts";
import { itemLines } from "./items.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { writablePages, type Session } from "./session.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog achievements draft`: proposes achievements from the completed tasks of a week, and adds those that are picked. */
export const draftAchievements = async (session: Session, options: Options): Promise<void> => {
  const { context, globals, messages } = session;
  const pages = await writablePages(session, textOption(options, "week"));
  const proposals = proposalsOf(session, pages);
  const [first] = pages;
  if (first === undefined) return;
  const isChosen = flagOption(options, "all") || textOption(options, "pick") !== undefined;
  if (!isChosen && !context.terminal.interactive) return showProposals(session, pages, proposals);
  if (proposals.length === 0) context.terminal.note(messages.notes.nothingToPropose(first.path));
  const picked = isChosen ? numbered(proposals, textOption(options, "pick")) : await pickAndEdit(session, pages, proposals);
  const changes = pages.map((page, index): PageChange => {
    const items = picked.flatMap(({ texts }) => texts[index] ?? []).filter((item) => !isAchieved(page, item));
    return { path: page.path, before: page.page.source.text, after: withItems(session, page, "achievements", items).page.source.text };
  });
  const done =
    picked.length === 0
      ? []
      : changes.flatMap(({ path, before, after }) => (before === after ? [] : [messages.notes.added(picked.length, "achievements", path)]));
  const awaiting = pages.flatMap((page, index) => awaitedOn(page, pages, untranslated(picked, index), []));
  await writePages(session, changes, { done: globals.dryRun ? [] : done, awaiting });
};

/** The texts of a page that are those of the first one still. */
const untranslated = (picked: readonly Proposal[], index: number): readonly string[] =>
  picked.flatMap(({ texts }) => {
    const [own, text] = [texts[0]?.text, texts[index]?.text];
    return text !== undefined && text === own ? [text] : [];
  });

/** The proposals with the numbers of `--pick` (as the list shows them), or all of them. */
const numbered = (proposals: readonly Proposal[], pick: string | undefined): readonly Proposal[] => {
  if (pick === undefined) return proposals;
  return pick.split(",").map((part) => {
    const found = /^[1-9]\d{0,3}$/.test(part.trim()) ? proposals[Number(part) - 1] : undefined;
    if (found === undefined) throw new WorklogError("no-such-item", { what: "proposal", given: part.trim(), count: proposals.length });
    return found;
  });
};

const showProposals = ({ context, globals, messages }: Session, pages: readonly LogPage[], proposals: readonly Proposal[]): void => {
  const { terminal } = context;
  if (globals.json) {
    const weeks = pages.map(({ week, language, path }, index) => ({
      week,
      language,
      path,
      proposals: proposals.flatMap(({ texts }) => texts[index] ?? []),
    }));
    terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "draft", weeks }, null, 2)}\n`);
    return;
  }
  for (const [index, page] of pages.entries()) {
    if (pages.length > 1) terminal.out(`${index > 0 ? "\n" : ""}${terminal.style.bold(page.path)}\n`);
    const items = proposals.flatMap(({ texts }) => texts[index] ?? []);
    terminal.out(itemLines(items, "").join(""));
  }
  terminal.note(proposals.length === 0 ? messages.notes.nothingToPropose(pages[0]?.path ?? "") : messages.notes.howToDraft);
};

/** Lets the user choose and reword; other languages are asked for where their words are missing or the first ones were changed. */
const pickAndEdit = async (
  { context, messages }: Session,
  pages: readonly LogPage[],
  proposals: readonly Proposal[],
): Promise<readonly Proposal[]> => {
  if (proposals.length === 0) return [];
  const { prompt } = context.terminal;
  const { notes } = messages;
  const picked = await prompt.checkbox({
    message: notes.whichAchievements,
    choices: proposals.map((proposal) => ({ name: nameOf(proposal.texts[0], notes.subItems), value: proposal })),
  });
  const edited: Proposal[] = [];
  for (const { texts } of picked) {
    const [own] = texts;
    if (own === undefined) continue;
    const validate = validText(messages);
    const text = textInput(
      "--text",
      await prompt.input({ message: notes.reword(pages.length > 1 ? (pages[0]?.language ?? "") : ""), initial: own.text, validate }),
    );
    const others: Item[] = [];
    for (const [index, other] of texts.slice(1).entries()) {
      const isFine = other.text !== own.text && text === own.text;
      const initial = other.text === own.text ? text : other.text;
      const words = isFine
        ? other.text
        : await prompt.input({ message: notes.reword(pages[index + 1]?.language ?? ""), initial, validate });
      others.push({ text: textInput("--text", words), items: other.items });
    }
    edited.push({ texts: [{ text, items: own.items }, ...others] });
  }
  return edited;
};

const nameOf = (item: Item | undefined, below: (count: number) => string): string =>
  item === undefined ? "" : `${item.text}${item.items.length === 0 ? "" : ` ${below(item.items.length)}`}`;
