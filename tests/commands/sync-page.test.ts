import { expect, test } from "vitest";
import { syncPage } from "../../src/commands/sync-page.ts";
import { openLog } from "../../src/log/open-log.ts";
import { memoryStore } from "../helpers/memory-store.ts";

/** The Vietnamese page in line with the English one, and the numbers of the rows that were not brought over. */
const synced = (english: readonly string[], vietnamese: readonly string[]) => {
  const files = { "/log/week-05.md": `${english.join("\n")}\n`, "/log/week-05.vi.md": `${vietnamese.join("\n")}\n` };
  const store = { ...memoryStore(files), kind: (path: string) => (path in files ? ("file" as const) : ("missing" as const)) };
  const opened = openLog(store, "/log", { year: 2025, month: 11, day: 1 });
  const [from, to] = opened.log.pages;
  if (from === undefined || to === undefined) throw new Error("no pages");
  const { page, left } = syncPage(opened, from, to);
  return { lines: page.page.source.text.split("\n").slice(0, -1), left: left.map(({ row }) => row.number) };
};

const dated = ["| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 | Read | 06/10/2025 |", "| 3 | Write | 07/10/2025 |"];

test("a row goes to a table that has a column for its date or its day", () => {
  const days = ["| Thứ | Công việc |", "| --- | --- |", "| 2 | Đọc |"];
  expect(synced(dated, days)).toEqual({ lines: [...days, "| 3 | Write |"], left: [] });
});

test("a row is left that its table could not tell from those of the next time", () => {
  const numbered = ["### Công việc", "", "| STT | Công việc | Trạng thái |", "| --- | --- | --- |", "| 1 | Đọc | Xong |"];
  expect(synced(dated, numbered)).toEqual({ lines: numbered, left: [1, 2] });
});

const list = (...items: readonly string[]): readonly string[] => ["### Achievements", "", ...items.map((item) => `- ${item}`)];

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  [
    "names stand at the same places",
    ["Learned EC2", "Built S3 buckets", "Wrote a report", "Used EC2 with Lambda"],
    ["Học EC2", "Tạo bucket S3", "Viết báo cáo"],
    ["Used EC2 with Lambda"],
  ],
  ["no name stands in both", ["Learned", "Wrote", "Talked"], ["Học", "Viết"], ["Talked"]],
  ["one of three stands elsewhere", ["EC2", "S3", "IAM", "RDS", "ECS"], ["EC2", "S3", "RDS"], ["RDS", "ECS"]],
  [
    "they stand elsewhere",
    ["Started with AWS", "Learned EC2", "Built S3 buckets", "Used Lambda"],
    ["Học EC2", "Tạo bucket S3", "Dùng Lambda"],
    [],
  ],
  ["the other page has put two into one", ["Read", "Learned EC2", "Learned S3"], ["Đọc về EC2, S3"], []],
])("items at the end are brought over, or are no more than other words: %s", (_, english, vietnamese, brought) => {
  const { lines } = synced(list(...english), list(...vietnamese));
  expect(lines).toEqual([...list(...vietnamese), ...brought.map((item) => `- ${item}`)]);
});
