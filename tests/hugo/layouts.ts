/** A language of the pages. */
export type Code = "en" | "vi";

/** How a site names its pages, as the public logs do; the pages themselves are ours. */
export interface Layout {
  readonly name: string;
  /** The default language first. */
  readonly languages: readonly Code[];
  /** Where the site lies in the repository; "" at its root, else with a slash at the end. */
  readonly site: string;
  /** The page of a week below `content/`. */
  readonly page: (week: number, language: Code) => string;
  /** The section index below `content/`; null where there is none. */
  readonly index: (language: Code) => string | null;
  /** The address of a week as the section index links it. */
  readonly link: (week: number) => string;
  readonly frontMatter: "yaml" | "toml" | "none";
  /** The number of the week, or the template's 1 for weeks 1 to 9 and 2 from then on. */
  readonly weight: "week" | "template";
  /** English dates; Vietnamese ones are always day first. */
  readonly english: "day-first" | "month-first";
  /** The content folder of each language, where each has one. */
  readonly folders?: Readonly<Record<Code, string>>;
}

const suffix = (language: Code): string => (language === "en" ? "" : ".vi");
const both = (language: Code): string => `.${language}`;
const padded = (week: number): string => String(week).padStart(2, "0");

/** A layout that names the folder of each week in one section; everything else is as in the programme's template. */
const sections = (name: string, section: string, week: (week: number) => string, changes: Partial<Layout> = {}): Layout => ({
  name,
  languages: ["en", "vi"],
  site: "",
  page: (number, language) => `${section}/${week(number)}/_index${suffix(language)}.md`,
  index: (language) => `${section}/_index${suffix(language)}.md`,
  link: (number) => `${week(number).toLowerCase()}/`,
  frontMatter: "yaml",
  weight: "week",
  english: "day-first",
  ...changes,
});

const standard = (week: number): string => `1.${String(week)}-Week${String(week)}`;
const lower = (week: number): string => standard(week).toLowerCase();
const none = (): null => null;

/** Every layout that the public logs have, the programme's own first. */
export const layouts: readonly Layout[] = [
  sections("1-Worklog/1.N-WeekN", "1-Worklog", standard, { weight: "template", english: "month-first" }),
  sections("both languages with a suffix", "1-Worklog", standard, {
    page: (week, language) => `1-Worklog/${standard(week)}/_index${both(language)}.md`,
    index: (language) => `1-Worklog/_index${both(language)}.md`,
  }),
  sections("Vietnamese without a suffix", "1-Worklog", standard, {
    languages: ["vi", "en"],
    page: (week, language) => `1-Worklog/${standard(week)}/_index${language === "vi" ? "" : ".en"}.md`,
    index: (language) => `1-Worklog/_index${language === "vi" ? "" : ".en"}.md`,
  }),
  sections("1-Worklog/1.N-weekN", "1-Worklog", lower, { weight: "template" }),
  sections("1-worklog/1.N-weekN", "1-worklog", lower, { english: "month-first" }),
  sections("1-worklog/1.N-WeekN", "1-worklog", standard),
  sections("1-Worklog/WeekN", "1-Worklog", (week) => `Week${String(week)}`),
  sections("1-Worklog/N-WeekN", "1-Worklog", (week) => `${String(week)}-Week${String(week)}`),
  sections("1-Worklog/Week-N", "1-Worklog", (week) => `Week-${String(week)}`),
  sections("1-Worklog/1.N-Week_N", "1-Worklog", (week) => `1.${String(week)}-Week_${String(week)}`, { english: "month-first" }),
  sections("another section without an index", "1-Introduce", lower, { index: none }),
  sections("the second section", "2-Worklog", (week) => `2.${String(week)}-Week${String(week)}`),
  sections("worklog/weekN without an index", "worklog", (week) => `week${String(week)}`, { index: none }),
  sections("TOML, and an index in one language", "Worklog", (week) => `week${String(week)}`, {
    index: (language) => (language === "en" ? "Worklog/_index.md" : null),
    frontMatter: "toml",
  }),
  sections("Worklog_week1.N", "Worklog", (week) => `Worklog_week1.${String(week)}`),
  sections("numbers alone, in Vietnamese alone", "1-worklog", String, {
    languages: ["vi"],
    page: (week) => `1-worklog/${String(week)}/_index.md`,
    index: () => "1-worklog/_index.md",
  }),
  sections("flat 1.N-weekN.md", "1-worklog", lower, { page: (week, language) => `1-worklog/${lower(week)}${suffix(language)}.md` }),
  sections("flat week-NN.en.md without front matter", "worklog", (week) => `week-${padded(week)}`, {
    page: (week, language) => `worklog/week-${padded(week)}${both(language)}.md`,
    index: none,
    frontMatter: "none",
  }),
  sections("a folder and a suffix for each language", "1-worklog", (week) => `week_${String(week)}`, {
    page: (week, language) => `${language}/1-worklog/week_${String(week)}/_index${both(language)}.md`,
    index: (language) => `${language}/1-worklog/_index${both(language)}.md`,
    folders: { en: "en/", vi: "vi/" },
  }),
  sections("leaf bundles, the other language in a folder", "worklog", (week) => `week-${padded(week)}`, {
    page: (week, language) => `${language === "en" ? "" : "vi/"}worklog/week-${padded(week)}/index.md`,
    index: (language) => `${language === "en" ? "" : "vi/"}worklog/_index.md`,
  }),
  sections("a site below the root", "1-Worklog", standard, { site: "fcj-workshop-template/", weight: "template", english: "month-first" }),
];
