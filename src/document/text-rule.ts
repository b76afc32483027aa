import type { StateBlock } from "markdown-it";

const hyphen = 45;
const equalsSign = 61;

/**
 * Finds underlined headings and paragraphs where markdown-it's own two rules do, and reports of each that it begins and ends. Those look through the same
 * lines one after the other, and put together a text that nobody reads here.
 */
export const textRule = (state: StateBlock, startLine: number, endLine: number): boolean => {
  const around = state.parentType;
  state.parentType = "paragraph";
  const { next, underline } = textEnd(state, startLine, endLine);
  const isHeading = underline !== 0;
  const tag = isHeading ? (underline === equalsSign ? "h1" : "h2") : "p";
  state.line = isHeading ? next + 1 : next;
  const opened = state.push(isHeading ? "heading_open" : "paragraph_open", tag, 1);
  opened.map = [startLine, state.line];
  opened.markup = isHeading ? String.fromCharCode(underline) : "";
  state.push(isHeading ? "heading_close" : "paragraph_close", tag, -1);
  state.parentType = around;
  return true;
};

/** The first line that does not belong to a text, and the sign that underlines the text there; 0 where it is a paragraph. */
const textEnd = (state: StateBlock, startLine: number, endLine: number): { readonly next: number; readonly underline: number } => {
  const [interrupting] = state.md.block.ruler.getRules("paragraph");
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (state.isEmpty(line)) return { next: line, underline: 0 };
    const columns = state.sCount[line] ?? 0;
    if (columns - state.blkIndent > 3) continue;
    const underline = columns < state.blkIndent ? 0 : underlineOf(state, line);
    if (underline !== 0) return { next: line, underline };
    // Within a quote a line without its mark goes on with the paragraph.
    if (columns >= 0 && interrupting?.(state, line, endLine, true) === true) return { next: line, underline: 0 };
  }
  return { next: Math.max(endLine, startLine + 1), underline: 0 };
};

/** The sign of a line that consists of `=` or of `-`; 0 for any other. */
const underlineOf = (state: StateBlock, line: number): number => {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const unit = state.src.charCodeAt(start);
  if (unit !== hyphen && unit !== equalsSign) return 0;
  return state.skipSpaces(state.skipChars(start, unit)) >= (state.eMarks[line] ?? 0) ? unit : 0;
};
