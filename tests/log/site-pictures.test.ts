import { expect, test } from "vitest";
import { sitePictures } from "../../src/log/site-pictures.ts";

const picturesOf = (files: readonly string[], content: string | null) =>
  sitePictures(
    {
      readBytes: (_, path, most) => {
        const at = files.indexOf(path.replace("/site/", ""));
        return at === -1 || most < 1 ? null : new Uint8Array([at]);
      },
    },
    "/site",
    content,
  );

test.each([
  ["content/1-Worklog/1.5-Week5/_index.md", "/images/a.png", "static/images/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "/images/a%20b.png?raw=1#x", "static/images/a b.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "/my-site/images/a.png", "static/images/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "a.png", "content/1-Worklog/1.5-Week5/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "./a.png", "content/1-Worklog/1.5-Week5/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "..\\a.png", "content/1-Worklog/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "../../images/a.png", "static/images/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "../../../images/a.png", "static/images/a.png"],
  ["content/worklog/week-05.en.md", "../../images/a.png", "static/images/a.png"],
  ["content/worklog/week-05.en.md", "a.png", "static/worklog/week-05/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "images/a.png", "static/images/a.png"],
  ["content/1-Worklog/1.5-Week5/_index.md", "static/images/a.png", "static/images/a.png"],
])("on %s, %s is %s", (page, source, file) => {
  const pictures = picturesOf([file], "content");
  expect(pictures.read(page, source)).toEqual(new Uint8Array([0]));
  expect(pictures.read(page, source)).toBe(pictures.read(page, source));
  expect(pictures.missing()).toEqual([]);
});

test("looks below the site, wherever it lies, and beside pages outside of one", () => {
  expect(picturesOf(["fcj/static/a.png"], "fcj/content").read("fcj/content/w/_index.md", "/a.png")).not.toBe(null);
  expect(picturesOf(["worklogs/a.png"], null).read("worklogs/week-01.md", "a.png")).not.toBe(null);
  expect(picturesOf(["images/a.png"], null).read("worklogs/week-01.md", "/images/a.png")).not.toBe(null);
});

test.each(["https://example.com/a.png", "//example.com/a.png", "data:image/png;base64,AAAA", "file:///site/a.png", "", "#a"])(
  "%j is no file of the site, and none is missed",
  (source) => {
    const pictures = picturesOf(["a.png"], null);
    expect(pictures.read("a.md", source)).toBe(null);
    expect(pictures.missing()).toEqual([]);
  },
);

test("names what it did not find, and never asks for what lies above the root", () => {
  const asked: string[] = [];
  const store = {
    readBytes: (_: string, path: string) => {
      asked.push(path);
      return null;
    },
  };
  const pictures = sitePictures(store, "/site", "content");
  for (const source of ["../../../../../etc/a.png", "/../../a.png", "%2e%2e/%2e%2e/%2e%2e/a.png", "a%ZZ.png"])
    expect(pictures.read("content/w/_index.md", source)).toBe(null);
  expect(pictures.missing()).toHaveLength(4);
  expect(asked.filter((path) => path.includes("..") || !path.startsWith("/site/"))).toEqual([]);
});

test("reads no more than a report can hold", () => {
  const asked: number[] = [];
  const store = {
    readBytes: (_folder: string, _path: string, most: number) => {
      asked.push(most);
      return most >= 2 ** 20 ? new Uint8Array(Math.min(most, 7 * 2 ** 20)) : null;
    },
  };
  const pictures = sitePictures(store, "/site", null);
  const found = Array.from({ length: 8 }, (_, at) => pictures.read("a.md", `${String(at)}.png`)).filter((bytes) => bytes !== null);
  expect(found.reduce((total, { length }) => total + length, 0)).toBeLessThanOrEqual(32 * 2 ** 20);
  expect(Math.max(...asked)).toBe(8 * 2 ** 20);
  expect(pictures.missing().length).toBeGreaterThan(0);
});
