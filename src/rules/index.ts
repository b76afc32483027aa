import { brokenTable } from "./broken-table.ts";
import { bulletSpace } from "./bullet-space.ts";
import { completionBeforeStart } from "./completion-before-start.ts";
import { completionLate } from "./completion-late.ts";
import { copiedText } from "./copied-text.ts";
import { dateInvalid } from "./date-invalid.ts";
import { dateOrder } from "./date-order.ts";
import { datesDiffer } from "./dates-differ.ts";
import { dayDate } from "./day-date.ts";
import { dayNumber } from "./day-number.ts";
import { emptyRow } from "./empty-row.ts";
import { frontMatter } from "./front-matter.ts";
import { frontMatterCode } from "./front-matter-code.ts";
import { frontMatterDate } from "./front-matter-date.ts";
import { futureDate } from "./future-date.ts";
import { generatedText } from "./generated-text.ts";
import { garbledText } from "./garbled-text.ts";
import { htmlTable } from "./html-table.ts";
import { indexDeadLink } from "./index-dead-link.ts";
import { indexPlaceholder } from "./index-placeholder.ts";
import { indexWeekMissing } from "./index-week-missing.ts";
import { menuOrder } from "./menu-order.ts";
import { pageLanguage } from "./page-language.ts";
import { pageMissing } from "./page-missing.ts";
import { pageNotWhole } from "./page-not-whole.ts";
import { pageUnreadable } from "./page-unreadable.ts";
import { placeholder } from "./placeholder.ts";
import { rawHtml } from "./raw-html.ts";
import { referenceDead } from "./reference-dead.ts";
import { referenceDuplicate } from "./reference-duplicate.ts";
import { referenceNone } from "./reference-none.ts";
import { referenceUrl } from "./reference-url.ts";
import { referencesDiffer } from "./references-differ.ts";
import { rowCells } from "./row-cells.ts";
import { rowOrder } from "./row-order.ts";
import { rowShort } from "./row-short.ts";
import { rowsDiffer } from "./rows-differ.ts";
import { sectionEmpty } from "./section-empty.ts";
import { sectionMissing } from "./section-missing.ts";
import { sectionTwice } from "./section-twice.ts";
import { strayLine } from "./stray-line.ts";
import { taskTable } from "./task-table.ts";
import { templateNotice } from "./template-notice.ts";
import { templateText } from "./template-text.ts";
import { todo } from "./todo.ts";
import { unknownTag } from "./unknown-tag.ts";
import { untranslated } from "./untranslated.ts";
import { weekNumber } from "./week-number.ts";
import { weekSequence } from "./week-sequence.ts";
import { weekSpan } from "./week-span.ts";
import { weekTwice } from "./week-twice.ts";
import type { Rule } from "./rule.ts";

/** Every rule, by group, in the order in which people read of them. */
export const rules: readonly Rule[] = [
  pageUnreadable,
  frontMatter,
  frontMatterCode,
  frontMatterDate,
  pageNotWhole,
  brokenTable,
  rawHtml,
  unknownTag,
  dayDate,
  dateInvalid,
  completionBeforeStart,
  completionLate,
  weekSpan,
  weekSequence,
  rowOrder,
  dateOrder,
  dayNumber,
  futureDate,
  sectionMissing,
  sectionEmpty,
  sectionTwice,
  bulletSpace,
  taskTable,
  htmlTable,
  rowCells,
  rowShort,
  strayLine,
  weekNumber,
  menuOrder,
  weekTwice,
  templateText,
  templateNotice,
  placeholder,
  todo,
  copiedText,
  emptyRow,
  generatedText,
  garbledText,
  referenceUrl,
  referenceDuplicate,
  referenceNone,
  referenceDead,
  pageMissing,
  rowsDiffer,
  datesDiffer,
  referencesDiffer,
  untranslated,
  pageLanguage,
  indexWeekMissing,
  indexDeadLink,
  indexPlaceholder,
];
