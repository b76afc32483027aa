import { describe, expect, test } from "vitest";
import { readHugoSettings } from "../../src/log/hugo-settings.ts";

const read = (name: string, text: string) => readHugoSettings([{ name, text }]);

describe("the configuration of a site", () => {
  test("names its themes, in TOML and YAML", () => {
    expect(read("hugo.toml", 'theme = "hugo-theme-learn" # mine\n').themes).toEqual(["hugo-theme-learn"]);
    expect(read("config.toml", 'theme = ["first", "second"]\n[params]\ntheme = "dark"\n').themes).toEqual(["first", "second"]);
    expect(read("hugo.yaml", "theme: relearn\nparams:\n  theme: dark\n").themes).toEqual(["relearn"]);
    expect(read("hugo.json", '{ "theme": "learn" }').themes).toEqual([]);
  });

  test("shows slips in keys at its top, and none in what it may hold besides", () => {
    expect(
      read("hugo.toml", 'defaultContentLanguge = "en"\nbaseUrl = "/"\n[languags.en]\nweight = 1\n[params]\ntitel = "x"\n').slips,
    ).toEqual([
      { key: "defaultContentLanguge", meant: "defaultcontentlanguage" },
      { key: "languags", meant: "languages" },
    ]);
    expect(read("hugo.yaml", "titel: x\nmyOwnSetting: 1\nparms:\n  a: 1\n").slips.map(({ meant }) => meant)).toEqual(["title", "params"]);
  });
});
