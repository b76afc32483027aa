import { hasLetters } from "../model/letters.ts";
import type { Span } from "./source.ts";

const joins = "(?:&(?:[a-z]{2,8}|#x?[\\da-f]{1,6});|[\\s,;:()*_~`\"'“”‘’«»‹›>|\\\\&/•·+→–—、，。；：（）「」『』【】《》-])";
const joinsBefore = new RegExp(`^${joins}+`, "i");
const joinBehind = new RegExp(`${joins}$`, "i");

/** The words between two offsets of a reference cell, without what only joins and sets off; null where nothing is left that is said. */
export const wordsBetween = (text: string, start: number, end: number): Span | null => {
  const between = text.slice(start, end);
  const lead = joinsBefore.exec(between)?.[0].length ?? 0;
  let said = between.slice(lead);
  for (let join = joinBehind.exec(said.slice(-10)); join !== null; join = joinBehind.exec(said.slice(-10)))
    said = said.slice(0, -join[0].length);
  if (!hasLetters(said) || /^(?:and|or|và|hoặc)$/iu.test(said.normalize("NFC"))) return null;
  return { start: start + lead, end: start + lead + said.length };
};
