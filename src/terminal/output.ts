import { writeSync } from "node:fs";
import { width } from "../model/width.ts";

/** Where the text of a command goes. */
export interface Output {
  /** Text for stdout or stderr, in this order. */
  readonly write: (file: 1 | 2, text: string) => void;
  /** Writes what was kept so far, without a pager. */
  readonly flush: () => void;
  /** The command has ended: what was kept is shown, in a pager if it does not fit the screen. */
  readonly finish: () => Promise<void>;
}

/** What output that may be paged needs to know. */
export interface Paging {
  readonly environment: NodeJS.ProcessEnv;
  readonly screen: () => Screen;
  /** Called before the pager, which may stay open for long. */
  readonly before: () => void;
}

interface Screen {
  readonly rows: number;
  readonly columns: number;
}

/** Writes at once; with paging, what goes to stdout is kept until the command ends, and so are messages after it. */
export const createOutput = (paging: Paging | null): Output => {
  let kept: { readonly file: 1 | 2; readonly text: string }[] = [];
  const flush = (): void => {
    const parts = kept;
    kept = [];
    for (const { file, text } of parts) writeAll(file, text);
  };
  return {
    write: (file, text) => {
      if (paging === null || (file === 2 && kept.length === 0)) writeAll(file, text);
      else kept.push({ file, text });
    },
    flush,
    finish: async () => {
      const data = kept.flatMap(({ file, text }) => (file === 1 ? text : [])).join("");
      if (paging !== null && !fits(data, paging.screen)) {
        const { page } = await import("./pager.ts");
        paging.before();
        if (page(data, paging.environment)) kept = kept.filter(({ file }) => file === 2);
      }
      flush();
    },
  };
};

/** Fewer and shorter lines than these fit every screen; to ask for its size takes a while. */
const smallest: Screen = { rows: 12, columns: 40 };

/** Whether a text fits the screen, with the next prompt below it. */
const fits = (text: string, screen: () => Screen): boolean => {
  const lines = text.split("\n");
  if (lines.length <= smallest.rows && lines.every((line) => line.length < smallest.columns / 2)) return true;
  const { rows, columns } = screen();
  if (lines.length > rows) return false;
  return lines.reduce((height, line) => height + Math.max(1, Math.ceil(width(line) / columns)), 0) <= rows;
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
