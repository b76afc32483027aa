import { newWeekText } from "../changes/new-week.ts";
import { habitualOrder } from "../log/date-order.ts";
import { linkName } from "../log/index-links.ts";
import type { CalendarDate } from "../model/date.ts";
import { content, frame } from "./hugo-layout.ts";
import type { SiteFile } from "./site-file.ts";

/** What a new site is made of. */
export interface NewSite {
  /** The first is the default. */
  readonly languages: readonly string[];
  /** The Monday of week 1. */
  readonly start: CalendarDate;
  readonly today: CalendarDate;
  readonly title: string | undefined;
  readonly author: string | undefined;
}

interface Words {
  readonly name: string;
  readonly site: string;
  readonly worklog: string;
  readonly week: string;
  readonly introduction: string;
  readonly start: string;
  readonly contents: string;
  readonly otherLanguage: string;
}

const english: Words = {
  name: "English",
  site: "Internship report",
  worklog: "Worklog",
  week: "Week",
  introduction: "What I did, week by week.",
  start: "The first week",
  contents: "Contents",
  otherLanguage: "In another language",
};

const words: Readonly<Record<string, Words>> = {
  en: english,
  vi: {
    name: "Tiếng Việt",
    site: "Báo cáo thực tập",
    worklog: "Nhật ký công việc",
    week: "Tuần",
    introduction: "Những việc tôi đã làm, theo từng tuần.",
    start: "Tuần đầu tiên",
    contents: "Mục lục",
    otherLanguage: "Ngôn ngữ khác",
  },
};

const wordsIn = (language: string): Words => words[language] ?? { ...english, name: language };

/** A whole small site with week 1: configuration, section index, pages in every language, and a plain layout of its own, so that it builds without a theme. */
export const hugoSite = (site: NewSite): readonly SiteFile[] => [
  { path: "hugo.toml", text: configuration(site) },
  { path: ".gitignore", text: "/public/\n/resources/\n.hugo_build.lock\n" },
  { path: "layouts/_default/baseof.html", text: frame },
  { path: "layouts/_default/list.html", text: content },
  { path: "layouts/_default/single.html", text: content },
  ...site.languages.flatMap((language, index) => pagesIn(site, language, index === 0 ? "" : `.${language}`)),
];

const configuration = ({ languages, title, author }: NewSite): string => {
  const sections = languages.map((language, index) =>
    [
      `[languages.${language}]`,
      `languageName = ${quoted(wordsIn(language).name)}`,
      `title = ${quoted(title ?? wordsIn(language).site)}`,
      `weight = ${String(index + 1)}`,
    ].join("\n"),
  );
  return [
    'baseURL = "/"',
    `defaultContentLanguage = ${quoted(languages[0] ?? "en")}`,
    'disableKinds = ["taxonomy", "term"]',
    "",
    ...(author === undefined ? [] : ["[params]", `author = ${quoted(author)}`, ""]),
    "# Tables of tasks need <br> in their cells.",
    "[markup.goldmark.renderer]",
    "unsafe = true",
    "",
    `${sections.join("\n\n")}\n`,
  ].join("\n");
};

/** A basic string of TOML and YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const pagesIn = (site: NewSite, language: string, suffix: string): readonly SiteFile[] => {
  const { site: name, worklog, week, introduction, start } = wordsIn(language);
  const path = `content/1-Worklog/1.1-Week1/_index${suffix}.md`;
  const page = newWeekText({
    path,
    week: 1,
    language,
    firstDay: site.start,
    today: site.today,
    days: [2, 3, 4, 5, 6],
    objectives: [],
    order: habitualOrder(language),
    numbering: "monday-2",
    pages: [],
  });
  const index = `---\ntitle: ${quoted(worklog)}\nweight: 1\npre: " <b> 1. </b> "\n---\n\n${introduction}\n\n**${week} 1:** [${start}](${linkName(path).toLowerCase()}/)\n`;
  return [
    { path: `content/_index${suffix}.md`, text: `---\ntitle: ${quoted(site.title ?? name)}\n---\n\n[${worklog}](1-worklog/)\n` },
    { path: `content/1-Worklog/_index${suffix}.md`, text: index },
    { path, text: page },
  ];
};
