import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { html } from "../../src/formats/html.ts";
import { htmlStyle, htmlStyleHash } from "../../src/formats/html-style.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { attacked, attacks } from "../helpers/attacks.ts";
import { readHtml } from "../helpers/html-text.ts";
import { strangeShapes } from "../helpers/html-shapes.ts";
import { logOf, type PageKey } from "../helpers/log-of.ts";
import { tinyPng } from "../helpers/tiny-png.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const pageOf = (pages: Readonly<Record<PageKey, string>>, more: { readonly title?: string; readonly author?: string } = {}): string => {
  const model = modelOfLog(logOf(pages), {}, silent);
  const picture = (_: string, source: string): Uint8Array | null => (source === "/a.png" ? tinyPng(4, 3) : null);
  const output = html.render({ model, language: "en", picture, ...more });
  return typeof output === "string" ? output : [...output].join("");
};

const week = [
  "---",
  'title: "Week 5: <Ops> & more"',
  "---",
  "",
  "### Objectives",
  "",
  "* Learn **IAM** <br> and `EC2`",
  "  1. in depth",
  "* [x] Write it down",
  "",
  "### Tasks",
  "| Day | Task | Start Date | Completion Date | Reference |",
  "| --- | --- | --- | --- | --- |",
  "| 2 | - Read the guide <br>&emsp; + all of it <br> - Write | 10/06/2025 | 10/07/2025 | [Guide](https://docs.aws.amazon.com/a?b=1&c=2) <br> <https://000013.awsstudygroup.com/> |",
  "| CN | Rest | 10/12/2025 | | |",
  "",
  "### Notes",
  "",
  "{{% notice warning %}}",
  "Do *not* copy.",
  "{{% /notice %}}",
  "",
  "![A console](/a.png) ![](none.png)",
  "",
  "```",
  "let a < b;",
  "```",
  "",
  "| a | |",
  "| - | - |",
  "| ~~b~~ | c |",
  "",
].join("\n");

describe("HTML", () => {
  test("is what the golden file says", async () => {
    await expect(pageOf({ "en 5": week, "vi 5": "### Mục tiêu\n\n* Học\n" }, { title: "Internship", author: "An" })).toMatchFileSnapshot(
      "golden/report.html.txt",
    );
  });

  test("is the same twice, and for a log without dates, tasks or weeks", () => {
    expect(pageOf({ "en 5": week })).toBe(pageOf({ "en 5": week }));
    expect(pageOf({ "en 5": "" })).not.toContain("<svg");
    expect(pageOf({})).toContain("</html>");
  });

  test("calls no task open, nor all of them done, where a table has no place to say so", () => {
    const told = ["| Day | Task | Completion Date |", "| --- | --- | --- |", "| 2 | a | 10/06/2025 |", ""].join("\n");
    const untold = ["| Day | Task |", "| --- | --- |", "| 2 | b |", "| 3 | c |", ""].join("\n");
    const page = pageOf({ "en 5": told, "en 6": untold });
    expect([...page.matchAll(/<rect class="(\w+)"[^>]*><title>(Week[^<]*)/g)].map(([, look, title]) => [look, title])).toEqual([
      ["done", "Week 5: 1 of 1 task done"],
      ["untold", "Week 6: 2 tasks"],
    ]);
    expect(page).toContain(">not recorded</text>");
    expect(page).not.toContain("%</b>");
    const alone = pageOf({ "en 5": told });
    for (const fact of ["<b>1</b> week<", "<b>1</b> task<", "<b>100%</b> done"]) expect(alone).toContain(fact);
  });

  test("names its style to the browser", () => {
    expect(htmlStyleHash).toBe(`sha256-${createHash("sha256").update(htmlStyle).digest("base64")}`);
    const page = pageOf({ "en 5": week });
    expect(page).toContain(`<style>${htmlStyle}</style>`);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
  });

  test("names every heading once, and leads to each week", () => {
    const page = pageOf({ "en 5": week, "vi 5": week, "en 6": week });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe("what a page tries to smuggle in", () => {
  test.each(attacks)("%s", (attack) => {
    const page = pageOf({ "en 5": attacked(attack) }, { title: attack, author: attack });
    const { shapes, links, sources } = readHtml(page);
    expect(strangeShapes(shapes)).toEqual([]);
    expect(links.filter((link) => !/^(?:https?:\/\/|mailto:|#)/.test(link))).toEqual([]);
    expect(sources.filter((source) => !/^data:image\/png;base64,[\w+/=]+$/.test(source))).toEqual([]);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page.match(/<\/html>\n$/)).not.toBe(null);
  });
});
