import type { Format } from "./format.ts";

/** A format that is read from disk only when it is asked for. */
export interface FormatEntry {
  readonly name: string;
  readonly load: () => Promise<Format>;
}

/** Every export format, in the order in which help and README list them. */
export const formats: readonly FormatEntry[] = [
  { name: "md", load: async () => (await import("./md.ts")).md },
  { name: "json", load: async () => (await import("./json.ts")).json },
  { name: "jsonl", load: async () => (await import("./jsonl.ts")).jsonl },
  { name: "csv", load: async () => (await import("./csv.ts")).csv },
  { name: "html", load: async () => (await import("./html.ts")).html },
  { name: "docx", load: async () => (await import("./docx.ts")).docx },
  { name: "pdf", load: async () => (await import("./pdf.ts")).pdf },
  { name: "ics", load: async () => (await import("./ics.ts")).ics },
];
