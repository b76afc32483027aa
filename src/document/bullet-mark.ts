/** Signs that are nothing but bullets, as a part of a regular expression. */
export const bulletSigns = "[•◦▪▫‣⁃∙●○⦁■□◆◇➢➤➔➜→✦❖·]\ufe0f?";

/** A number, a small letter or a small Roman numeral behind which a list goes on: `1.`, `2)`, `3/`, `a.`, `b)`, `iv.`, `(c)`. */
const ordinal = "(?:\\d{1,3}[.)/]|(?:[a-zđ]|[ivx]{2,5})[.)]|\\((?:\\d{1,2}|[a-zđ]|[ivx]{2,5})\\))(?=[ \\t\\u00a0]|&nbsp;|$)";

/** The mark at the start of a line: `-`, `+`, `•` … need no space after them, `*`, dashes, numbers and letters do. */
const bullet = new RegExp(`(?:[-+](?![->=])|${bulletSigns}|[*–—_](?=[ \\t\\u00a0]|&nbsp;|&emsp;|$)|${ordinal})`, "y");

/** The bullet mark, number or letter that stands at an offset, "" where there is none. */
export const bulletAt = (text: string, offset: number): string => {
  // As nearly all bullets stand.
  if (text.startsWith("- ", offset)) return "-";
  if (text.startsWith("+ ", offset)) return "+";
  bullet.lastIndex = offset;
  return bullet.test(text) ? text.slice(offset, bullet.lastIndex) : "";
};

/** Whether a mark is an arrow, which points to what came of the line above. */
export const isArrow = (mark: string): boolean => /^[→➔➜]/.test(mark);

const capital = /(?:[A-ZĐ]|[IVX]{2,5})[.)](?=[ \t\u00a0]|&nbsp;)/y;

/** A capital letter or Roman numeral with a dot at an offset. It may as well be an initial, so it is a mark only where another one follows. */
export const capitalAt = (text: string, offset: number): string => {
  const unit = text.charCodeAt(offset);
  if (unit < 65 || (unit > 90 && unit !== 0x110)) return "";
  capital.lastIndex = offset;
  return capital.exec(text)?.[0] ?? "";
};
