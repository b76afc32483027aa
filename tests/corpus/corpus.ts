import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The folder of real pages over which the corpus tests run; undefined where there is none, and then they are skipped. */
export const corpusRoot: string | undefined = process.env["WORKLOG_CORPUS"];

/** One Markdown file of the corpus. */
export interface CorpusFile {
  /** Relative to the corpus, with `/`; its first part is the log. */
  readonly path: string;
  readonly text: string;
}

/** Every Markdown file in the folders of the corpus, by path; notes that stand beside the folders are no pages. */
export const corpusFiles = (): readonly CorpusFile[] => {
  const root = corpusRoot;
  if (root === undefined) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => markdownFiles(join(root, entry.name)))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
};

const markdownFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
