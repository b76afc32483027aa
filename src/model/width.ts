import { widthOfWide } from "./wide-text.ts";

/** The letters, signs and dashes of Europe and Vietnam, as long as they are composed: each takes one column. */
const narrow = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** Columns that a text takes in a terminal or an editor with a fixed font. */
export const width = (text: string): number => (narrow.test(text) ? text.length : widthOfWide(text));
