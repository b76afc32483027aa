import type { Terminal } from "../context.ts";
import type { Messages } from "../messages/messages.ts";
import { once } from "../model/once.ts";
import { canLink } from "./can-link.ts";
import { colorLevel, createStyle, showStyle } from "./color.ts";
import { excerpt } from "./excerpt.ts";
import { isTerminal } from "./is-terminal.ts";
import { createOutput, writeAll, type Output } from "./output.ts";
import { createPrompt } from "./prompt.ts";
import { visible } from "./visible.ts";

/** What the command line and the environment say about talking to the user. */
export interface TerminalOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly color: boolean | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly input: boolean;
  /** Whether long output may be paged. */
  readonly pager: boolean;
  readonly messages: Messages;
  /** Called ahead of each question and of the pager, while which nobody is to wait for this command. */
  readonly beforeQuestion: () => void;
}

/** A terminal that is told when the command has ended, and then shows what it still keeps. */
export interface RealTerminal extends Terminal, Pick<Output, "finish"> {}

/** The real terminal: data to stdout, everything else to stderr. */
export const createTerminal = (options: TerminalOptions): RealTerminal => {
  const { environment, color, quiet, json, input, pager, messages, beforeQuestion } = options;
  const outputIsTerminal = once(() => isTerminal(1));
  const errorsAreTerminal = once(() => isTerminal(2));
  const screen = () => ({ rows: process.stdout.rows, columns: process.stdout.columns });
  const output = once(() => createOutput(pager && outputIsTerminal() ? { environment, screen, before: beforeQuestion } : null));
  const style = once(() =>
    createStyle(colorLevel({ flag: color, environment, isTerminal: outputIsTerminal() }), outputIsTerminal() && canLink(environment)),
  );
  const errorStyle = once(() => createStyle(colorLevel({ flag: color, environment, isTerminal: errorsAreTerminal() })));
  const interactive = once(() => input && !json && (environment["CI"] ?? "") === "" && errorsAreTerminal() && isTerminal(0));
  let asked = false;
  const say = (text: string): void => output().write(2, `${showStyle(visible(text))}\n`);
  let isUnderway = false;
  const columns = (): number => {
    const given = Number(environment["COLUMNS"] ?? "");
    if (given >= 20) return given;
    return outputIsTerminal() ? Math.max(process.stdout.columns, 20) : Number.POSITIVE_INFINITY;
  };
  return {
    out: (text) => output().write(1, showStyle(outputIsTerminal() ? visible(text) : text)),
    outBytes: (bytes) => {
      output().flush();
      writeAll(1, bytes);
    },
    progress: (text) => {
      if ((text === "" && !isUnderway) || quiet || json || !errorsAreTerminal()) return;
      isUnderway = text !== "";
      writeAll(2, `\r${visible(text)}\u001B[K`);
    },
    note: (text) => (quiet ? undefined : say(text)),
    warn: (text) => say(`${errorStyle().yellow(`${messages.notes.warning}:`)} ${text}`),
    show: (text) => say(text),
    error: (text) => say(`${errorStyle().red(`${messages.notes.error}:`)} ${text}`),
    get interactive() {
      return interactive();
    },
    get outputIsTerminal() {
      return outputIsTerminal();
    },
    get width() {
      return columns();
    },
    get style() {
      return style();
    },
    excerpt: (place) => excerpt(place, columns()),
    prompt: createPrompt(messages, () => {
      asked = true;
      output().flush();
      beforeQuestion();
    }),
    takeAsked: () => {
      const was = asked;
      asked = false;
      return was;
    },
    finish: async () => output().finish(),
  };
};
