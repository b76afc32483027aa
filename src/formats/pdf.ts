import type { Format } from "./format.ts";
import { joinBytes } from "./join-bytes.ts";
import { pdfDocument } from "./pdf-document.ts";
import { reportOf } from "./report-of.ts";

/** The report as pages. */
export const pdf: Format = {
  name: "pdf",
  extension: "pdf",
  summary: "A PDF to hand in: cover, contents, bookmarks, and the weeks with tables, links and embedded fonts.",
  languages: "default",
  binary: true,
  render: (input) => {
    const report = reportOf(input);
    const doc = pdfDocument(report, input.progress ?? (() => {}));
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      doc.on("end", () => resolve(joinBytes(chunks)));
      doc.on("error", reject);
      doc.end();
    });
  },
};
