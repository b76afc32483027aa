import { fail, ok, type Result } from "./result.ts";

/** Why a text may not be written. */
export type TextFault = { readonly code: "empty-text" } | { readonly code: "control-character"; readonly character: string };

/** C0 and C1 controls but tab and line ends, DEL, overrides of the writing direction, and halves of a character. */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character of a text that may stand nowhere in a page, null where there is none. Tabs and line ends are no such characters. */
export const forbiddenCharacter = (text: string): string | null => forbidden.exec(text)?.[0] ?? null;

/** Characters without a width: they come along from word processors, and nobody sees them. */
const zeroWidth = /[­​-‏⁠﻿]/g;

/** A text as it is compared with words: composed, in lower case, full-width letters and digits as usual ones, without characters that show nothing. */
export const foldedText = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : text.replace(zeroWidth, "").normalize("NFKC")).toLowerCase();

/** A folded Vietnamese text without its marks, as it is typed where there is no keyboard for them. */
export const unmarkedText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");

/** A text whose lines stand behind one another. */
export const oneLine = (text: string): string => text.replaceAll("\n", " ");

/** What shows nothing: spaces of every kind, their entities, and line breaks. */
const invisible = /[\s\u200b-\u200f\u2060\ufeff]|<br\s*\/?>|&(?:emsp|ensp|nbsp|thinsp|zwnj|zwj|#8195|#8194|#160|#x2003|#x2002|#xa0);/gi;

/**
 * A text that may be written into a page: trimmed, without a leading bullet mark (the page has its own), line ends as `\n`.
 * Refused where nothing visible is left, and where a control character, an override of the writing direction or half a character is in it.
 */
export const checkText = (given: string): Result<string, TextFault> => {
  const found = forbiddenCharacter(given);
  if (found !== null) return fail({ code: "control-character", character: visibleName(found) });
  const text = given
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .trim()
    .replace(/^(?:[-*+•][ \u00a0]+)/, "")
    .trim();
  const isEmpty = text.replace(invisible, "") === "" || /^[-*+•]$/.test(text);
  return isEmpty ? fail({ code: "empty-text" }) : ok(text);
};

const visibleName = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
