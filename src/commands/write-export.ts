import type { Context } from "../context.ts";

/** A file that an export goes to, and whether it may replace one. */
export type Destination = { readonly file: string; readonly force: boolean } | undefined;

/** Writes the document to the file, else to stdout. */
export const writeExport = ({ store, terminal }: Context, output: string | Iterable<string> | Uint8Array, to: Destination): void => {
  if (to === undefined && !(output instanceof Uint8Array)) {
    for (const part of typeof output === "string" ? [output] : output) terminal.out(part);
    return;
  }
  const data = typeof output === "string" || output instanceof Uint8Array ? output : [...output].join("");
  if (to !== undefined) store.output(to.file, data, to.force);
  else if (typeof data !== "string") terminal.outBytes(data);
};
