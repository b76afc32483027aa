import type { Messages } from "./en.ts";
import { errorsInVietnamese } from "./vi-errors.ts";
import { notesInVietnamese } from "./vi-notes.ts";
import { inVietnamese, phrasesInVietnamese } from "./vi-phrases.ts";
import { viewsInVietnamese } from "./vi-views.ts";

/** Every sentence that a user sees, in Vietnamese. */
export const vi: Messages = {
  errors: errorsInVietnamese,
  notes: notesInVietnamese,
  views: viewsInVietnamese,
  say: inVietnamese,
  translate: (english) => phrasesInVietnamese.get(english) ?? english,
};
