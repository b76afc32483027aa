import { docx } from "../../src/formats/docx.ts";
import type { RenderInput } from "../../src/formats/format.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { pdf } from "../../src/formats/pdf.ts";
import { reportOf } from "../../src/formats/report-of.ts";
import { openLog } from "../../src/log/open-log.ts";
import { partsOfDocx, textOfDocx } from "../helpers/documents.ts";
import { memoryStore } from "../helpers/memory-store.ts";
import { textsOfReport } from "../helpers/texts-of-report.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** Makes the documents that are handed in of a page; throws where one cannot be made, or a Word document says anything else than the report. */
export const exerciseReports = async (text: string): Promise<void> => {
  const { log } = openLog(memoryStore({ "/log/worklogs/week-05.md": text }), "/log", { year: 2025, month: 10, day: 9 });
  const input: RenderInput = { model: modelOfLog(log, {}, silent), language: "en" };
  const word = await bytesOf(docx.render(input));
  for (const [path, xml] of Object.entries(partsOfDocx(word)))
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) throw new Error(`${path} holds what XML must not`);
  if (textOfDocx(word) !== textsOfReport(reportOf(input))) throw new Error("the Word document does not say what the report says");
  const pages = await bytesOf(pdf.render(input));
  if (!Buffer.from(pages.subarray(0, 5)).equals(Buffer.from("%PDF-"))) throw new Error("the PDF is none");
};

const bytesOf = async (output: unknown): Promise<Uint8Array> => {
  const bytes = await output;
  if (!(bytes instanceof Uint8Array)) throw new Error("no bytes");
  return bytes;
};
