import { writeSync } from "node:fs";
import type { Terminal } from "../context.ts";
import { once } from "../model/once.ts";
import { colorLevel, createStyle, showStyle } from "./color.ts";
import { excerpt } from "./excerpt.ts";
import { isTerminal } from "./is-terminal.ts";
import { createPrompt } from "./prompt.ts";
import { visible } from "./visible.ts";

/** What the command line and the environment say about talking to the user. */
export interface TerminalOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly color: boolean | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly input: boolean;
  /** Called ahead of each question, while which nobody is to wait for this command. */
  readonly beforeQuestion: () => void;
}

/** The real terminal: data to stdout, everything else to stderr. */
export const createTerminal = ({ environment, color, quiet, json, input, beforeQuestion }: TerminalOptions): Terminal => {
  const outputIsTerminal = once(() => isTerminal(1));
  const errorsAreTerminal = once(() => isTerminal(2));
  const style = once(() => createStyle(colorLevel({ flag: color, environment, isTerminal: outputIsTerminal() })));
  const messages = once(() => createStyle(colorLevel({ flag: color, environment, isTerminal: errorsAreTerminal() })));
  const interactive = once(() => input && !json && (environment["CI"] ?? "") === "" && errorsAreTerminal() && isTerminal(0));
  const say = (text: string): void => writeAll(2, `${showStyle(visible(text))}\n`);
  return {
    out: (text) => writeAll(1, showStyle(outputIsTerminal() ? visible(text) : text)),
    outBytes: (bytes) => writeAll(1, bytes),
    progress: (text) => (quiet || json || !errorsAreTerminal() ? undefined : writeAll(2, `\r${visible(text)}\u001B[K`)),
    note: (text) => (quiet ? undefined : say(text)),
    warn: (text) => say(`${messages().yellow("warning:")} ${text}`),
    error: (text) => say(`${messages().red("error:")} ${text}`),
    get interactive() {
      return interactive();
    },
    get outputIsTerminal() {
      return outputIsTerminal();
    },
    get width() {
      const columns = Number(environment["COLUMNS"] ?? "");
      if (columns >= 20) return columns;
      return outputIsTerminal() ? Math.max(process.stdout.columns, 20) : Number.POSITIVE_INFINITY;
    },
    get style() {
      return style();
    },
    excerpt,
    prompt: createPrompt(beforeQuestion),
  };
};

/** Writes all of a text or of bytes, also to a pipe that is full; a reader that has closed its end (`| head`) is no error. */
export const writeAll = (file: 1 | 2, data: string | Uint8Array): void => {
  const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};
