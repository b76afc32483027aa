import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/context.ts";
import { cachedAnswer } from "../../src/log/cached-answer.ts";
import { memoryCache } from "../helpers/memory-cache.ts";
import { memoryStore } from "../helpers/memory-store.ts";

type Files = Record<string, string | null>;

interface Said {
  readonly said: readonly string[];
}

/** All that a disk says of a folder: its entries, their kinds, their texts, and which of them cannot be read. */
const everything = (reader: Reader): Said => ({ said: linesOf(reader) });

const linesOf = (reader: Reader): readonly string[] => [
  reader.kind("/log/none"),
  ...reader.list("/log").map(({ name, kind }) => {
    const path = `/log/${name}`;
    try {
      return `${name} ${kind} ${reader.kind(path)} ${kind === "file" ? reader.read(path) : JSON.stringify(reader.list(path))}`;
    } catch (error) {
      return `${name} ${String(error)}`;
    }
  }),
];

const bench = (files: Files) => {
  const store = memoryCache(memoryStore(files));
  const ask = (key = "k", work: (reader: Reader) => Said = everything) =>
    cachedAnswer(store, { root: "/log", name: "all", key, work, lists: ["said"] });
  return { store, files, ask };
};

const pages = (): Files => ({ "/log/a.md": "một\n", "/log/b.md": "hai\n", "/log/c.md": null, "/log/sub/d.md": "bốn" });

describe("a cached answer", () => {
  test("is worked out once as long as the disk says the same", () => {
    const { store, ask } = bench(pages());
    const [first, second] = [ask(), ask()];
    expect(second.value).toEqual(first.value);
    expect(store.kept()).toBe(1);
    expect(ask("k", () => ({ said: ["never asked"] })).value).toEqual(first.value);
    for (const { textOf } of [first, second]) {
      expect(["/log/a.md", "/log/b.md", "/log/c.md", "/log/none.md"].map((path) => textOf(path))).toEqual(["một\n", "hai\n", "", ""]);
    }
  });

  test.each<readonly [string, (files: Files) => void]>([
    ["a text", (files) => void (files["/log/a.md"] = "mot\n")],
    ["a text of the same bytes", (files) => void (files["/log/b.md"] = "hat\n")],
    ["a line that went from one file to the next", (files) => void Object.assign(files, { "/log/a.md": "", "/log/b.md": "một\nhai\n" })],
    ["a file more", (files) => void (files["/log/e.md"] = "")],
    ["a file less", (files) => void delete files["/log/b.md"]],
    ["a file in a folder below", (files) => void (files["/log/sub/e.md"] = "")],
    ["a file that can be read now", (files) => void (files["/log/c.md"] = "")],
    ["one that cannot", (files) => void (files["/log/a.md"] = null)],
    ["something where nothing was", (files) => void (files["/log/none"] = "")],
  ])("is worked out anew after a change: %s", (_, change) => {
    const { store, files, ask } = bench(pages());
    ask();
    change(files);
    expect(ask().value).toEqual(everything(memoryStore(files)));
    expect(store.kept()).toBe(2);
  });

  test("is not that to another question, nor one that is none, nor one that is damaged", () => {
    const { store, ask } = bench(pages());
    const right = ask().value;
    ask("another");
    expect(store.kept()).toBe(2);
    for (const head of ["", "{", "[]", "null", '{"key":"k"}', '{"key":"k","value":{"said":"no list"},"asked":[]}']) {
      store.damage((cached) => ({ ...cached, head }));
      expect(ask().value).toEqual(right);
    }
    store.damage((cached) => ({ ...cached, text: () => "", isWhole: () => false }));
    expect(ask().value).toEqual(right);
    expect(store.kept()).toBe(9);
  });

  test("is not kept where it could not be worked out", () => {
    const { store, ask } = bench(pages());
    expect(() =>
      ask("k", (reader) => {
        reader.read("/log/a.md");
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(store.kept()).toBe(0);
  });

  test("is always what would be worked out", () => {
    const text = fc.constantFrom("", "a", "b", "ab", "ấ", null);
    const step = fc.dictionary(fc.constantFrom("/log/a", "/log/b", "/log/ab", "/log/c/a"), text, { maxKeys: 4 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (states) => {
        const { files, ask } = bench({});
        for (const state of states) {
          for (const path of Object.keys(files)) delete files[path];
          Object.assign(files, state);
          expect(ask().value).toEqual(everything(memoryStore(files)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
