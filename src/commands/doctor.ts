import type { Context } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import { en } from "../messages/en.ts";
import { describeError } from "../messages/sentence.ts";
import { inEnglish, phrase, type Phrase } from "../model/phrase.ts";
import type { Command, Globals } from "./command.ts";
import { examineHabits } from "./examine-habits.ts";
import { examineMachine } from "./examine-machine.ts";
import { examinePages } from "./examine-pages.ts";
import { examineSite } from "./examine-site.ts";
import type { Examined } from "./examined.ts";
import { rootOf } from "./root-of.ts";
import { padded } from "./columns.ts";
import { unpainted, wrapBehind } from "./wrap.ts";

/** `worklog doctor`: whether the surroundings are as worklog and Hugo need them. */
export const doctor: Command = {
  name: "doctor",
  summary: "look at the surroundings: Node, Hugo, Git, encodings, habits",
  examples: ["worklog doctor", "worklog doctor --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const root = rootOf(context, globals);
    const opened = await open(context, globals, root);
    const log = "log" in opened ? [...examinePages(opened.log), ...examineHabits(opened.log)] : [opened];
    const site = "log" in opened && opened.content !== null ? await examineSite(context, root, opened, opened.content) : [];
    const examined: readonly Examined[] = [...(await examineMachine(context, root)), ...site, ...log];
    if (globals.json) {
      context.terminal.out(
        `${JSON.stringify({ schemaVersion: 1, kind: "doctor", root, examined: examined.map((one) => plain(one)) }, null, 2)}\n`,
      );
      return;
    }
    const { style, width } = context.terminal;
    const { say } = globals.messages;
    const names = Object.values(stateNames).map(say);
    const paint = { ok: style.green, info: style.cyan, warning: style.yellow, error: style.red };
    for (const { name, state, message, remedy } of examined) {
      const lead = { text: `${padded(say(stateNames[state]), names)}  `, paint: paint[state] };
      const fact = [
        { text: say(name), paint: style.bold },
        { text: `: ${say(message)}`, paint: unpainted },
      ];
      const below = { text: `${padded("", names)}  `, paint: unpainted };
      const advice = say(remedy) === "" ? [] : wrapBehind(below, [{ text: say(remedy), paint: unpainted }], width);
      const lines = [...wrapBehind(lead, fact, width), ...advice];
      context.terminal.out(lines.map((line) => `${line}\n`).join(""));
    }
  },
};

/** As JSON has it. */
const plain = ({ name, state, message, remedy }: Examined): object => ({
  name: inEnglish(name),
  state,
  message: inEnglish(message),
  remedy: inEnglish(remedy),
});

const stateNames: Readonly<Record<Examined["state"], Phrase>> = {
  ok: phrase`ok`,
  info: phrase`info`,
  warning: phrase`warning`,
  error: phrase`error`,
};

const open = async (context: Context, globals: Globals, root: string): Promise<OpenLog | Examined> => {
  try {
    const opened = openLog(context.store, root, context.today());
    if (opened.settings.rules !== undefined) (await import("./find-in-log.ts")).assertRules(opened.settings);
    return opened;
  } catch (error) {
    if (!isWorklogError(error)) throw error;
    const { message, advice } = describeError((globals.json ? en : globals.messages).errors, error);
    return { name: phrase`Configuration`, state: "error", message: phrase`${message}`, remedy: phrase`${advice}` };
  }
};
