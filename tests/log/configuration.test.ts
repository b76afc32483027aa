import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../src/log/configuration.ts";
import { errorOf } from "../helpers/errors.ts";

const read = (text: string) => readConfiguration("worklog.config.json", text);

describe("the configuration", () => {
  test("is read, a BOM before it too", () => {
    const text =
      '\uFEFF{ "start": "2025-09-08", "languages": ["vi", "en"], "dateOrder": { "en": "dmy" }, "layout": "log/week-05.md", "title": "My log", "author": "An", "keep": ["AWS"], "rules": {} }';
    expect(read(text)).toEqual({
      start: { year: 2025, month: 9, day: 8 },
      languages: ["vi", "en"],
      dateOrder: { en: "dmy" },
      layout: "log/week-05.md",
      title: "My log",
      author: "An",
      keep: ["AWS"],
      rules: {},
    });
  });

  test.each([
    ['{ "strat": "2025-09-08" }', "strat"],
    ['{ "start": "08/09/2025" }', "start"],
    ['{ "start": 5 }', "start"],
    ['{ "languages": "en" }', "languages"],
    ['{ "languages": [] }', "languages"],
    ['{ "languages": ["English"] }', "languages"],
    ['{ "dateOrder": "ymd" }', "dateOrder"],
    ['{ "dateOrder": { "en": "ymd" } }', "dateOrder"],
    ['{ "dateOrder": { "english": "dmy" } }', "dateOrder"],
    ['{ "days": "2-9" }', "days"],
    ['{ "days": "6-2" }', "days"],
    ['{ "days": "" }', "days"],
    ['{ "layout": "pages/first.md" }', "layout"],
    ['{ "layout": "../week-05.md" }', "layout"],
    ['{ "layout": "/content/week-05.md" }', "layout"],
    ['{ "layout": "a//week-05.md" }', "layout"],
    ['{ "title": 5 }', "title"],
    ['{ "author": ["An"] }', "author"],
    ['{ "keep": "AWS" }', "keep"],
    ['{ "rules": { "day-date": "loud" } }', "rules.day-date"],
    ['{ "keep": [1] }', "keep"],
    ['{ "rules": [] }', "rules"],
    ['{ "days": [2, 6] }', "days"],
    ['{ "__proto__": {} }', "__proto__"],
    ["[]", ""],
    ["null", ""],
    ["{", ""],
    ["", ""],
  ])("%s is refused, and %j named", (text, setting) => {
    expect(errorOf(() => read(text))).toMatchObject({ code: "bad-config", args: { setting } });
  });
});
