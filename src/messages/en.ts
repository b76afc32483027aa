import { errorsInEnglish } from "./en-errors.ts";
import { notesInEnglish } from "./en-notes.ts";
import { problemsInEnglish } from "./en-problems.ts";
import { viewsInEnglish } from "./en-views.ts";

/** Every sentence that a user sees, in English. */
export const en = { errors: errorsInEnglish, problems: problemsInEnglish, notes: notesInEnglish, views: viewsInEnglish };

/** Every sentence that a user sees, in one language: what `en` has, any other language must have. */
export type Messages = typeof en;
