import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx } from "../../src/formats/docx.ts";
import type { RenderInput } from "../../src/formats/format.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { pdf } from "../../src/formats/pdf.ts";
import { reportOf } from "../../src/formats/report-of.ts";
import { openLog } from "../../src/log/open-log.ts";
import { sitePictures } from "../../src/log/site-pictures.ts";
import { createStore } from "../../src/store/store.ts";
import { askPoppler, hasPoppler, textOfDocx } from "../helpers/documents.ts";
import { squeezed, textsOfReport } from "../helpers/texts-of-report.ts";

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const seeds = process.env["WORKLOG_SEEDS"] ?? "";
const folders = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(corpus, entry.name)] : []))
  : [];
/** Every third log, so that all parts of the corpus are among them. */
const logs = [...folders.filter((_, index) => index % 3 === 0), ...(existsSync(seeds) ? [seeds] : [])];
const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const inputsOf = (root: string): readonly RenderInput[] => {
  const store = createStore();
  const opened = openLog(store, root, { year: 2026, month: 12, day: 31 });
  const { log } = opened;
  return log.languages.map((language) => ({
    model: modelOfLog(log, { languages: [language] }, silent),
    language,
    picture: sitePictures(store, root, opened.content).read,
  }));
};

/** How often each character stands in a text. Where a line ends in a document is not what is asked here, nor in which order rows of tables are drawn. */
const counted = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const character of squeezed(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

const bytesOf = (output: unknown): Uint8Array => {
  if (!(output instanceof Uint8Array)) throw new Error("no bytes");
  return output;
};

describe.skipIf(logs.length === 0)("reports of the logs of the corpus", { timeout: 300_000 }, () => {
  test.each(logs)("%s: a Word document says what the report says", async (root) => {
    for (const input of inputsOf(root)) expect(textOfDocx(bytesOf(await docx.render(input)))).toBe(textsOfReport(reportOf(input)));
  });

  test.skipIf(!hasPoppler).each(logs)("%s: nothing of the report is missing in a PDF", async (root) => {
    for (const input of inputsOf(root)) {
      const said = counted(askPoppler("pdftotext", bytesOf(await pdf.render(input)), "-raw"));
      const missing = Array.from(counted(textsOfReport(reportOf(input)))).filter(
        ([character, count]) => (said.get(character) ?? 0) < count,
      );
      expect(missing).toEqual([]);
    }
  });
});
