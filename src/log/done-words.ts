import { patternOrUnmarked } from "../model/or-unmarked.ts";
import type { Log } from "./log.ts";

/** Words with which interns mark a row as done, from the status columns of the corpus; folded. */
const done = patternOrUnmarked("^(?:✅|✔|☑|hoàn thành|hoàn tất|đã hoàn thành|đã xong|xong|completed?|done|finished)$", "u");

/** The log's own words for a row that is done, the most frequent first; empty where its status columns have none. */
export const doneWordsOf = (log: Log, language: string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const page of log.pages.filter((candidate) => candidate.language === language)) {
    for (const { row } of page.rows) {
      const text = row.cell("status")?.text ?? "";
      if (isDoneWord(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
};

const isDoneWord = (text: string): boolean => {
  const folded = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[*_.!]|\ufe0f/g, "")
    .trim();
  return done().test(folded) || done().test(folded.replace(/^[✅✔☑]\s*/u, ""));
};
