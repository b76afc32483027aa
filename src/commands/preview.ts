import type { Style } from "../context.ts";
import type { PageChange } from "./write.ts";

/** A new page is shown by its beginning. */
const mostLines = 40;

/** What would change, line by line, for somebody who is about to say yes or no. */
export const previewOf = async (changes: readonly PageChange[], style: Style): Promise<readonly string[]> => {
  const { diffLines } = await import("diff");
  return changes.flatMap(({ path, before, after }) => {
    const lines = diffLines(before ?? "", after ?? "").flatMap(({ added, removed, value }) => {
      if (!added && !removed) return [];
      const paint = added ? style.green : style.red;
      return value
        .replace(/\r?\n$/, "")
        .split(/\r?\n/)
        .map((line) => paint(`${added ? "+" : "-"} ${line}`));
    });
    const rest = lines.length - mostLines;
    return [style.bold(path), ...lines.slice(0, mostLines), ...(rest > 0 ? [style.dim(`… (${String(rest)})`)] : [])];
  });
};
