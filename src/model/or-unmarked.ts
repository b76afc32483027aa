import { once } from "./once.ts";
import { unmarkedText } from "./text.ts";

/**
 * A regular expression's source that takes each Vietnamese word in it without its marks too, as it is typed where there is no keyboard for them. A word is taken
 * as it is or with no mark at all, so that words that differ by their marks alone stay apart; without marks it must be a whole word. The source has no marked
 * letters in classes.
 */
export const orUnmarked = (source: string): string =>
  source.replace(/\\.|[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g, (word) => {
    const plain = word.startsWith("\\") ? word : unmarkedText(word);
    return plain === word ? word : `(?:${word}|(?<![a-z])${plain}(?![a-z]))`;
  });

/** A regular expression from such a source, made when it is first asked for: a command meets few of the texts for which there are expressions. */
export const patternOrUnmarked = (source: string, flags = ""): (() => RegExp) => once(() => new RegExp(orUnmarked(source), flags));
