import type { RawFile } from "./raw-row.ts";

/** A format that `import` reads, which is loaded only when it is met. */
export interface ImportFormat {
  /** As `--format` takes it. */
  readonly name: string;
  /** The endings of its files, without the dot. */
  readonly endings: readonly string[];
  readonly load: () => Promise<(text: string) => RawFile>;
}

/** Every format that `import` reads. */
export const importFormats: readonly ImportFormat[] = [
  { name: "csv", endings: ["csv", "tsv"], load: async () => (await import("./read-csv.ts")).readCsv },
  { name: "json", endings: ["json"], load: async () => (await import("./read-json.ts")).readJson },
  { name: "jsonl", endings: ["jsonl", "ndjson"], load: async () => (await import("./read-json.ts")).readJsonLines },
];

/** The name of the format that a text has, by its look. */
export const guessFormat = (text: string): string => {
  const start = text.replace(/^\ufeff/, "").trimStart();
  if (!/^[[{]/.test(start)) return "csv";
  // One object a line, and another one below it, is no document.
  return /^\{[^\r\n]*\}[ \t]*(?:\r\n|\r|\n)\s*\{/.test(start) ? "jsonl" : "json";
};
