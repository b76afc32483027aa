import { candidatesFor, type Completing } from "./candidates.ts";

/** What the script of a shell reads: whether a path may stand at the cursor (`files` or `values`), then the candidates that go on from what was typed. */
export const candidateLines = async (words: readonly string[], current: string, completing: Completing): Promise<string> => {
  const { files, candidates } = await candidatesFor(words, current, completing);
  const typed = current.normalize("NFC").toLowerCase();
  const fitting = candidates.filter(
    ({ value }) => !unsafe.test(value) && value !== "" && value.normalize("NFC").toLowerCase().startsWith(typed),
  );
  const seen = new Set<string>();
  const lines = fitting.flatMap(({ value, about }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [`${value}\t${about.replaceAll(new RegExp(unsafe, "gu"), " ").slice(0, longestAbout)}`];
  });
  return [files ? "files" : "values", ...lines].map((line) => `${line}\n`).join("");
};

const longestAbout = 70;

/** What would steer a terminal or end a line; no shell can be trusted to show it as text. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
