/** The mark at the start of a line: `-`, `+`, `•` … need no space after them, `*`, dashes and numbers do. */
const bullet = /(?:[-+](?![->=])|[•◦▪▫‣●○■□➢➤✦❖·](?:\ufe0f)?|[*–—_](?=[ \t\u00a0]|&nbsp;|&emsp;|$)|\d{1,3}[.)](?=[ \t\u00a0]|&nbsp;|$))/y;

/** The bullet mark or number that stands at an offset, "" where there is none. */
export const bulletAt = (text: string, offset: number): string => {
  bullet.lastIndex = offset;
  return bullet.exec(text)?.[0] ?? "";
};
