/** The letters and digits of English and Vietnamese, and of what else is written with Latin letters; decomposed marks are none. */
const usual = /[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/i;
const ascii = /^[\u0000-\u007f]*$/;

/**
 * What `\p{L}` and `\p{N}` are, for texts that hold something else. To make such an expression takes V8 a thousand times longer than to use it, twice
 * over where a text goes beyond Latin-1; nearly all texts are told apart without.
 */
const isAnyLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The letters of living scripts, near enough to see in a regular expression where a word begins and ends. */
export const letterClass = "a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u3040-\\ud7ff";

/** Whether a text holds a letter or a digit. */
export const hasLetters = (text: string): boolean => usual.test(text) || (!ascii.test(text) && isAnyLetter(text));

/** A text from its first letter or digit on; empty where it has none. */
export const fromFirstLetter = (text: string): string => {
  let start = 0;
  while (start < text.length && !isLetterAt(text, start)) start += 1;
  return text.slice(start);
};

/** A text up to its last letter or digit. */
export const toLastLetter = (text: string): string => {
  let end = text.length;
  while (end > 0 && !isLetterAt(text, end - 1)) end -= 1;
  return text.slice(0, end);
};

/** A text with one space for each stretch that is neither letter nor digit, trimmed. */
export const lettersAlone = (text: string): string => text.replace(ascii.test(text) ? /[^a-z0-9]+/gi : /[^\p{L}\p{N}]+/gu, " ").trim();

/** A text without emoji and other pictures. They all stand behind the letters of Europe, but for two signs. */
export const withoutPictures = (text: string): string =>
  /[\u00a9\u00ae\u2000-\uffff]/.test(text) ? text.replace(/\p{Extended_Pictographic}|\ufe0f/gu, "") : text;

/** Whether the UTF-16 unit at an offset is a letter or digit, or a half of one. */
const isLetterAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  const whole = String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? unit);
  return usual.test(whole) || isAnyLetter(whole);
};
