import type { Cached, Store } from "../../src/context.ts";

/** A cache of one text, beside a disk, that says how often something was kept. */
export const memoryCache = (
  disk: Pick<Store, "list" | "read" | "kind">,
): Pick<Store, "list" | "read" | "kind" | "readCache" | "writeCache"> & {
  readonly kept: () => number;
  readonly damage: (change: (cached: Cached) => Cached) => void;
} => {
  let cached: Cached | null = null;
  let kept = 0;
  return {
    ...disk,
    readCache: () => cached,
    writeCache: (_root, _name, texts, head) => {
      kept += 1;
      const said = Buffer.from(texts.join(""));
      cached = {
        head: head(texts.map((text) => Buffer.byteLength(text))),
        text: (start, end) => said.toString("utf8", start, end),
        isWhole: (path, start, end) => {
          try {
            return disk.read(path) === said.toString("utf8", start, end);
          } catch {
            return false;
          }
        },
      };
    },
    kept: () => kept,
    damage: (change) => {
      cached = cached === null ? null : change(cached);
    },
  };
};
