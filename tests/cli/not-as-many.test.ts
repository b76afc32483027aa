import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const english = `# Week 5

### Week 5 Objectives:

* Learn ECS

### Tasks of the week:

| Day | Task | Start Date | Reference |
| --- | --- | --- | --- |
| 2 | - Read <br> - Build <br>&emsp; + Image <br>&emsp; + Cluster | 10/06/2025 | <https://a.example/> <br> <https://b.example/> |
| 3 | - Deploy <br>&emsp; + Service | 10/07/2025 | |

### Week 5 Achievements:

* Read about ECS
* Built an image
  * Small
* Deployed it
`;

const vietnamese = `# Tuần 5

### Mục tiêu tuần 5:

* Học ECS

### Công việc trong tuần:

| Thứ | Công việc | Ngày bắt đầu | Tài liệu |
| --- | --- | --- | --- |
| 2 | - Đọc <br> - Xây dựng <br>&emsp; + Image | 06/10/2025 | <https://b.example/> |
| 3 | - Triển khai <br> - Service | 07/10/2025 | |

### Kết quả tuần 5:

* Xây dựng image
  * Nhỏ
* Triển khai
`;

const run = (...args: readonly string[]): { readonly status: number | null; readonly stderr: string; readonly changed: string } => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  const pages = { en: english, vi: vietnamese };
  const pathOf = (language: string): string => join(cwd, "worklogs", language === "en" ? "week-05.md" : "week-05.vi.md");
  for (const [language, text] of Object.entries(pages)) writeFileSync(pathOf(language), text);
  const { status, stderr } = runWorklog(args, { cwd });
  const changed = Object.entries(pages).flatMap(([language, text]) => (readFileSync(pathOf(language), "utf8") === text ? [] : [language]));
  return { status, stderr, changed: changed.join(" ") };
};

describe("a number on two pages of which one does not have as many", () => {
  test.each<readonly [readonly string[], string]>([
    [["remove-task", "--day", "2", "--task-no", "2", "--sub-no", "1"], "has 2 sub-tasks in that row, worklogs/week-05.vi.md has 1:"],
    [["remove-task", "--day", "2", "--ref-no", "1"], "has 2 references in that row, worklogs/week-05.vi.md has 1:"],
    [["remove-task", "--day", "3"], "has 1 task in that row, worklogs/week-05.vi.md has 2:"],
    [["edit-task", "--match", "Deploy", "--text", "Go"], "has 1 task in that row, worklogs/week-05.vi.md has 2:"],
    [["move-task", "--day", "3", "--to-day", "4"], "has 1 task in that row, worklogs/week-05.vi.md has 2:"],
    [["achievements", "remove", "2"], "has 3 achievements, worklogs/week-05.vi.md has 2:"],
    [["achievements", "remove", "2.1"], "has 3 achievements, worklogs/week-05.vi.md has 2:"],
    [["achievements", "add", "Fast", "--under", "2"], "has 3 achievements, worklogs/week-05.vi.md has 2:"],
  ])("is refused: %j", (args, message) => {
    const { status, stderr, changed } = run(...args);
    expect({ status, changed }).toEqual({ status: 2, changed: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("Add `--lang en` to change this page alone");
  });

  test.each<readonly [readonly string[], string]>([
    [["remove-task", "--day", "2", "--task-no", "1"], "en vi"],
    [["remove-task", "--day", "3", "--row-only"], "en vi"],
    [["move-task", "--day", "3", "--row-only", "--to-day", "4"], "en vi"],
    [["objectives", "remove", "1"], "en vi"],
    [["achievements", "remove", "2", "--lang", "en"], "en"],
    [["achievements", "add", "Fast", "--under", "1", "--lang", "vi"], "vi"],
    [["achievements", "add", "Fast"], "en vi"],
  ])("matters to nothing else: %j", (args, changed) => {
    expect(run(...args)).toMatchObject({ status: 0, changed });
  });
});
