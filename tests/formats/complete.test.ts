import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { html } from "../../src/formats/html.ts";
import { modelOfLog, type LogModel } from "../../src/formats/log-model.ts";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";
import { readHtml } from "../helpers/html-text.ts";
import { strangeShapes } from "../helpers/html-shapes.ts";
import { textsOfWeek, wordsIn } from "../helpers/model-texts.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };
const store = createStore();

const modelsOf = (root: string): readonly (readonly [language: string, model: LogModel])[] => {
  const { log } = openLog(store, root, { year: 2026, month: 7, day: 1 });
  return log.languages.map((language) => [language, modelOfLog(log, { languages: [language] }, silent)]);
};

/** What a reader of the page would miss of the model, by week. */
const missingFrom = (model: LogModel, page: string): readonly string[] => {
  const { texts, links } = readHtml(page);
  const anchors = [...page.matchAll(/<section class="week" id="([^"]*)"/g)].map(([, id = ""]) => id);
  return model.weeks.flatMap((week, index) => {
    const words = wordsIn(texts.get(anchors[index] ?? "") ?? "");
    const urls = week.rows.flatMap((row) => row.references.flatMap(({ url }) => (url === null || url === "#" ? [] : [url])));
    return [
      ...textsOfWeek(week).filter((text) => !words.includes(text)),
      ...urls.filter((url) => !links.includes(URL.canParse(url) ? new URL(url).href : "") && !words.includes(wordsIn(url))),
    ].map((text) => `${week.path}: ${text}`);
  });
};

const check = (root: string): void => {
  const models = modelsOf(root);
  expect(models.length).toBeGreaterThan(0);
  for (const [language, model] of models) {
    const output = html.render({ model, language });
    const page = typeof output === "string" ? output : [...output].join("");
    expect(missingFrom(model, page)).toEqual([]);
    expect(strangeShapes(readHtml(page).shapes)).toEqual([]);
  }
};

describe("nothing of the model is missing in HTML", () => {
  test("of the sample log", () => {
    check(join(import.meta.dirname, "..", "..", "worklogs"));
  });

  const seeds = process.env["WORKLOG_SEEDS"];
  test.skipIf(seeds === undefined)("of the two documents that the product was asked for with", () => {
    check(seeds ?? "");
  });

  const corpus = process.env["WORKLOG_CORPUS"];
  const logs = corpus === undefined ? [] : readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const varied = logs.map(({ name }) => name).filter((_, index) => index % 3 === 2 || index === 5 || index === 55);
  test.skipIf(corpus === undefined).each(varied.length === 0 ? [""] : varied)("of the log %s", (name) => {
    check(join(corpus ?? "", name));
  });
});
