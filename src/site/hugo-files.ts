import { newWeekText } from "../changes/new-week.ts";
import { habitualOrder } from "../log/date-order.ts";
import { linkName } from "../log/index-links.ts";
import { formatIso, type CalendarDate } from "../model/date.ts";

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

/** A file of a site, by its path relative to the root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
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
  { path: "layouts/_default/list.html", text: list },
  { path: "layouts/_default/single.html", text: single },
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
    monday: site.start,
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

/** The page around the content: a menu of sections and weeks, the other languages, and what makes it readable on paper and on a small screen. */
const frame = `<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ if .IsHome }}{{ .Site.Title }}{{ else }}{{ .Title }} · {{ .Site.Title }}{{ end }}</title>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; max-width: 75rem; padding: 1rem; display: grid; grid-template-columns: minmax(11rem, 1fr) 4fr; gap: 2rem; }
      header, footer { grid-column: 1 / -1; }
      nav ul { list-style: none; padding-left: 1rem; }
      nav [aria-current] { font-weight: bold; }
      table { border-collapse: collapse; display: block; overflow-x: auto; }
      th, td { border: 1px solid GrayText; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
      img { max-width: 100%; }
      @media (max-width: 45rem) { body { display: block; } }
      @media print { nav, header { display: none; } body { display: block; max-width: none; } }
    </style>
  </head>
  <body>
    <header>
      <a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
      {{ with .Translations }}{{ range . }} · <a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a>{{ end }}{{ end }}
    </header>
    <nav>
      {{ $current := . }}
      <ul>
        {{ range .Site.Home.Sections.ByWeight }}
        <li>
          <a href="{{ .RelPermalink }}"{{ if eq . $current }} aria-current="page"{{ end }}>{{ .LinkTitle }}</a>
          <ul>
            {{ range .Pages.ByWeight }}
            <li><a href="{{ .RelPermalink }}"{{ if eq . $current }} aria-current="page"{{ end }}>{{ .LinkTitle }}</a></li>
            {{ end }}
          </ul>
        </li>
        {{ end }}
      </ul>
    </nav>
    <main>
      <h1>{{ .Title }}</h1>
      {{ block "main" . }}{{ end }}
    </main>
    <footer>{{ with .Site.Params.author }}{{ . }}{{ end }}</footer>
  </body>
</html>
`;

const list = '{{ define "main" }}{{ .Content }}{{ end }}\n';

const single = list;

/** A workflow for GitHub that checks the log and publishes the site. */
export const githubWorkflow = (isSite: boolean): SiteFile => ({
  path: ".github/workflows/worklog.yml",
  text: `name: worklog

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read
${isSite ? "  pages: write\n  id-token: write\n" : ""}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          submodules: true
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # The repository variable WORKLOG_PACKAGE says where worklog comes from: the path or the address of its tarball.
      - if: vars.WORKLOG_PACKAGE != ''
        env:
          WORKLOG_PACKAGE: \${{ vars.WORKLOG_PACKAGE }}
        run: |
          npm install --global "$WORKLOG_PACKAGE"
          worklog check --format github
${isSite ? publish : ""}`,
});

const publish = `
  publish:
    needs: check
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    environment:
      name: github-pages
    steps:
      - uses: actions/checkout@v4
        with:
          submodules: true
          fetch-depth: 0
      - uses: peaceiris/actions-hugo@v3
        with:
          hugo-version: latest
          extended: true
      - id: pages
        uses: actions/configure-pages@v5
      - run: hugo --minify --baseURL "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - uses: actions/deploy-pages@v4
`;

/** `worklog.config.json` with what is known. */
export const configurationFile = (known: {
  readonly start: CalendarDate;
  readonly languages: readonly string[];
  readonly dateOrder: Readonly<Record<string, string>>;
  readonly author: string | undefined;
  readonly title: string | undefined;
}): SiteFile => ({
  path: "worklog.config.json",
  text: `${JSON.stringify(
    {
      start: formatIso(known.start),
      languages: known.languages,
      ...(Object.keys(known.dateOrder).length === 0 ? {} : { dateOrder: known.dateOrder }),
      ...(known.title === undefined ? {} : { title: known.title }),
      ...(known.author === undefined ? {} : { author: known.author }),
    },
    null,
    2,
  )}\n`,
});
