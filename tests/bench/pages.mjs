import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A source of random numbers that a seed repeats (mulberry32): `below(n)` is a whole number from 0 up to, and without, `n`. */
const randomOf = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, pick: (choices) => choices[below(choices.length)], isOneIn: (many) => below(many) === 0 };
};

const words = {
  en: "Learn about Amazon EC2 S3 and VPC; deploy the service with a template, read its guide, set up roles in IAM, build a small web app behind a load balancer, compare prices, write tests, watch the metrics, clean up what is no longer needed, and present the results to the team.".split(
    " ",
  ),
  vi: "Tìm hiểu về Amazon EC2 S3 và VPC; triển khai dịch vụ bằng mẫu, đọc tài liệu hướng dẫn, thiết lập vai trò trong IAM, xây dựng ứng dụng web nhỏ sau bộ cân bằng tải, so sánh chi phí, viết kiểm thử, theo dõi chỉ số, dọn dẹp những gì không còn cần, và trình bày kết quả với nhóm.".split(
    " ",
  ),
};

const text = {
  en: {
    title: (week) => `Week ${week} Worklog`,
    objectives: (week) => `Week ${week} Objectives:`,
    tasks: "Tasks to be carried out this week:",
    achievements: (week) => `Week ${week} Achievements:`,
    header: ["Day", "Task", "Start Date", "Completion Date", "Reference Material"],
  },
  vi: {
    title: (week) => `Worklog Tuần ${week}`,
    objectives: (week) => `Mục tiêu tuần ${week}:`,
    tasks: "Các công việc cần triển khai trong tuần này:",
    achievements: (week) => `Kết quả đạt được tuần ${week}:`,
    header: ["Thứ", "Công việc", "Ngày bắt đầu", "Ngày hoàn thành", "Nguồn tài liệu"],
  },
};

const layouts = [
  (week, language) => `content/1-Worklog/1.${week}-Week${week}/_index${language === "en" ? "" : ".vi"}.md`,
  (week, language) => `content/1-worklog/1.${week}-week${week}/_index.${language}.md`,
  (week, language) => `content/worklog/week-${String(week).padStart(2, "0")}.${language}.md`,
  (week, language) => `worklogs/week-${String(week).padStart(2, "0")}${language === "en" ? "" : ".vi"}.md`,
];

/** How the author of one log writes. */
const habitsOf = (random, layout) => ({
  layout,
  start: Date.UTC(2025, 8, 8) + random.below(40) * 7 * 86_400_000,
  order: { en: random.isOneIn(5) ? "dmy" : "mdy", vi: random.isOneIn(5) ? "mdy" : "dmy" },
  isPadded: !random.isOneIn(3),
  day: random.pick([(row) => String(row + 2), (row) => String(row + 2), (row) => ["Mon", "Tue", "Wed", "Thu", "Fri"][row]]),
  bullet: random.pick(["*", "-", "+"]),
  lineEnd: random.isOneIn(40) ? "\r\n" : "\n",
  isToml: random.isOneIn(60),
  endsWithLineEnd: !random.isOneIn(4),
  link: random.pick([(url) => `<${url}>`, (url) => `[AWS guide](${url})`, (url) => url]),
});

const sentence = (random, language, most = 12) => {
  const length = 3 + random.below(most);
  return Array.from({ length }, () => random.pick(words[language])).join(" ");
};

const dateOf = ({ start, order, isPadded }, language, week, row) => {
  const day = new Date(start + ((week - 1) * 7 + row) * 86_400_000);
  const parts = [day.getUTCMonth() + 1, day.getUTCDate()].map((part) => String(part).padStart(isPadded ? 2 : 1, "0"));
  return [...(order[language] === "mdy" ? parts : parts.toReversed()), day.getUTCFullYear()].join("/");
};

const frontMatterOf = (habits, language, week) =>
  habits.isToml
    ? ["+++", `title = "${text[language].title(week)}"`, `weight = ${week}`, "chapter = false", "+++"]
    : ["---", `title: "${text[language].title(week)}"`, `weight: ${week}`, "chapter: false", `pre: " <b> 1.${week}. </b> "`, "---"];

/** What the rows of a week say in every language: links, and how many days later they are done; null for not yet. */
const factsOf = (random, habits) =>
  Array.from({ length: 5 }, () => ({
    link: random.isOneIn(4) ? "" : habits.link(`https://${String(1 + random.below(160)).padStart(6, "0")}.awsstudygroup.com/`),
    later: random.isOneIn(12) ? null : random.isOneIn(6) ? 1 : 0,
  }));

const rowOf = (random, habits, language, week, row, { link, later }) => {
  const tasks = Array.from({ length: 1 + random.below(3) }, () =>
    [`- ${sentence(random, language)}`, ...Array.from({ length: random.below(4) }, () => `&emsp; + ${sentence(random, language, 7)}`)].join(
      " <br> ",
    ),
  );
  const done = later === null ? "" : dateOf(habits, language, week, row + later);
  return `| ${habits.day(row)} | ${tasks.join(" <br> ")} | ${dateOf(habits, language, week, row)} | ${done} | ${link} |`;
};

const itemsOf = (random, { bullet }, language) =>
  Array.from({ length: 2 + random.below(6) }, () => [
    `${bullet} ${sentence(random, language)}`,
    ...Array.from({ length: random.isOneIn(3) ? 2 : 0 }, () => `  ${bullet} ${sentence(random, language, 8)}`),
  ]).flat();

/** What goes wrong on real pages, about as often as there. */
const damages = [
  (page) => page.replace(/\n---\n\n/, "\n----------------\n\n"),
  (page) => page.replace("| --- | --- |", "| --- |"),
  (page) => page.replace(/\/20(\d\d) \|/, "/2$1 |"),
  (page) => page.replace("chapter: false", 'date: "`r Sys.Date()`"'),
  (page) => page.replace(/https:\/\//, "htp://"),
  (page) => `\uFEFF${page}`,
];

const pageOf = (random, habits, language, week, facts) => {
  const names = text[language];
  const lines = [
    ...frontMatterOf(habits, language, week),
    "",
    `### ${names.objectives(week)}`,
    "",
    ...itemsOf(random, habits, language),
    "",
    `### ${names.tasks}`,
    "",
    `| ${names.header.join(" | ")} |`,
    "| --- | --- | --- | --- | --- |",
    ...facts.map((fact, row) => rowOf(random, habits, language, week, row, fact)),
    "",
    `### ${names.achievements(week)}`,
    "",
    ...itemsOf(random, habits, language),
  ];
  const page = lines.join("\n") + (habits.endsWithLineEnd ? "\n" : "");
  const damaged = random.isOneIn(60) ? random.pick(damages)(page) : page;
  return habits.lineEnd === "\n" ? damaged : damaged.replaceAll("\n", habits.lineEnd);
};

/**
 * Writes `count` pages below a folder, the same for the same seed: one log of up to 25 weeks, or many logs of 13 weeks in two languages, each in the layout
 * and with the habits of its own author, with about as many damaged pages as real logs have. Answers the folders of the logs.
 */
export const writePages = (folder, count, seed = 1) => {
  const random = randomOf(seed);
  const isOneLog = count <= 25;
  const folders = [];
  for (let written = 0; written < count;) {
    const log = isOneLog ? "" : `log-${String(folders.length + 1).padStart(5, "0")}`;
    const habits = habitsOf(random, isOneLog ? layouts[3] : random.pick(layouts));
    const languages = isOneLog ? ["en"] : ["en", "vi"];
    folders.push(join(folder, log));
    let facts = [];
    for (let page = 0; page < (isOneLog ? count : 26) && written < count; page += 1, written += 1) {
      const language = languages[page % languages.length];
      const week = Math.floor(page / languages.length) + 1;
      if (language === "en") facts = factsOf(random, habits);
      const path = join(folder, log, habits.layout(week, language));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, pageOf(random, habits, language, week, facts));
    }
  }
  return folders;
};
