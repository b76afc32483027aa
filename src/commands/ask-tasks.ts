import type { NewReference } from "../document/reference-style.ts";
import type { Item } from "../model/item.ts";
import { referenceInput, textInput, validBy, validText } from "./inputs.ts";
import type { Session } from "./session.ts";

/** Tasks as they were typed, and their words in Vietnamese where these were asked for. */
export interface AskedTasks {
  readonly own: readonly Item[];
  readonly vi: readonly Item[];
}

/** Asks for tasks, one after the other, each with its sub-tasks, until an answer is empty. In a log in two languages it asks for the words in Vietnamese too. */
export const askTasks = async (session: Session, inVietnamese: boolean): Promise<AskedTasks> => {
  const { notes } = session.messages;
  const own: Item[] = [];
  const vi: Item[] = [];
  for (;;) {
    const text = await askText(session, own.length === 0 ? notes.whichTask : notes.anotherTask, own.length === 0);
    if (text === "") return { own, vi };
    const words = inVietnamese ? await askText(session, notes.inVietnamese, false) : "";
    const items: Item[] = [];
    const viItems: Item[] = [];
    for (;;) {
      const item = await askText(session, items.length === 0 ? notes.subTask : notes.anotherSubTask, false);
      if (item === "") break;
      const itemWords = inVietnamese ? await askText(session, notes.inVietnamese, false) : "";
      items.push({ text: item, items: [] });
      viItems.push({ text: itemWords === "" ? item : itemWords, items: [] });
    }
    own.push({ text, items });
    vi.push({ text: words === "" ? text : words, items: viItems });
  }
};

const askText = async ({ context, messages }: Session, message: string, isNeeded: boolean): Promise<string> => {
  const check = validText(messages);
  const answer = await context.terminal.prompt.input({
    message,
    validate: (text) => (text.trim() === "" && !isNeeded ? true : check(text)),
  });
  return answer.trim() === "" ? "" : textInput("--task", answer);
};

/** Asks for references as `--ref` takes them, each checked as it is typed, until an answer is empty. */
export const askReferences = async ({ context, messages }: Session): Promise<readonly NewReference[]> => {
  const check = validBy(messages, (text) => referenceInput(text));
  const references: NewReference[] = [];
  for (;;) {
    const answer = await context.terminal.prompt.input({
      message: references.length === 0 ? messages.notes.whichReference : messages.notes.anotherReference,
      validate: (text) => (text.trim() === "" ? true : check(text)),
    });
    if (answer.trim() === "") return references;
    references.push(referenceInput(answer));
  }
};
