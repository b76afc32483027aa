import { docxDocument } from "./docx-document.ts";
import { packedDocument } from "./docx-zip.ts";
import type { Format } from "./format.ts";
import { reportOf } from "./report-of.ts";

/** The report as a Word document. */
export const docx: Format = {
  name: "docx",
  extension: "docx",
  summary: "A Word document to hand in: cover, contents, and the weeks with real tables, lists and links.",
  languages: "default",
  binary: true,
  render: (input) => {
    const report = reportOf(input);
    return Promise.resolve(packedDocument(docxDocument(report), report.date));
  },
};
