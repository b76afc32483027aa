import type { Command as CommanderCommand } from "commander";
import { WorklogError } from "../errors.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { phrase } from "../model/phrase.ts";
import { askTasks } from "./ask-tasks.ts";
import { assertPaired, awaitedOn } from "./awaiting.ts";
import { textInput } from "./inputs.ts";
import { textsOption, type Options } from "./options.ts";
import type { Session } from "./session.ts";
import type { Awaiting } from "./write.ts";

/** The texts of a command line in the order in which they were given: a `--sub` belongs to the `--task` before it. */
interface Texts {
  readonly en: readonly Item[];
  readonly vi: readonly Item[];
}

/** Defines the flags for texts: `--task`, `--sub` and the same in Vietnamese. */
export const defineTexts = (command: CommanderCommand): CommanderCommand => {
  const seen: Record<"en" | "vi", Item[]> = { en: [], vi: [] };
  const task =
    (language: "en" | "vi", flag: `--${string}`) =>
    (text: string): Texts => {
      seen[language].push({ text: textInput(flag, text), items: [] });
      return seen;
    };
  const sub =
    (language: "en" | "vi", flag: `--${string}`, of: string) =>
    (text: string): Texts => {
      const last = seen[language].pop();
      if (last === undefined)
        throw new WorklogError("usage", { message: phrase`${flag} stands before the ${of} it belongs to`, command: "worklog add-task" });
      seen[language].push({ text: last.text, items: [...last.items, { text: textInput(flag, text), items: [] }] });
      return seen;
    };
  return command
    .option("--task <text>", "a task (may be repeated)", task("en", "--task"))
    .option("--sub <text>", "a sub-task of the --task before it (may be repeated)", sub("en", "--sub", "--task"))
    .option("--task-vi <text>", "a task in Vietnamese; pairs with --task in order", task("vi", "--task-vi"))
    .option("--sub-vi <text>", "a sub-task of the --task-vi before it", sub("vi", "--sub-vi", "--task-vi"));
};

const isTexts = (value: unknown): value is Texts => typeof value === "object" && value !== null && "en" in value && "vi" in value;

/** The texts of the tasks to add. */
export interface ChosenTexts extends Texts {
  /** Whether they were asked for: then references are asked for too. */
  readonly asked: boolean;
  /** Whether they were given in Vietnamese alone, and stand on every page. */
  readonly isVietnamese: boolean;
}

const none: ChosenTexts = { en: [], vi: [], asked: false, isVietnamese: false };

/** The texts of the command line; none where it brings only a reference or a date; null where they are to be asked for. */
export const givenTexts = ({ context }: Session, options: Options): ChosenTexts | null => {
  const given = ["task", "sub", "taskVi", "subVi"].map((name) => options[name]).find((value) => isTexts(value));
  if (given !== undefined) assertPaired("add-task", { flag: "--task", texts: given.en }, { flag: "--task-vi", texts: given.vi });
  if (given !== undefined && given.en.length > 0) return { ...none, ...given };
  if (given !== undefined && given.vi.length > 0) return { ...none, en: given.vi, vi: given.vi, isVietnamese: true };
  if (textsOption(options, "ref").length > 0 || options["done"] !== undefined) return none;
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--task" });
  return null;
};

/** Asks for the texts, in both languages where the pages are in both. */
export const askTexts = async (session: Session, pages: readonly LogPage[]): Promise<ChosenTexts> => {
  const isBoth = pages.length > 1 && pages.some(({ language }) => language === "vi") && pages.some(({ language }) => language !== "vi");
  const { own, vi } = await askTasks(session, isBoth);
  return { ...none, en: own, vi: isBoth ? vi : [], asked: true };
};

/** The tasks as they are to stand on a page. */
export const tasksFor = (page: LogPage, { en, vi }: Texts): readonly Item[] =>
  page.language === "vi" ? en.map((task, index) => inVietnamese(task, vi[index])) : en;

/** What has no counterpart stands in both languages, a sub-task as well as a task. */
const inVietnamese = (own: Item, vi: Item | undefined): Item =>
  vi === undefined
    ? own
    : {
        text: vi.text,
        items: [...own.items.map((item, index) => inVietnamese(item, vi.items[index])), ...vi.items.slice(own.items.length)],
      };

const flatTexts = (task: Item): readonly string[] => [task.text, ...task.items.map((item) => item.text)];

/** What awaits translation on the pages once the tasks stand there. */
export const awaitedTexts = (pages: readonly LogPage[], { en, vi, isVietnamese }: ChosenTexts): readonly Awaiting[] =>
  pages.flatMap((page) =>
    en.flatMap((task, index) =>
      isVietnamese
        ? awaitedOn(page, pages, flatTexts(task), [], "vi")
        : awaitedOn(page, pages, flatTexts(task), flatTexts(inVietnamese(task, vi[index]))),
    ),
  );
