import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileChange } from "../../src/context.ts";
import { createStore } from "../../src/store/store.ts";
import { errorOf } from "../helpers/errors.ts";
import { filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const store = createStore();

const write = (root: string, files: readonly FileChange[]): boolean => store.write(root, files, { command: "test" });

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("writing pages", () => {
  test("replaces the text and leaves nothing else behind", () => {
    const root = folderWith({ "a.md": "old", "b.md": "\uFEFFother\r\n" });
    write(root, [
      { path: join(root, "a.md"), before: "old", after: "Tuần 5 – new" },
      { path: join(root, "b.md"), before: "\uFEFFother\r\n", after: "\uFEFFmore\r\n" },
    ]);
    expect(store.read(join(root, "a.md"))).toBe("Tuần 5 – new");
    expect(store.read(join(root, "b.md"))).toBe("\uFEFFmore\r\n");
    expect(Object.keys(filesBelow(root))).toEqual(["a.md", "b.md"]);
  });

  test("makes a new file and the folders above it", () => {
    const root = temporaryFolder();
    write(root, [{ path: join(root, "content", "week-1", "_index.md"), before: null, after: "new" }]);
    expect(filesBelow(root)).toEqual({ "content/week-1/_index.md": "new" });
  });

  test("makes the root of the log where it is not there", () => {
    const root = join(temporaryFolder(), "log");
    write(root, [{ path: join(root, "week-1.md"), before: null, after: "new" }]);
    expect(filesBelow(root)).toEqual({ "week-1.md": "new" });
  });

  test("keeps the mode", () => {
    const root = folderWith({ "a.md": "old" });
    chmodSync(join(root, "a.md"), 0o754);
    write(root, [{ path: join(root, "a.md"), before: "old", after: "new" }]);
    expect(statSync(join(root, "a.md")).mode & 0o777).toBe(0o754);
  });

  test("follows a symbolic link inside the log and keeps it", () => {
    const root = folderWith({ "real.md": "old" });
    symlinkSync("real.md", join(root, "link.md"));
    write(root, [{ path: join(root, "link.md"), before: "old", after: "new" }]);
    expect(lstatSync(join(root, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, "real.md"), "utf8")).toBe("new");
  });

  test("works through a symbolic link to the root itself", () => {
    const root = folderWith({ "a.md": "old" });
    const link = join(temporaryFolder(), "link");
    symlinkSync(root, link);
    write(link, [{ path: join(link, "a.md"), before: "old", after: "new" }]);
    expect(store.read(join(root, "a.md"))).toBe("new");
  });

  test("a second name of the file keeps the old text, as a snapshot would want", () => {
    const root = folderWith({ "a.md": "old" });
    linkSync(join(root, "a.md"), join(root, "snapshot.md"));
    write(root, [{ path: join(root, "a.md"), before: "old", after: "new" }]);
    expect(store.read(join(root, "snapshot.md"))).toBe("old");
  });
});

describe("what is refused, with nothing written", () => {
  const refuse = (root: string, ...changes: readonly { name: string; before: string | null }[]): { code: string; args: object } => {
    const before = filesBelow(root);
    const { code, args } = errorOf(() =>
      write(
        root,
        changes.map((change) => ({ path: join(root, change.name), before: change.before, after: "new" })),
      ),
    );
    expect(filesBelow(root)).toEqual(before);
    return { code, args };
  };

  test("a file that changed since it was read", () => {
    const root = folderWith({ "a.md": "changed" });
    expect(refuse(root, { name: "a.md", before: "old" })).toEqual({ code: "changed-meanwhile", args: { path: "a.md" } });
  });

  test("a file that went away since it was read", () => {
    const root = temporaryFolder();
    expect(refuse(root, { name: "a.md", before: "old" })).toMatchObject({ code: "changed-meanwhile" });
  });

  test("the second of two files that changed: the first is not written either", () => {
    const root = folderWith({ "a.md": "old", "b.md": "changed" });
    expect(refuse(root, { name: "a.md", before: "old" }, { name: "b.md", before: "old" })).toEqual({
      code: "changed-meanwhile",
      args: { path: "b.md" },
    });
  });

  test("a new file whose name is taken", () => {
    const root = folderWith({ "a.md": "there" });
    expect(refuse(root, { name: "a.md", before: null })).toMatchObject({ code: "exists-already" });
  });

  test("folders made on the way go again", () => {
    const root = folderWith({ "b.md": "changed" });
    refuse(root, { name: "new/folder/a.md", before: null }, { name: "b.md", before: "old" });
    expect(existsSync(join(root, "new"))).toBe(false);
  });

  test("a path outside the root", () => {
    const root = join(folderWith({ "a.md": "old" }), "log");
    mkdirSync(root);
    expect(refuse(root, { name: "../a.md", before: "old" })).toMatchObject({ code: "outside-log" });
    expect(refuse(root, { name: "../new.md", before: null })).toMatchObject({ code: "outside-log" });
  });

  test("a symbolic link that leaves the root", () => {
    const outside = folderWith({ "a.md": "old" });
    const root = temporaryFolder();
    symlinkSync(join(outside, "a.md"), join(root, "a.md"));
    symlinkSync(outside, join(root, "folder"));
    expect(refuse(root, { name: "a.md", before: "old" })).toMatchObject({ code: "outside-log" });
    expect(errorOf(() => write(root, [{ path: join(root, "folder", "new.md"), before: null, after: "" }])).code).toBe("outside-log");
    expect(Object.keys(filesBelow(outside))).toEqual(["a.md"]);
  });

  test("a dangling symbolic link", () => {
    const root = temporaryFolder();
    symlinkSync("nowhere.md", join(root, "a.md"));
    const error = errorOf(() => write(root, [{ path: join(root, "a.md"), before: null, after: "new" }]));
    expect(error).toMatchObject({ code: "cannot-write", args: { path: "a.md", reason: "dangling-link" } });
  });

  test("two changes of one file by two names", () => {
    const root = folderWith({ "a.md": "old" });
    symlinkSync("a.md", join(root, "b.md"));
    expect(refuse(root, { name: "a.md", before: "old" }, { name: "b.md", before: "old" })).toMatchObject({ args: { reason: "same-file" } });
  });

  test("a folder in the place of the file, and a file in the place of a folder", () => {
    const root = folderWith({ "a.md": "old" });
    mkdirSync(join(root, "folder.md"));
    expect(refuse(root, { name: "folder.md", before: null })).toMatchObject({ code: "not-a-file" });
    expect(refuse(root, { name: "a.md/b.md", before: null })).toMatchObject({ code: "cannot-write", args: { reason: "not-a-folder" } });
  });

  test("a file without any write bit, even for root", () => {
    const root = folderWith({ "a.md": "old" });
    chmodSync(join(root, "a.md"), 0o444);
    expect(refuse(root, { name: "a.md", before: "old" })).toEqual({ code: "cannot-write", args: { path: "a.md", reason: "read-only" } });
  });

  test.skipIf(process.platform === "win32")("a folder without any write bit, even for root", () => {
    const root = folderWith({ "a.md": "old" });
    chmodSync(root, 0o555);
    expect(refuse(root, { name: "a.md", before: "old" })).toEqual({
      code: "cannot-write",
      args: { path: "a.md", reason: "read-only-folder" },
    });
    expect(refuse(root, { name: "new/b.md", before: null })).toMatchObject({ args: { reason: "read-only-folder" } });
    chmodSync(root, 0o755);
  });

  test("a name that is too long", () => {
    expect(refuse(temporaryFolder(), { name: `${"x".repeat(300)}.md`, before: null })).toMatchObject({ args: { reason: "name-too-long" } });
  });
});

describe("output", () => {
  test("writes a new file, and an existing one only when told", () => {
    const path = join(temporaryFolder(), "report.md");
    store.output(path, "one", false);
    expect(errorOf(() => store.output(path, "two", false)).code).toBe("exists-already");
    expect(store.read(path)).toBe("one");
    store.output(path, new TextEncoder().encode("two"), true);
    expect(store.read(path)).toBe("two");
  });

  test("needs its folder", () => {
    const error = errorOf(() => store.output(join(temporaryFolder(), "no", "report.md"), "", false));
    expect(error).toMatchObject({ code: "cannot-write", args: { reason: "folder-missing" } });
  });

  test("refuses a folder", () => {
    expect(errorOf(() => store.output(temporaryFolder(), "", true)).code).toBe("not-a-file");
  });

  test.skipIf(process.platform === "win32")("writes to a device and does not replace it", () => {
    store.output("/dev/null", "gone", false);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
