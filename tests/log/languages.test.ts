import { describe, expect, test } from "vitest";
import { defaultContentLanguage, unsuffixedLanguage } from "../../src/log/languages.ts";

describe("Hugo's default language", () => {
  test.each<readonly [string, string, string | null]>([
    ["hugo.toml", 'baseURL = "https://example.org/"\ndefaultContentLanguage = "vi" # ours\n', "vi"],
    ["config.toml", "defaultcontentlanguage='VI'\r\n", "vi"],
    ["config.toml", '# defaultContentLanguage = "vi"\n', null],
    ["config.toml", '[params]\ndefaultContentLanguage = "vi"\n', null],
    ["config.toml", "defaultContentLanguageInSubdir = true\n", null],
    ["config.toml", 'this is = = no TOML\ndefaultContentLanguage = "vi"\n', "vi"],
    ["hugo.yaml", "title: a\ndefaultContentLanguage: vi\n", "vi"],
    ["config.yml", 'defaultContentLanguage: "en-us" # a\n', "en-us"],
    ["config.yml", "params:\n  defaultContentLanguage: vi\n", null],
    ["config.json", '\uFEFF{ "title": "a", "defaultContentLanguage": "vi" }', "vi"],
    ["config.json", "{", null],
    ["hugo.toml", "", null],
  ])("%s %j", (name, text, language) => expect(defaultContentLanguage([{ name, text }])).toBe(language));

  test("the first file that names it counts", () => {
    const files = [
      { name: "hugo.toml", text: 'title = "a"' },
      { name: "config.toml", text: 'defaultContentLanguage = "vi"' },
      { name: "config.yaml", text: "defaultContentLanguage: en" },
    ];
    expect(defaultContentLanguage(files)).toBe("vi");
  });
});

test.each<readonly [string | null, readonly string[], readonly string[], string]>([
  ["vi", ["en"], [], "vi"],
  [null, ["vi"], [], "en"],
  [null, ["en"], [], "vi"],
  [null, [], [], "en"],
  [null, ["en", "vi"], [], "en"],
  [null, ["vi"], ["vi", "ja"], "ja"],
  [null, [], ["vi", "en"], "vi"],
])("the language of unmarked files: site %j, claimed %j, configured %j", (site, claimed, configured, expected) => {
  expect(unsuffixedLanguage({ site, claimed: new Set(claimed), configured })).toBe(expected);
});
