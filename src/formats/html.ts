import type { RenderInput, TextFormat } from "./format.ts";
import { htmlOfBlocks } from "./html-content.ts";
import { overviewHtml } from "./html-overview.ts";
import { htmlStyle, htmlStyleHash } from "./html-style.ts";
import { attribute, escapeHtml, languageAttribute } from "./html-text.ts";
import { labelsIn, type Labels } from "./labels.ts";
import { reportOf } from "./report-of.ts";
import type { Report, WeekContent } from "./report.ts";
import { statisticsOf } from "./statistics.ts";

/** The report as one web page that needs nothing beside it, and in which nothing can run. */
export const html: TextFormat = {
  name: "html",
  extension: "html",
  summary: "One web page with charts that needs nothing beside it: to read on any screen, to print on A4, to send by mail.",
  languages: "default",
  render: (input) => {
    const report = reportOf(input);
    const labels = labelsIn(input.language);
    return parts(input, report, labels);
  },
};

function* parts({ model, language }: RenderInput, report: Report, labels: Labels): Generator<string> {
  yield lines([...head(report), ...title(report, labels), ...contents(report, labels), "<main>"]);
  yield lines(overviewHtml(statisticsOf(model.weeks), language));
  for (const week of report.weeks) yield lines(weekHtml(week));
  yield lines(["</main>", ...end(report), "</body>", "</html>"]);
}

const lines = (parts: readonly string[]): string => (parts.length === 0 ? "" : `${parts.join("\n")}\n`);

/** Whatever a page might smuggle in: no script, no form, and nothing from elsewhere. */
const policy = `default-src 'none'; img-src data:; style-src '${htmlStyleHash}'; base-uri 'none'; form-action 'none'`;

const head = ({ title: name, author, language }: Report): readonly string[] => [
  "<!doctype html>",
  `<html${languageAttribute(language)}>`,
  "<head>",
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="referrer" content="no-referrer">',
  '<meta name="generator" content="worklog">',
  ...(author === null ? [] : [`<meta name="author"${attribute("content", author)}>`]),
  `<title>${escapeHtml(name)}</title>`,
  `<style>${htmlStyle}</style>`,
  "</head>",
  "<body>",
];

const title = ({ title: name, author, period }: Report, labels: Labels): readonly string[] => {
  const facts = [
    ...(author === null ? [] : [[labels.author, author] as const]),
    ...(period === null ? [] : [[labels.period, period] as const]),
  ];
  return [
    '<header class="title">',
    `<h1>${escapeHtml(name)}</h1>`,
    ...(facts.length === 0
      ? []
      : [`<dl class="facts">${facts.map(([fact, value]) => `<dt>${escapeHtml(fact)}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>`]),
    "</header>",
  ];
};

const contents = ({ weeks, language }: Report, labels: Labels): readonly string[] => [
  '<nav class="contents" aria-labelledby="contents">',
  `<h2 id="contents">${escapeHtml(labels.contents)}</h2>`,
  "<ul>",
  ...weeks.map((week) => `<li${otherLanguage(week, language)}><a href="#${week.anchor}">${escapeHtml(week.heading)}</a></li>`),
  "</ul>",
  "</nav>",
];

const otherLanguage = (week: WeekContent, language: string): string => (week.language === language ? "" : languageAttribute(week.language));

const weekHtml = ({ anchor, language, heading, blocks }: WeekContent): readonly string[] => [
  `<section class="week" id="${anchor}"${languageAttribute(language)} aria-labelledby="${anchor}--0">`,
  `<h2 id="${anchor}--0">${escapeHtml(heading)}</h2>`,
  htmlOfBlocks(blocks, { anchor, level: 2, headings: 0 }),
  "</section>",
];

const end = ({ date }: Report): readonly string[] =>
  date === null ? [] : [`<footer class="end"><time datetime="${date}">${date}</time></footer>`];
