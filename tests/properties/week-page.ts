import * as fc from "fast-check";
import type { Item } from "../../src/model/item.ts";

/** What was put into a generated row. Dates are ISO. */
export interface RowFacts {
  readonly dayText: string;
  readonly tasks: readonly Item[];
  readonly start: string;
  readonly completed: string | null;
  readonly references: readonly { readonly url: string; readonly label: string | null }[];
}

/** A generated page and all that was put into it. */
export interface WeekPage {
  readonly language: "en" | "vi";
  readonly text: string;
  readonly rows: readonly RowFacts[];
  readonly objectives: readonly Item[];
  readonly achievements: readonly Item[];
  readonly hasReferenceColumn: boolean;
}

const words = {
  en: [
    "Deploy",
    "the service",
    "with **ECS**",
    "on `t3.micro`",
    "and S3",
    "Lab 13",
    "3-tier web app",
    "(part two)",
    "IAM & roles",
    "“quotes”",
    "C#",
    "~5 GB",
    "EC2/VPC",
    "50%",
  ],
  vi: [
    "Triển khai",
    "dịch vụ",
    "với **ECS**",
    "trên `t3.micro`",
    "và S3",
    "Bài lab 13",
    "ứng dụng 3 lớp",
    "(phần hai)",
    "IAM & vai trò",
    "Đường dẫn",
    "Tuần này",
    "ghi lại",
    "50%",
    "nhóm",
  ],
} as const;

/** What pages write in the header of each column, as ANALYSIS counts it. */
const headers = {
  en: {
    day: ["Day", "**Day**", "Weekday"],
    task: ["Task", "Tasks", "Work"],
    start: ["Start Date", "Start date"],
    completed: ["Completion Date", "End Date"],
    reference: ["Reference Material", "References", "Resources"],
  },
  vi: {
    day: ["Thứ", "**Thứ**", "Ngày"],
    task: ["Công việc", "Nhiệm vụ"],
    start: ["Ngày bắt đầu"],
    completed: ["Ngày hoàn thành", "Ngày kết thúc"],
    reference: ["Nguồn tài liệu", "Tài liệu tham khảo"],
  },
} as const;

const sections = {
  en: {
    objectives: ["Week 5 Objectives:", "Objectives", "🎯 Week 5 Objectives"],
    tasks: ["Tasks to be carried out this week:", "Tasks", "Tasks for the week"],
    achievements: ["Week 5 Achievements:", "Achievements", "**Week 5 Achievements**"],
  },
  vi: {
    objectives: ["Mục tiêu tuần 5:", "Mục tiêu"],
    tasks: ["Các công việc cần triển khai trong tuần này:", "Công việc"],
    achievements: ["Kết quả đạt được tuần 5:", "Kết quả đạt được"],
  },
} as const;

const days = {
  en: [2, 3, 4, 5, 6].map((day, index) => [
    String(day),
    ["Mon", "Tue", "Wed", "Thu", "Fri"][index] ?? "",
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][index] ?? "",
  ]),
  vi: [2, 3, 4, 5, 6].map((day, index) => [
    String(day),
    `Thứ ${String(day)}`,
    ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu"][index] ?? "",
  ]),
} as const;

type Language = "en" | "vi";

const sentence = (language: Language): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));

const leaf = (language: Language): fc.Arbitrary<Item> => sentence(language).map((text) => ({ text, items: [] }));

const item = (language: Language, depth: number): fc.Arbitrary<Item> =>
  depth === 0 ? leaf(language) : fc.record({ text: sentence(language), items: fc.array(item(language, depth - 1), { maxLength: 2 }) });

const url = fc
  .tuple(fc.nat(999_999), fc.constantFrom("/", "/2-prepare/", "/a/b?x=1&y=2", "#part", "/%E1%BA%A1/"))
  .map(([number, path]) => `https://${String(number).padStart(6, "0")}.awsstudygroup.com${path}`);

const reference = (language: Language) => fc.record({ url, label: fc.option(sentence(language), { nil: null }) });

/** A Monday and how days, months and years are padded and ordered. */
const calendar = fc.record({
  monday: fc.integer({ min: 0, max: 80 }).map((weeks) => Date.UTC(2024, 8, 9) + weeks * 7 * 86_400_000),
  padded: fc.boolean(),
});

const dateText = (iso: string, language: Language, padded: boolean): string => {
  const [year = "", month = "", day = ""] = iso.split("-");
  const plain = (part: string): string => (padded ? part : String(Number(part)));
  return (language === "en" ? [plain(month), plain(day), year] : [plain(day), plain(month), year]).join("/");
};

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const taskForms = {
  /** `- a <br>&emsp; + b <br> - c` */
  bullets: (tasks: readonly Item[], mark: string): string =>
    tasks.map(({ text, items }) => [`- ${text}`, ...items.map((sub) => `${mark}&emsp; + ${sub.text}`)].join(" ")).join(` ${mark} `),
  list: (tasks: readonly Item[]): string =>
    `<ul>${tasks.map(({ text, items }) => `<li>${text}${items.length === 0 ? "" : `<ul>${items.map((sub) => `<li>${sub.text}</li>`).join("")}</ul>`}</li>`).join("")}</ul>`,
};

const referenceForms = [
  ({ url: target, label }: { readonly url: string; readonly label: string | null }) =>
    label === null ? `<${target}>` : `[${label}](${target})`,
  ({ url: target, label }: { readonly url: string; readonly label: string | null }) =>
    label === null ? target : `[${label}](<${target}>)`,
  ({ url: target, label }: { readonly url: string; readonly label: string | null }) =>
    label === null ? `<${target}>` : `<a href="${target}">${label}</a>`,
] as const;

const roles = ["day", "task", "start", "completed", "reference"] as const;
type Role = (typeof roles)[number];

const listText = (items: readonly Item[], mark: string, indent: string, spaced: boolean, depth = 0): readonly string[] =>
  items.flatMap((each) => [
    `${indent.repeat(depth)}${mark} ${each.text}`,
    ...listText(each.items, mark, indent, false, depth + 1),
    ...(spaced && depth === 0 ? [""] : []),
  ]);

const frontMatters = [
  (week: number) => [
    "---",
    `title: "Week ${String(week)} Worklog"`,
    `weight: ${String(week)}`,
    "chapter: false",
    `pre: " <b> 1.${String(week)}. </b> "`,
    "---",
    "",
  ],
  (week: number) => ["---", `title : 'Week ${String(week)}' # mine`, "date:  2025-10-06", "---"],
  (week: number) => ["+++", `title = "Week ${String(week)}"`, `weight = ${String(week)}`, "+++", ""],
  () => ["", "---", "title: a: b", "---", ""],
  () => [],
] as const;

const pageOf = (language: Language): fc.Arbitrary<WeekPage> =>
  fc
    .record({
      front: fc.constantFrom(...frontMatters),
      level: fc.constantFrom("##", "###", "####"),
      headings: fc.record({
        objectives: fc.constantFrom(...sections[language].objectives),
        tasks: fc.constantFrom(...sections[language].tasks),
        achievements: fc.constantFrom(...sections[language].achievements),
      }),
      columns: fc.constantFrom<readonly Role[]>(
        roles,
        ["day", "task", "start", "completed"],
        ["day", "start", "completed", "task", "reference"],
        ["day", "task", "start", "completed", "reference"],
      ),
      headerChoice: fc.nat(5),
      outer: fc.boolean(),
      delimiter: fc.constantFrom("---", ":---", ":---:", "----------", "-"),
      padding: fc.constantFrom(" ", "", "  "),
      when: calendar,
      dayStyle: fc.nat(2),
      tasks: fc.array(fc.array(item(language, 1), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      completedDays: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      references: fc.array(fc.uniqueArray(reference(language), { maxLength: 3, selector: (each) => each.url }), {
        minLength: 5,
        maxLength: 5,
      }),
      taskForm: fc.constantFrom<"<br>" | "<br/>" | "<br />" | "list">("<br>", "<br>", "<br/>", "<br />", "list"),
      referenceForm: fc.constantFrom(...referenceForms),
      objectives: fc.array(item(language, 1), { minLength: 1, maxLength: 4 }),
      achievements: fc.array(item(language, 2), { minLength: 1, maxLength: 4 }),
      mark: fc.constantFrom("*", "-", "+"),
      indent: fc.constantFrom("  ", "    "),
      spaced: fc.boolean(),
      traps: fc.constantFrom(
        "",
        "```\n| Day | Task | Start Date |\n| --- | --- | --- |\n| 2 | not a task | 01/01/2025 |\n```\n",
        "<!--\n### Week 5 Achievements:\n* not an item\n-->\n",
      ),
      end: fc.constantFrom("\n", "\r\n"),
      bom: fc.boolean(),
      finalNewline: fc.boolean(),
      form: fc.constantFrom<"NFC" | "NFD">("NFC", "NFC", "NFD"),
      closing: fc.constantFrom<readonly string[]>([], ["### Lessons learned", "", "Plain words at the end."]),
    })
    .map((parts) => {
      const norm = (text: string): string => text.normalize(parts.form);
      const normItem = (each: Item): Item => ({ text: norm(each.text), items: each.items.map((child) => normItem(child)) });
      const header = (role: Role): string => {
        const names = headers[language][role];
        return names[parts.headerChoice % names.length] ?? role;
      };
      const line = (cells: readonly string[]): string => {
        const inner = cells.map((cell) => `${parts.padding}${cell}${parts.padding}`).join("|");
        return parts.outer || parts.columns.length < 2 ? `|${inner}|` : inner.trim();
      };
      const facts = parts.tasks.map((tasks, index): RowFacts => {
        const start = isoOf(parts.when.monday + index * 86_400_000);
        return {
          dayText: norm(days[language][index]?.[parts.dayStyle] ?? ""),
          tasks: tasks.map((task) => normItem(task)),
          start,
          completed: parts.completedDays[index] === true ? start : null,
          references: (parts.references[index] ?? []).map(({ url: target, label }) => ({
            url: target,
            label: label === null ? null : norm(label),
          })),
        };
      });
      const cellOf = (row: RowFacts, role: Role): string => {
        if (role === "day") return row.dayText;
        if (role === "task") return parts.taskForm === "list" ? taskForms.list(row.tasks) : taskForms.bullets(row.tasks, parts.taskForm);
        if (role === "reference") return row.references.map((each) => parts.referenceForm(each)).join(" <br> ");
        const iso = role === "start" ? row.start : row.completed;
        return iso === null ? "" : dateText(iso, language, parts.when.padded);
      };
      const table = [
        line(parts.columns.map((role) => header(role))),
        // Without outer pipes, a lone dash would begin a list.
        line(parts.columns.map(() => (parts.outer ? parts.delimiter : "---"))),
        ...facts.map((row) => line(parts.columns.map((role) => cellOf(row, role)))),
      ];
      const lines = [
        ...parts.front(5),
        `${parts.level} ${parts.headings.objectives}`,
        "",
        ...listText(parts.objectives, parts.mark, parts.indent, parts.spaced),
        "",
        ...(parts.traps === "" ? [] : parts.traps.split("\n")),
        `${parts.level} ${parts.headings.tasks}`,
        ...table,
        "",
        `${parts.level} ${parts.headings.achievements}`,
        "",
        ...listText(parts.achievements, parts.mark, parts.indent, parts.spaced),
        "",
        ...parts.closing,
      ];
      const text = norm(lines.join(parts.end).trimEnd());
      return {
        language,
        text: `${parts.bom ? "\uFEFF" : ""}${text}${parts.finalNewline ? parts.end : ""}`,
        rows: facts,
        objectives: parts.objectives.map((each) => normItem(each)),
        achievements: parts.achievements.map((each) => normItem(each)),
        hasReferenceColumn: parts.columns.includes("reference"),
      };
    });

/** Week pages that vary as real ones do, in both languages, with what was put into them. */
export const weekPage: fc.Arbitrary<WeekPage> = fc.oneof(pageOf("en"), pageOf("vi"));
