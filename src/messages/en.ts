import { inEnglish, type Phrase } from "../model/phrase.ts";
import { errorsInEnglish } from "./en-errors.ts";
import { notesInEnglish } from "./en-notes.ts";
import { viewsInEnglish } from "./en-views.ts";
import type { ErrorSentences } from "./sentence.ts";

/** What any language must have: the compiler holds the catalogues to it, `tests/messages` the phrases. */
export interface Messages {
  readonly errors: ErrorSentences;
  readonly notes: typeof notesInEnglish;
  readonly views: typeof viewsInEnglish;
  readonly say: (phrase: Phrase) => string;
  /** What is not made while the program runs, such as a summary of a command or a rule, by its English. */
  readonly translate: (english: string) => string;
}

/** Every sentence that a user sees, in English, which is also the language of data. */
export const en: Messages = {
  errors: errorsInEnglish,
  notes: notesInEnglish,
  views: viewsInEnglish,
  say: inEnglish,
  translate: (english) => english,
};
