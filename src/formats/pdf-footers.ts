import { breakLines } from "./pdf-lines.ts";
import type { Pen } from "./pdf-pen.ts";
import { colours, paper, styles, textWidth } from "./pdf-styles.ts";
import { plainPieces } from "./pdf-text.ts";

const style = styles.footer;

/** Writes the title and the number of each page but the first at its foot. */
export const drawFooters = (doc: PDFKit.PDFDocument, pen: Pen, title: string): void => {
  const { count } = doc.bufferedPageRange();
  const [name = []] = breakLines(plainPieces(title, style), textWidth - 80, pen.measure);
  for (let page = 1; page < count; page += 1) {
    doc.switchToPage(page);
    const number = `${String(page + 1)} / ${String(count)}`;
    const [numbers = []] = breakLines(plainPieces(number, style), 80, pen.measure);
    const y = paper.height - 40;
    pen.fill(paper.left, y, textWidth, 0.6, colours.line);
    pen.line(null, name, paper.left, y + 14);
    pen.line(null, numbers, paper.left + textWidth - pen.measure(number, style.font, style.size), y + 14);
  }
};
