import { describe, expect, test } from "vitest";
import { siteTexts } from "../../src/log/site-texts.ts";

const texts = (name: string, text: string, language = "en") => siteTexts([{ name, text }], language);

describe("what a site says of itself", () => {
  test.each([
    ["hugo.toml", 'title = "My internship"\n[params]\nauthor = "An Nguyen"\n'],
    ["config.yaml", "Title: My internship\nparams:\n  Author:\n    name: An Nguyen\n"],
    ["hugo.json", '{ "title": "My internship", "author": { "name": "An Nguyen" } }'],
    ["hugo.yml", "\uFEFFtitle: 'My internship'\nauthor: An Nguyen\n"],
  ])("%s", (name, text) => {
    expect(texts(name, text)).toEqual({ title: "My internship", author: "An Nguyen" });
  });

  test("a language goes before the site", () => {
    const text = 'title = "My internship"\n[languages.vi]\ntitle = "Kỳ thực tập"\n[languages.vi.params]\nauthor = "Nguyễn An"\n';
    expect(texts("hugo.toml", text, "vi")).toEqual({ title: "Kỳ thực tập", author: "Nguyễn An" });
    expect(texts("hugo.toml", text)).toEqual({ title: "My internship", author: undefined });
  });

  test.each([
    ["hugo.toml", 'title = ""\n[params]\nauthor = "someone@example.com"\n'],
    ["hugo.toml", "title = [\n"],
    ["hugo.yaml", "- a\n- b\n"],
    ["hugo.json", "5"],
    ["hugo.json", "{"],
    ["hugo.yaml", ""],
  ])("%s with %j says nothing", (name, text) => {
    expect(texts(name, text)).toEqual({ title: undefined, author: undefined });
  });
});
