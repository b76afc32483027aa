import Pdfkit from "pdfkit";
import { labelsIn } from "./labels.ts";
import { localeOf } from "./locale.ts";
import { blockStrips } from "./pdf-blocks.ts";
import { contentsStrips } from "./pdf-contents.ts";
import { coverStrips } from "./pdf-cover.ts";
import { createFlow } from "./pdf-flow.ts";
import { drawFooters } from "./pdf-footers.ts";
import { createPen, type Tag } from "./pdf-pen.ts";
import { createPictures } from "./pdf-pictures.ts";
import { keptWithNext, type Strip } from "./pdf-strips.ts";
import { paper, styles, textHeight, textWidth } from "./pdf-styles.ts";
import { lineStrips, plainPieces, type Setting } from "./pdf-text.ts";
import type { Report, WeekContent } from "./report.ts";

type Document = PDFKit.PDFDocument;

/** Draws a report: cover, contents, weeks, and the numbers of pages last, when they are known. The document is still to be ended. */
export const pdfDocument = (report: Report, progress: (done: number, of: number) => void): Document => {
  const doc = createDocument(report);
  const pen = createPen(doc);
  const setting: Setting = { pen, pictures: createPictures(doc) };
  const root = pen.root(localeOf(report.language));
  const flow = createFlow({ left: paper.left, top: paper.top, height: textHeight, addPage: () => doc.addPage() });
  const pages = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const pageNow = (): number => doc.bufferedPageRange().count - 1;
  const later = (draw: () => void): void => {
    const page = pageNow();
    waiting.push(() => {
      doc.switchToPage(page);
      draw();
    });
  };

  flow.place(coverStrips(report, pen.tag(root, "Sect"), setting));
  if (report.weeks.length > 0) {
    flow.startPage();
    const { contents } = labelsIn(report.language);
    flow.place([
      markStrip(() => doc.outline.addItem(contents)),
      ...contentsStrips(contents, report.weeks, pen.tag(root, "Sect"), pen, { later, pageOf: (anchor) => (pages.get(anchor) ?? 0) + 1 }),
    ]);
  }
  report.weeks.forEach((week, index) => {
    progress(index, report.weeks.length);
    flow.startPage();
    const begin = markStrip((y) => {
      pages.set(week.anchor, pageNow());
      doc.addNamedDestination(week.anchor, "XYZ", 0, y, null);
      doc.outline.addItem(week.heading);
    });
    flow.place([begin, ...weekStrips(week, pen.tag(root, "Sect", { lang: localeOf(week.language) }), setting)]);
  });
  waiting.forEach((draw) => draw());
  drawFooters(doc, pen, report.title);
  return doc;
};

const createDocument = ({ title, author, period, language, date }: Report): Document =>
  new Pdfkit({
    size: "A4",
    margin: 0,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: localeOf(language),
    pdfVersion: "1.7",
    // None: the default is not one of ours.
    font: "",
    info: {
      Title: title,
      ...(author === null ? {} : { Author: author }),
      ...(period === null ? {} : { Subject: period }),
      Creator: "worklog",
      Producer: "worklog",
      CreationDate: new Date(`${date ?? "1980-01-01"}T00:00:00Z`),
    },
  });

/** Something that happens where it stands, and takes up no room. */
const markStrip = (draw: (y: number) => void): Strip => ({ height: 0, keepNext: true, draw: (_, y) => draw(y) });

const weekStrips = (week: WeekContent, tag: Tag, setting: Setting): readonly Strip[] => {
  const { pen } = setting;
  const heading = lineStrips(plainPieces(week.heading, styles[2]), textWidth, styles[2], pen.tag(tag, "H2"), pen);
  return [
    ...heading.map(keptWithNext),
    ...blockStrips(week.blocks, { width: textWidth, style: "body", list: 0, inner: false, tag }, setting),
  ];
};
