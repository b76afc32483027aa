import { expect, test } from "vitest";
import { listingOnce } from "../../src/log/listing-once.ts";
import { memoryStore } from "../helpers/memory-store.ts";

test("asks for every second list alone", () => {
  const files: Record<string, string> = { "/log/a.md": "" };
  const store = listingOnce(memoryStore(files));
  const names = (): readonly string[] => store.list("/log").map(({ name }) => name);
  expect(names()).toEqual(["a.md"]);
  files["/log/b.md"] = "";
  expect(names()).toEqual(["a.md"]);
  expect(names()).toEqual(["a.md", "b.md"]);
  expect(store.list("/")).toHaveLength(1);
});
