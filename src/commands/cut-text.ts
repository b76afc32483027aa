import { width as widthOf } from "../model/width.ts";

/** A text on one line that is no wider than the room; an ellipsis stands for what was cut off. Marks stay with their letters. */
export const cutText = (text: string, room: number): string => {
  if (widthOf(text) <= room) return text;
  let [kept, used] = ["", 0];
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    used += widthOf(letter);
    if (used > room - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
};
