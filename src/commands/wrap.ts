import { width as widthOf } from "../model/width.ts";

/** A stretch of text with its look. */
export interface Run {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** What stays together on a line, and whether a space stood before it. */
interface Unit {
  readonly runs: readonly Run[];
  readonly spaced: boolean;
  readonly width: number;
}

/** Lines of text no wider than the room, which has no end where nothing is to be wrapped; a line break in the text stays one. */
export const wrapRuns = (runs: readonly Run[], room: number): readonly string[] => {
  const lines: string[] = [];
  for (const line of linesOf(runs)) {
    let [current, used]: [readonly Run[], number] = [[], 0];
    const end = (): void => void lines.push(painted(current));
    for (const unit of unitsOf(line).flatMap((whole) => (whole.width > room ? cut(whole, room) : whole))) {
      const gap = unit.spaced && used > 0 ? 1 : 0;
      if (used > 0 && used + gap + unit.width > room) {
        end();
        [current, used] = [unit.runs, unit.width];
      } else
        [current, used] = [[...current, ...(gap === 0 ? [] : [spaceBetween(current, unit.runs)]), ...unit.runs], used + gap + unit.width];
    }
    end();
  }
  return lines;
};

/** The same behind a lead, below which nothing stands; whole where that leaves next to no room. */
export const wrapBehind = (lead: Run, runs: readonly Run[], room: number): readonly string[] => {
  const indent = widthOf(lead.text);
  return wrapRuns(runs, room - indent < leastRoom ? Number.POSITIVE_INFINITY : room - indent).map(
    (line, index) => `${index === 0 ? lead.paint(lead.text) : " ".repeat(indent)}${line}`,
  );
};

/** The look of text that has none. */
export const unpainted = (text: string): string => text;

const leastRoom = 20;

const linesOf = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]];
  for (const { text, paint } of runs) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ text: part, paint });
    }
  }
  return lines;
};

/** Words; letters of scripts that are written without spaces stand alone, with the closing marks behind them. */
const parts =
  /\s+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}][\p{M}\p{Pe}\p{Pf}\p{Po}ー々]*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

const unitsOf = (line: readonly Run[]): readonly Unit[] => {
  const units: { runs: Run[]; spaced: boolean; open: boolean }[] = [];
  let space = false;
  for (const { text, paint } of line) {
    for (const [part] of text.matchAll(parts)) {
      if (part.trim() === "") {
        space = true;
        continue;
      }
      const last = units.at(-1);
      const run = { text: part, paint };
      const isOpen = !unspaced.test(part);
      if (last?.open === true && isOpen && !space) last.runs.push(run);
      else units.push({ runs: [run], spaced: space, open: isOpen });
      space = false;
    }
  }
  return units.map(({ runs, spaced: before }) => ({ runs, spaced: before, width: widthOfRuns(runs) }));
};

/** A word that is wider than a line, such as an address, in pieces that fit; marks stay with their letters. */
const cut = ({ runs, spaced: before }: Unit, room: number): readonly Unit[] => {
  const letters = runs.flatMap(({ text, paint }) => (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((letter) => ({ text: letter, paint })));
  const pieces: { runs: Run[]; width: number }[] = [];
  for (const letter of letters) {
    const wide = widthOf(letter.text);
    const last = pieces.at(-1);
    if (last === undefined || last.width + wide > room) pieces.push({ runs: [letter], width: wide });
    else {
      last.runs.push(letter);
      last.width += wide;
    }
  }
  return pieces.map((piece, index) => ({ runs: joined(piece.runs), width: piece.width, spaced: index === 0 && before }));
};

/** A space has the look of the words on both sides of it, if that is one. */
const spaceBetween = (before: readonly Run[], after: readonly Run[]): Run => {
  const paint = after[0]?.paint;
  return { text: " ", paint: paint !== undefined && before.at(-1)?.paint === paint ? paint : (text) => text };
};

const joined = (runs: readonly Run[]): readonly Run[] => {
  const whole: { text: string; paint: Run["paint"] }[] = [];
  for (const { text, paint } of runs) {
    const last = whole.at(-1);
    if (last?.paint === paint) last.text += text;
    else whole.push({ text, paint });
  }
  return whole;
};

const painted = (runs: readonly Run[]): string =>
  joined(runs)
    .map(({ text, paint }) => paint(text))
    .join("");

const widthOfRuns = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + widthOf(text), 0);
