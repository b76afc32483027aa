/** What a mark counts with, as far as two marks of one list share it: `1`, `a`, `A`, `i`, `I`, with a bracket before it where the mark has one. */
interface Ordinal {
  readonly kind: string;
  readonly value: number;
}

const shape = /^(\(?)(\d{1,3}|[a-zđ]|[A-ZĐ]|[ivx]{2,5}|[IVX]{2,5})[.)/]/;
const letters = "abcdefghijklmnopqrstuvwxyz";

/** The kind of a mark: two marks of one kind are of one rank. Bullets are their own kind; `before` and `after` are the counting marks next to it. */
export const markKind = (mark: string, before = "", after = ""): string => ordinalOf(mark, before, after)?.kind ?? mark;

/** Whether a mark is a number or a letter. */
export const isCounting = (mark: string): boolean => shapeOf(mark) !== null;

/** Most marks are one sign, which counts nothing. */
const shapeOf = (mark: string): RegExpExecArray | null => (mark.length < 2 ? null : shape.exec(mark));

/** Whether a mark counts on from another one of its kind. */
export const countsOn = (mark: string, before: string): boolean => {
  const [first, second] = [ordinalOf(before), ordinalOf(mark, before)];
  return first !== null && second !== null && first.kind === second.kind && second.value > first.value;
};

/** The mark that begins a list of the kind to which a mark belongs: `1. ` for `3. `. */
export const firstMark = (mark: string): string => {
  const found = ordinalOf(mark);
  return found === null ? mark : withValue(mark, found.kind, 1);
};

/** The mark `steps` places behind the last of some; bullets do not count. */
export const markBehind = (marks: readonly string[], steps: number): string => {
  const mark = marks.at(-1) ?? "";
  const found = ordinalOf(mark, marks.at(-2));
  return found === null ? mark : withValue(mark, found.kind, Math.floor(found.value) + steps);
};

const ordinalOf = (mark: string, before = "", after = ""): Ordinal | null => {
  const found = shapeOf(mark);
  if (found === null) return null;
  const [, bracket = "", said = ""] = found;
  if (/\d/.test(said)) return { kind: `${bracket}1`, value: Number(said) };
  const lower = said.toLowerCase();
  const isSmall = said === lower;
  const value = letterValue(lower);
  if (/^[ivx]+$/.test(lower) && !isAmongLetters(value, before, after))
    return { kind: bracket + (isSmall ? "i" : "I"), value: romanValue(lower) };
  return { kind: bracket + (isSmall ? "a" : "A"), value };
};

/** `i`, `v` and `x` are Roman numerals, unless a letter just before them stands above, or one behind them below. */
const isAmongLetters = (value: number, before: string, after: string): boolean => {
  const [above, below] = [before, after].map((mark) => (shape.exec(mark)?.[2] ?? "").toLowerCase());
  if (value === 0 || below === undefined || /^[ivx]{2}/.test(below)) return false;
  const distance = value - letterValue(above ?? "");
  return (distance > 0 && distance <= 3) || letterValue(below) > value;
};

/** `đ` stands between `d` and `e`. */
const letterValue = (letter: string): number => (letter === "đ" ? 4.5 : letter.length === 1 ? letters.indexOf(letter) + 1 : 0);

const romans: readonly (readonly [number, string])[] = [
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const roman = (value: number): string => {
  const found = romans.find(([number]) => number <= value);
  return found === undefined ? "" : found[1] + roman(value - found[0]);
};

const romanValue = (numeral: string): number => {
  const found = romans.find(([, sign]) => numeral.startsWith(sign));
  return found === undefined ? 0 : found[0] + romanValue(numeral.slice(found[1].length));
};

const withValue = (mark: string, kind: string, value: number): string => {
  const count = kind.replace("(", "");
  const small = count === "1" ? String(value) : /i/i.test(count) ? roman(value) : letters.charAt(Math.min(value, letters.length) - 1);
  return mark.replace(/[\da-zđ]+/i, count === count.toLowerCase() ? small : small.toUpperCase());
};
