import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createStore } from "../../src/store/store.ts";
import { errorOf } from "../helpers/errors.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const store = createStore();

describe("reading a page", () => {
  test.each(["", "plain\n", "\uFEFFwith a BOM\r\n", "Tuần 5 – Thứ Hai", "a\rb", "nul \0 inside", "🎉", "e\u0301"])(
    "keeps %j as it is",
    (text) => {
      const path = join(temporaryFolder(), "a.md");
      writeFileSync(path, text);
      expect(store.read(path)).toBe(text);
    },
  );

  test.each([
    ["a lone byte of Latin-1", Buffer.from([0x61, 0xe9, 0x62]), 1],
    ["UTF-16 with its mark", Buffer.from([0xff, 0xfe, 0x61, 0x00]), 0],
    ["a sequence cut off at the end", Buffer.from([0x61, 0x62, 0xe1, 0xba]), 2],
    ["a sequence cut off in the middle", Buffer.from([0xe1, 0xba, 0x41]), 0],
    ["half of the bytes of U+FFFD", Buffer.from([0x61, 0xef, 0xbf, 0x41]), 1],
    ["an encoded surrogate", Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1],
    ["a bad byte after a true U+FFFD", Buffer.from([0xef, 0xbf, 0xbd, 0xff]), 3],
  ])("refuses %s and says where", (_, bytes, offset) => {
    const path = join(temporaryFolder(), "a.md");
    writeFileSync(path, bytes);
    expect(errorOf(() => store.read(path))).toMatchObject({ code: "not-utf8", args: { path, offset } });
  });

  test("says what is not there, and what is no file", () => {
    const folder = temporaryFolder();
    expect(errorOf(() => store.read(join(folder, "a.md"))).code).toBe("not-found");
    expect(errorOf(() => store.read(folder)).code).toBe("not-a-file");
  });

  test.skipIf(process.platform === "win32")("does not wait for a pipe that nobody writes", () => {
    const path = join(temporaryFolder(), "pipe.md");
    execFileSync("mkfifo", [path]);
    expect(errorOf(() => store.read(path)).code).toBe("not-a-file");
  });
});

describe("listing a folder", () => {
  test("gives names and kinds in order, links followed, dangling ones left out", () => {
    const folder = temporaryFolder();
    for (const name of ["b.md", "a.md", "Z.md"]) writeFileSync(join(folder, name), "");
    mkdirSync(join(folder, "content"));
    symlinkSync("content", join(folder, "to-folder"));
    symlinkSync("a.md", join(folder, "to-file"));
    symlinkSync("nowhere", join(folder, "to-nothing"));
    expect(store.list(folder)).toEqual([
      { name: "Z.md", kind: "file" },
      { name: "a.md", kind: "file" },
      { name: "b.md", kind: "file" },
      { name: "content", kind: "folder" },
      { name: "to-file", kind: "file", link: true },
      { name: "to-folder", kind: "folder", link: true },
    ]);
  });

  test("is empty where there is no folder", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.md"), "");
    expect(store.list(join(folder, "none"))).toEqual([]);
    expect(store.list(join(folder, "a.md"))).toEqual([]);
    expect(store.kind(join(folder, "a.md", "below"))).toBe("missing");
  });

  test("links that lead round in a circle do no harm", () => {
    const folder = temporaryFolder();
    symlinkSync("one", join(folder, "two"));
    symlinkSync("two", join(folder, "one"));
    expect(store.list(folder).map(({ kind }) => kind)).toEqual(["other", "other"]);
    expect(errorOf(() => store.read(join(folder, "one"))).code).toBe("not-a-file");
  });
});
