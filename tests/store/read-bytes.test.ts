import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createStore } from "../../src/store/store.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const store = createStore();

const site = () => {
  const folder = temporaryFolder();
  const root = join(folder, "site");
  mkdirSync(join(root, "static"), { recursive: true });
  writeFileSync(join(root, "static", "a.png"), Buffer.from([1, 2, 3]));
  writeFileSync(join(folder, "secret.png"), Buffer.from([9]));
  symlinkSync(join(folder, "secret.png"), join(root, "static", "out.png"));
  symlinkSync(folder, join(root, "up"));
  symlinkSync("a.png", join(root, "static", "in.png"));
  symlinkSync("nowhere.png", join(root, "static", "dangling.png"));
  symlinkSync("circle.png", join(root, "static", "circle.png"));
  return root;
};

test.each([
  ["static/a.png", [1, 2, 3]],
  ["static/in.png", [1, 2, 3]],
  ["static/out.png", null],
  ["up/secret.png", null],
  ["../secret.png", null],
  ["static/dangling.png", null],
  ["static/circle.png", null],
  ["static/none.png", null],
  ["static/a.png/b.png", null],
  ["static", null],
])("reads %s only where it lies below the folder", (path, expected) => {
  const root = site();
  const bytes = store.readBytes(root, join(root, path), 3);
  expect(bytes === null ? null : [...bytes]).toEqual(expected);
});

test("leaves out what is too large", () => {
  const root = site();
  expect(store.readBytes(root, join(root, "static", "a.png"), 2)).toBe(null);
});

test("follows a link at the folder itself", () => {
  const root = site();
  const link = join(temporaryFolder(), "link");
  symlinkSync(root, link);
  expect([...(store.readBytes(link, join(link, "static", "a.png"), 3) ?? [])]).toEqual([1, 2, 3]);
});
