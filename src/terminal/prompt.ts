import type inquirerModule from "inquirer";
import type { Prompt } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { Messages } from "../messages/messages.ts";

/** Questions in a terminal, on stderr, so that stdout stays data. Ctrl-C, Escape and the end of input cancel. `before` is called ahead of each question. */
export const createPrompt = (messages: Messages, before: () => void): Prompt => {
  const ask = async <T>(question: Question<T>): Promise<T> => {
    before();
    return askOnce(question);
  };
  return questions(ask, messages);
};

const questions = (ask: <T>(question: Question<T>) => Promise<T>, { notes }: Messages): Prompt => ({
  input: ({ message, initial, validate }) =>
    ask(async (inquirer, context) => {
      const question = {
        type: "input" as const,
        name: "answer" as const,
        message,
        ...(initial === undefined ? {} : { default: initial, prefill: "editable" as const }),
        ...(validate === undefined ? {} : { validate }),
      };
      const { answer } = await inquirer.createPromptModule(context)<{ answer: string }>([question]);
      return answer;
    }),
  select: ({ message, choices, initial }) =>
    ask(async (inquirer, context) => {
      const named = choices.map(({ name }, index) => ({ name, value: index }));
      const start = choices.findIndex(({ value }) => value === initial);
      const { answer } = await inquirer.createPromptModule(context)<{ answer: number }>([
        {
          type: "select",
          name: "answer",
          message,
          choices: named,
          ...(start === -1 ? {} : { default: start }),
          loop: false,
          theme: { style: { keysHelpTip: () => notes.selectKeys } },
        },
      ]);
      const chosen = choices[answer];
      if (chosen === undefined) throw new WorklogError("cancelled", {});
      return chosen.value;
    }),
  checkbox: ({ message, choices }) =>
    ask(async (inquirer, context) => {
      const named = choices.map(({ name }, index) => ({ name, value: index }));
      const { answer } = await inquirer.createPromptModule(context)<{ answer: number[] }>([
        {
          type: "checkbox",
          name: "answer",
          message,
          choices: named,
          loop: false,
          theme: { style: { keysHelpTip: () => notes.checkboxKeys } },
        },
      ]);
      return choices.filter((_, index) => answer.includes(index)).map(({ value }) => value);
    }),
  confirm: ({ message, initial }) =>
    ask(async (inquirer, context) => {
      const { answer } = await inquirer.createPromptModule(context)<{ answer: boolean }>([
        { type: "confirm", name: "answer", message, default: initial, transformer: (yes: boolean) => (yes ? notes.yes : notes.no) },
      ]);
      return answer;
    }),
});

type Inquirer = typeof inquirerModule;

/** What inquirer is given for each question: where it writes, and the way to end it. */
interface PromptContext {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

type Question<T> = (inquirer: Inquirer, context: PromptContext) => Promise<T>;

/** Asks one question. inquirer leaves the promise open at the end of input, so that is watched for here. */
const askOnce = async <T>(question: Question<T>): Promise<T> => {
  const { default: inquirer } = await import("inquirer");
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  const onKey = (_: unknown, key: { readonly name?: string } | undefined): void => {
    if (key?.name === "escape") cancel();
  };
  process.stdin.once("end", cancel);
  process.stdin.on("keypress", onKey);
  try {
    return await question(inquirer, { input: process.stdin, output: process.stderr, signal: controller.signal });
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPromptError|AbortPromptError)$/.test(error.name)) throw new WorklogError("cancelled", {});
    throw error;
  } finally {
    process.stdin.off("end", cancel);
    process.stdin.off("keypress", onKey);
  }
};
