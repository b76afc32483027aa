import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  PageNumber,
  Paragraph,
  TabStopType,
  TableOfContents,
  TextRun,
  type FileChild,
} from "docx";
import { createBlockWriter } from "./docx-blocks.ts";
import { xmlText } from "./docx-inlines.ts";
import { bulletLists, numberedList, paper, styles } from "./docx-styles.ts";
import { labelsIn } from "./labels.ts";
import type { Report } from "./report.ts";

/** A report as a document of the library that writes it. */
export const docxDocument = (report: Report): Document => {
  const writer = createBlockWriter();
  const weeks = report.weeks.flatMap(({ heading, language, blocks }, index) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new Bookmark({ id: bookmark(index), children: [new TextRun(xmlText(heading))] })],
    }),
    ...writer.blocks(blocks, {
      width: paper.width,
      indent: 0,
      list: 0,
      cell: false,
      language: language === report.language ? null : language,
    }),
  ]);
  const page = { size: { width: paper.wide, height: paper.high }, margin: paper.margin };
  return new Document({
    title: report.title,
    ...(report.period === null ? {} : { subject: report.period }),
    creator: report.author ?? "worklog",
    lastModifiedBy: report.author ?? "worklog",
    styles: styles(report.language),
    numbering: { config: [...bulletLists, ...writer.starts().map((start) => numberedList(start))] },
    sections: [
      { properties: { page }, children: cover(report) },
      { properties: { page }, footers: { default: footer(report) }, children: [...contents(report), ...weeks] },
    ],
  });
};

const cover = ({ title, author, period, language }: Report): readonly FileChild[] => {
  const labels = labelsIn(language);
  const facts = [
    [labels.author, author],
    [labels.period, period],
  ] as const;
  return [
    new Paragraph({ style: "Title", children: [new TextRun(xmlText(title))] }),
    ...facts.flatMap(([label, text]) =>
      text === null
        ? []
        : [new Paragraph({ style: "Cover", children: [new TextRun({ text: `${label}: `, color: "5B6770" }), new TextRun(xmlText(text))] })],
    ),
  ];
};

/** Word fills the field in again when it is asked to; until then it shows what is written here. */
const contents = ({ language, weeks }: Report): readonly FileChild[] =>
  weeks.length === 0
    ? []
    : [
        new Paragraph({ style: "ContentsHeading", children: [new TextRun(labelsIn(language).contents)] }),
        new TableOfContents(labelsIn(language).contents, {
          hyperlink: true,
          headingStyleRange: "1-1",
          beginDirty: false,
          tabLeader: LeaderType.NONE,
          cachedEntries: weeks.map(({ heading }, index) => ({ title: xmlText(heading), level: 1, href: bookmark(index) })),
        }),
      ];

const footer = ({ title }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: TabStopType.RIGHT, position: paper.width }],
        children: [new TextRun(xmlText(title)), new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** Word takes only letters, digits and underscores. */
const bookmark = (index: number): string => `page_${String(index + 1)}`;
