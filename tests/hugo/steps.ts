import type { Code, Layout } from "./layouts.ts";
import { dateIn } from "./site.ts";

/** A command, and the lines that readers of the site see come and go, by page: `en 10` is week 10 in English, `en index` the section index. */
export interface Step {
  readonly args: readonly string[];
  readonly gained?: Readonly<Record<string, readonly string[]>>;
  readonly lost?: Readonly<Record<string, readonly string[]>>;
}

type Texts = readonly [en: string, vi: string];

/** Every command that writes, one after the other. */
export const stepsOf = (layout: Layout): readonly Step[] => {
  const isBoth = layout.languages.length === 2;
  const said = ([en, vi]: Texts, language: Code): string => (language === "en" ? en : vi);
  const option = (name: string, [en, vi]: Texts): readonly string[] => (isBoth ? [name, en, `${name}-vi`, vi] : [name, vi]);
  const words = ([en, vi]: Texts): readonly string[] => (isBoth ? [en, "--vi", vi] : [vi]);
  const pages = (page: string, lines: (language: Code) => readonly string[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(layout.languages.map((language) => [`${language} ${page}`, lines(language)]));
  const indexes = (text: Texts, week: number): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      layout.languages.flatMap((language) =>
        layout.index(language) === null ? [] : [[`${language} index`, [`${said(text, language)} -> ${layout.link(week)}`]] as const],
      ),
    );
  const date = (language: Code, day: number, week = 10): string => dateIn(layout, language, week, day);

  const aim: Texts = ["Learn `networks`", "Học về mạng"];
  const first: Texts = ["Run containers", "Chạy container"];
  const deploy: Texts = ["Deploy | `run`", "Triển khai | `run`"];
  const part: Texts = ["A step", "Một bước"];
  const written: Texts = ["Write a report", "Viết báo cáo"];
  const ran: Texts = ["Ran **two** containers", "Đã chạy **hai** container"];
  const wished: Texts = ["Measure <more>", "Đo nhiều hơn"];
  const pull: Texts = ["Pull it", "Tải về"];
  const link = "https://docs.aws.amazon.com/ecs/?a=1&b=2";
  const shown = (text: Texts, language: Code): string => said(text, language).replaceAll(/[`*]/g, "");

  const step = (args: readonly string[], gained: Step["gained"] = {}, lost: Step["lost"] = {}): Step => ({ args, gained, lost });
  return [
    step(["new-week", ...option("--objective", aim)], {
      ...pages("10", (language) => [
        ...(layout.frontMatter === "none" ? [] : [language === "en" ? "Week 10 Worklog" : "Worklog Tuần 10"]),
        ...[2, 3, 4, 5, 6].flatMap((day) => [`day ${String(day)}`, `${String(day)}: ${date(language, day)}`]),
        shown(aim, language),
      ]),
      ...indexes(["Learn networks", "Học về mạng"], 10),
    }),
    step(
      ["add-task", "--week", "10", "--day", "3", ...option("--task", deploy), ...option("--sub", part), "--ref", `Guide=${link}`],
      pages("10", (language) => [`3: ${shown(deploy, language)}`, `3: ${said(part, language)}`, `3: Guide -> ${link}`]),
    ),
    step(
      ["add-task", "--week", "10", "--day", "7", ...option("--task", written), "--done", "2025-11-15"],
      pages("10", (language) => ["day 7", `7: ${said(written, language)}`, `7: ${date(language, 7)}`, `7: ${date(language, 7)}`]),
    ),
    step(
      ["complete", "--week", "10", "--day", "3", "--date", "2025-11-11"],
      pages("10", (language) => [`3: ${date(language, 3)}`]),
    ),
    step(
      ["achievements", "add", ...words(ran), "--week", "10"],
      pages("10", (language) => [shown(ran, language)]),
    ),
    step(
      ["achievements", "remove", "1.1", "--week", "9"],
      {},
      pages("9", (language) => [said(first, language)]),
    ),
    step(
      ["objectives", "add", ...words(wished), "--week", "8"],
      pages("8", (language) => [language === "en" ? "Measure" : "Đo nhiều hơn"]),
    ),
    step(
      ["objectives", "remove", "1", "--week", "8"],
      {},
      pages("8", (language) => [said(first, language)]),
    ),
    step(
      ["edit-task", "--week", "9", "--row", "2", ...option("--text", pull)],
      pages("9", (language) => [`3: ${said(pull, language)}`]),
      pages("9", (language) => [language === "en" ? "3: Push it" : "3: Đẩy image lên"]),
    ),
    step(
      ["edit-task", "--week", "9", "--row", "3", "--ref-no", "1", "--url", link],
      pages("9", () => [`4: Guide -> ${link}`]),
      pages("9", () => ["4: Guide -> https://docs.aws.amazon.com/ecs/"]),
    ),
    step(
      ["move-task", "--week", "9", "--row", "1", "--task-no", "2", "--to-day", "4"],
      pages("9", (language) => [language === "en" ? "4: Build an image" : "4: Tạo image"]),
      pages("9", (language) => [language === "en" ? "2: Build an image" : "2: Tạo image"]),
    ),
    step(
      ["remove-task", "--week", "9", "--row", "1", "--task-no", "1", "--sub-no", "1"],
      {},
      pages("9", (language) => [language === "en" ? "2: CPU and memory" : "2: CPU và bộ nhớ"]),
    ),
    step(
      ["undo"],
      pages("9", (language) => [language === "en" ? "2: CPU and memory" : "2: CPU và bộ nhớ"]),
    ),
    ...(isBoth
      ? [
          step(["add-task", "--week", "9", "--day", "5", "--lang", "en", "--task", "Only here", "--ref", link, "--done", "2025-11-06"], {
            "en 9": ["day 5", "5: Only here", `5: ${date("en", 5, 9)}`, `5: ${date("en", 5, 9)}`, `5: ${link} -> ${link}`],
          }),
          step(["sync", "--week", "9", "--from", "en"], {
            "vi 9": ["day 5", "5: Only here", `5: ${date("vi", 5, 9)}`, `5: ${date("vi", 5, 9)}`, `5: ${link} -> ${link}`],
          }),
        ]
      : []),
    // Without a section index the command says that there is none.
    ...(layout.languages.some((language) => layout.index(language) !== null) ? [step(["index"], indexes(first, 9))] : []),
    step(["check", "--fix"]),
    step(["fmt"]),
    step(["init", "--author", "An Nguyen"]),
  ];
};
