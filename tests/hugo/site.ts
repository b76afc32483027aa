import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Code, Layout } from "./layouts.ts";

/** The Monday of a week as day of the year 2025, counted from 1 January; week 1 begins on 8 September. */
const monday = (week: number): number => Date.UTC(2025, 8, 8) + (week - 1) * 7 * 86_400_000;

/** A date as a layout writes it; days count from 2 = Monday. */
export const dateIn = (layout: Layout, language: Code, week: number, day: number): string => {
  const [year = "", month = "", date = ""] = new Date(monday(week) + (day - 2) * 86_400_000).toISOString().slice(0, 10).split("-");
  return language === "en" && layout.english === "month-first" ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
};

const words = {
  en: {
    title: (week: number) => `Week ${String(week)} Worklog`,
    headings: (week: number) => [
      `Week ${String(week)} Objectives:`,
      "Tasks to be carried out this week:",
      `Week ${String(week)} Achievements:`,
    ],
    header: "| Day | Task | Start Date | Completion Date | Reference Material |",
    texts: ["Run containers", "Read about tasks", "CPU and memory", "Build an image", "Push `it`", "Watch it run", "Ran a container"],
  },
  vi: {
    title: (week: number) => `Worklog Tuần ${String(week)}`,
    headings: (week: number) => [
      `Mục tiêu tuần ${String(week)}:`,
      "Các công việc cần triển khai trong tuần này:",
      `Kết quả đạt được tuần ${String(week)}:`,
    ],
    header: "| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |",
    texts: ["Chạy container", "Đọc về task", "CPU và bộ nhớ", "Tạo image", "Đẩy `image` lên", "Theo dõi", "Đã chạy container"],
  },
};

const frontMatter = (layout: Layout, language: Code, week: number): readonly string[] => {
  const weight = layout.weight === "week" ? week : week < 10 ? 1 : 2;
  const title = words[language].title(week);
  if (layout.frontMatter === "none") return [];
  if (layout.frontMatter === "toml")
    return ["+++", `title = "${title}"`, "date = 2024-01-01", `weight = ${String(weight)}`, "chapter = false", "+++"];
  return [
    "---",
    `title: "${title}"`,
    "date: 2024-01-01",
    `weight: ${String(weight)}`,
    "chapter: false",
    `pre: " <b> 1.${String(week)}. </b> "`,
    "---",
  ];
};

const pageOf = (layout: Layout, language: Code, week: number): string => {
  const { headings, header, texts } = words[language];
  const [objectives, tasks, achievements] = headings(week);
  const [aim, read, part, build, push, watch, ran] = texts;
  const date = (day: number): string => dateIn(layout, language, week, day);
  return [
    ...frontMatter(layout, language, week),
    `### ${objectives ?? ""}`,
    "",
    `* ${aim ?? ""}`,
    "",
    `### ${tasks ?? ""}`,
    header,
    "| --- | --- | --- | --- | --- |",
    `| 2   | - ${read ?? ""} <br>&emsp; + ${part ?? ""} <br> - ${build ?? ""} | ${date(2)} | ${date(2)} |`,
    `| 3   | - ${push ?? ""} | ${date(3)} | ${date(3)} | <https://docs.aws.amazon.com/ecr/> |`,
    `| 4   | - ${watch ?? ""} | ${date(4)} | | [Guide](https://docs.aws.amazon.com/ecs/) <br> <https://000016.awsstudygroup.com/> |`,
    "",
    `### ${achievements ?? ""}`,
    "",
    `* ${ran ?? ""}`,
    `  * ${aim ?? ""}`,
    "",
  ].join("\n");
};

const indexOf = (layout: Layout, language: Code): string =>
  `---\ntitle: "${language === "en" ? "Worklog" : "Nhật ký"}"\n---\n\n**${language === "en" ? "Week" : "Tuần"} 8:** [${words[language].texts[0] ?? ""}](${layout.link(8)})\n`;

/** A site's configuration; `vi` has a folder of its own in one layout. */
export const configurationOf = (layout: Layout): string =>
  [
    'baseURL = "https://example.com/"',
    `defaultContentLanguage = "${layout.languages[0] ?? ""}"`,
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]',
    "[outputs]",
    'home = ["JSON"]',
    "[markup.goldmark.renderer]",
    "unsafe = true",
    ...layout.languages.flatMap((language, index) => [
      `[languages.${language}]`,
      `weight = ${String(index + 1)}`,
      ...(layout.folders === undefined ? [] : [`contentDir = "content/${layout.folders[language].slice(0, -1)}"`]),
    ]),
    "",
  ].join("\n");

/** Writes files below a folder, with the folders that they need. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** The files of a repository whose site has weeks 8 and 9, the second of them missing in the section index. */
export const filesOf = (layout: Layout): Readonly<Record<string, string>> => {
  const content = `${layout.site}content/`;
  const indexes = layout.languages.flatMap((language) => {
    const path = layout.index(language);
    return path === null ? [] : [[`${content}${path}`, indexOf(layout, language)] as const];
  });
  const pages = layout.languages.flatMap((language) =>
    [8, 9].map((week) => [`${content}${layout.page(week, language)}`, pageOf(layout, language, week)] as const),
  );
  return Object.fromEntries([[`${layout.site}config.toml`, configurationOf(layout)] as const, ...indexes, ...pages]);
};
