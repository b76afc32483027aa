import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attacked, attacks } from "../helpers/attacks.ts";
import { hasChromium, showFile, startChromium } from "../helpers/chromium.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, temporaryFolder } from "../helpers/temporary.ts";
import { tinyPng } from "../helpers/tiny-png.ts";

const project = join(import.meta.dirname, "..", "..");

/** Writes the report of a log as a web page, and answers the file. */
const exportHtml = (folder: string, ...flags: readonly string[]): string => {
  const { status, stderr } = runWorklog(["export", "--format", "html", "--output", "report.html", "--force", ...flags], { cwd: folder });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return join(folder, "report.html");
};

/** What axe finds wrong on a page. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`))",
  );
  return found as readonly string[];
};

describe.skipIf(!hasChromium)("the report in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test.each([
    ["light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }, ["--lang", "en"]],
    ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, ["--lang", "vi", "--week", "7-8"]],
    ["on a phone", { viewport: { width: 360, height: 740 }, colorScheme: "light" }, ["--lang", "en", "--lang", "vi", "--week", "4"]],
    ["dark on a phone", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }, ["--week", "5"]],
  ] as const)("can be read by everybody, %s", async (_, options, flags) => {
    const folder = temporaryFolder();
    const file = exportHtml(folder, "--dir", project, "--author", "An", "--period", "2025", ...flags);
    const { page, asked, complaints } = await showFile(browser, file, options);
    expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
    expect(await violationsOn(page)).toEqual([]);
    const widest = await page.evaluate("document.documentElement.scrollWidth");
    expect(widest).toBeLessThanOrEqual(options.viewport.width);
    await page.context().close();
  });

  test("can be read by everybody, whatever a page holds", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "worklogs"));
    const page5 = [
      "#### Deep",
      "",
      "# High",
      "",
      "| | b |",
      "| - | - |",
      "| `a_very_long_word_that_is_no_address_and_cannot_be_broken_anywhere_at_all` | ![](none.png) |",
      "",
      "```",
      "a line of code that is much longer than the screen of a phone is wide, by far",
      "```",
      "",
      "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
      "",
      "> quoted",
      "",
    ].join("\n");
    writeFileSync(join(folder, "worklogs", "week-05.md"), page5);
    const { page } = await showFile(browser, exportHtml(folder), { viewport: { width: 360, height: 740 } });
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test("prints to A4, with the heads of tables on every page", async () => {
    const folder = copyLog("worklogs");
    const { page } = await showFile(browser, exportHtml(folder, "--dir", project));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe("table-header-group");
    expect(await page.evaluate("getComputedStyle(document.querySelector('tbody tr')).breakInside")).toBe("avoid");
    await page.context().close();
  });

  /** With and without the rule for the browser: the page itself must hold nothing that could run. */
  test.each(["with", "without"])("runs and loads nothing, %s the rules that forbid it", async (rules) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "worklogs"));
    mkdirSync(join(folder, "static"));
    writeFileSync(join(folder, "static", "a.png"), tinyPng(4, 3));
    for (const [index, attack] of attacks.entries())
      writeFileSync(
        join(folder, "worklogs", `week-${String(index + 1).padStart(2, "0")}.md`),
        attacked(attack).replaceAll("Week 5", `Week ${String(index + 1)}`),
      );
    const [first = ""] = attacks;
    const file = exportHtml(folder, "--title", first, "--author", attacks.slice(0, 12).join(" "), "--period", attacks.slice(12).join(" "));
    if (rules === "without") writeFileSync(file, readFileSync(file, "utf8").replace(/<meta http-equiv[^>]*>/, ""));
    const { page, asked, complaints } = await showFile(browser, file);
    await page.mouse.move(200, 200);
    for (let press = 0; press < 20; press += 1) await page.keyboard.press("Tab");
    const elements: unknown = await page.evaluate(
      "[...document.querySelectorAll('script, iframe, object, embed, form, input, base, link, [style], [autofocus], [srcset], foreignObject')].map((element) => element.outerHTML)",
    );
    const handlers: unknown = await page.evaluate(
      "[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name))",
    );
    expect({ ran: await page.evaluate("typeof ran"), asked, complaints, elements, handlers, title: await page.title() }).toEqual({
      ran: "undefined",
      asked: [],
      complaints: [],
      elements: [],
      handlers: [],
      title: first,
    });
    expect(await page.evaluate("document.querySelectorAll('section.week').length")).toBe(attacks.length);
    expect(await page.evaluate("[...document.images].every(({ naturalWidth }) => naturalWidth === 4)")).toBe(true);
    await page.context().close();
  });
});
