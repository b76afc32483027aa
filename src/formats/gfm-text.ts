/** A text as one cell of a GFM table holds it: pipes are escaped, and its lines are joined by `<br>` with `indent` before each line but the first. */
export const cellText = (text: string, indent = ""): string =>
  linesOf(text)
    .map((line) => escapePipes(line))
    .join(` <br>${indent === "" ? " " : `${indent} `}`);

/** A text as the first paragraph of a list item holds it: no line of it begins a block of its own, and `indent` stands before each line but the first. */
export const itemText = (text: string, indent: string): string =>
  linesOf(text)
    .map((line) => escapeBlockStart(line))
    .join(`\n${indent}`);

/** A text as a heading holds it: one line, no closing marks. */
export const headingText = (text: string): string =>
  linesOf(text)
    .join(" ")
    .replace(/(^|[ \t])(#+)$/, "$1\\$2");

/** A link that GFM makes clickable, in Markdown; without a label it shows its URL, and where that is no autolink, as text. */
export const linkTo = (url: string, label: string | null): string => {
  const target = url.trim();
  if (label === null && /^[a-z][a-z0-9+.-]{1,31}:[^\s<>\p{Cc}]*$/iu.test(target)) return `<${target}>`;
  return `[${linkText(label ?? target)}](${linkTarget(target)})`;
};

/** Lines without their line ends, indentation and empty lines. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[ \t]+/, ""))
    .filter((line) => line.trim() !== "");

/** GFM splits cells before it reads anything else, so even a pipe in code needs its backslash; one that has it already keeps it. */
const escapePipes = (text: string): string =>
  text.replaceAll(/\\+\|?|\|/g, (run) => (run.endsWith("|") && run.length % 2 === 1 ? `${run.slice(0, -1)}\\|` : run));

/** HTML blocks of the kinds 1 and 6 of CommonMark. */
const htmlBlocks =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul";

/** What begins a block: heading, quote, fence, bullet, rule, setext line, delimiter row, definition, HTML. */
const blockStart = new RegExp(
  [
    "#{1,6}(?:[ \\t]|$)",
    ">",
    "`{3,}[^`]*$",
    "~{3}",
    "[-+*](?:[ \\t]|$)",
    "([*_])(?:[ \\t]*\\1){2,}[ \\t]*$",
    "=+[ \\t]*$",
    "[|:-][|: \\t-]*$",
    "\\[[^\\]]{1,999}\\]:",
    "<[!?]",
    `</?(?:${htmlBlocks})(?:[\\s/>]|$)`,
    "</?[a-z][a-z0-9-]*(?:\\s[^<>]*)?>[ \\t]*$",
  ]
    .map((start) => `^${start}`)
    .join("|"),
  "i",
);

const escapeBlockStart = (line: string): string => {
  if (blockStart.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)](?:[ \t]|$))/, "$1\\$2");
};

/** Brackets that could end the link early are escaped, and so is what would be a link inside it. */
const linkText = (label: string): string => {
  const text = linesOf(label).join(" ");
  return /^[^[\]<\\]*$/.test(text) ? text : text.replaceAll(/\\.|[[\]<]/g, (part) => (part.length > 1 ? part : `\\${part}`));
};

const linkTarget = (url: string): string => {
  const plain = url.replaceAll(/[\p{Cc}<>]/gu, (unit) => encodeURIComponent(unit));
  return /[\s()\\]/.test(plain) || plain === "" ? `<${plain}>` : plain;
};
