/**
 * `npm run growth`: how the time to read, export and change a page grows with adversarial input. Each is tried at a size and at twice that size, several
 * times; the factor is that of the two best times. Linear work gives 2.
 */
import { exercise } from "./exercise.ts";
import { createRandom } from "./random.ts";

const header = "| Day | Task | Start Date | Completion Date | Reference Material |\n| --- | --- | --- | --- | --- |\n";

const inCell =
  (column: number, piece: string) =>
  (size: number): string => {
    const cells = ["2", "- x", "10/06/2025", "", ""].with(column, piece.repeat(Math.ceil(size / piece.length)));
    return `### Tasks\n${header}| ${cells.join(" | ")} |\n`;
  };

const repeated =
  (piece: string, before = "") =>
  (size: number): string =>
    `${before}${piece.repeat(Math.ceil(size / piece.length))}`;

const inputs: Readonly<Record<string, (size: number) => string>> = {
  "one line of words": repeated("word "),
  "one line without a break": repeated("x"),
  "lines of words": repeated("word word word\n"),
  "blank lines": repeated("\n"),
  "carriage returns": repeated("\r"),
  spaces: repeated(" "),
  tabs: repeated("\t"),
  headings: repeated("### Week 5 Objectives\n"),
  "one heading of hashes": repeated("#"),
  "one long heading": repeated("Objectives ", "### "),
  bullets: repeated("* item\n", "### Objectives\n"),
  "bullets with blank lines": repeated("* item\n\n", "### Achievements\n"),
  "nested bullets": (size) => Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, depth) => `${"  ".repeat(depth % 400)}* x\n`).join(""),
  quotes: repeated("> "),
  "list marks": repeated("- "),
  rules: repeated("---\n"),
  "rows of a table": repeated("| 2 | - x <br> - y | 10/06/2025 | | <https://a.example/> |\n", `### Tasks\n${header}`),
  "columns of a table": (size) => `${"| a ".repeat(size / 8)}|\n${"|---".repeat(size / 8)}|\n`,
  pipes: repeated("|", `### Tasks\n${header}`),
  "escaped pipes in a cell": inCell(1, "\\| "),
  "backslashes in a cell": inCell(1, "\\"),
  "backticks in a cell": inCell(1, "`"),
  "backticks of all lengths in a cell": (size) =>
    inCell(1, "x")(1).replace("- x", "- x") +
    Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, length) => "`".repeat(length + 1)).join(" "),
  "breaks in a cell": inCell(1, "<br>"),
  "breaks and spaces in a cell": inCell(1, "<br> &emsp; "),
  "sub-tasks in a cell": inCell(1, "<br>&emsp; + x "),
  "tasks in a cell": inCell(1, "<br> - x "),
  "entities in a cell": inCell(1, "&emsp;"),
  "ampersands in a cell": inCell(1, "&"),
  "angle brackets in a cell": inCell(1, "<"),
  "open list tags in a cell": inCell(1, "<ul><li>x"),
  "closed list tags in a cell": inCell(1, "<li>x</li>"),
  "colons in a cell": inCell(1, "a: <br> "),
  "digits in a day cell": inCell(0, "1"),
  "numbers in a day cell": inCell(0, "1-"),
  "weekdays in a day cell": inCell(0, "Thứ Hai "),
  "digits in a date cell": inCell(2, "1"),
  "slashes in a date cell": inCell(2, "1/"),
  "dates in a date cell": inCell(2, "10/06/2025 - "),
  "words in a date cell": inCell(2, "October "),
  "links in a reference cell": inCell(4, "[a](https://a.example/) "),
  "open brackets in a reference cell": inCell(4, "["),
  "half links in a reference cell": inCell(4, "[a]("),
  "URLs in a reference cell": inCell(4, "https://a.example/ "),
  "one long URL": inCell(4, "https://"),
  "parentheses in a URL": inCell(4, "https://a.example/(("),
  "angle brackets in a reference cell": inCell(4, "<https://"),
  "anchors in a reference cell": inCell(4, "<a href="),
  "labels in a reference cell": inCell(4, "a: <br> "),
  "link definitions": repeated("[x]: https://a.example/\n"),
  "half link definitions": repeated("[x", "[a]: b\n"),
  "HTML comments": repeated("<!-- "),
  "HTML tags": repeated("<div>\n"),
  shortcodes: repeated("{{< notice "),
  emphasis: repeated("**a "),
  fences: repeated("```\n"),
  "keys of front matter": (size) => `---\n${Array.from({ length: size / 10 }, (_, index) => `k${String(index)}: v\n`).join("")}---\n`,
  "open front matter": repeated("title: x\n", "---\n"),
  "one long value of front matter": (size) => `---\ntitle: ${"x ".repeat(size / 2)}\n---\n`,
  "brackets in front matter": (size) => `---\ntitle: ${"[".repeat(size)}\n---\n`,
  "dashes of front matter": repeated("----\n", "---\n"),
  "TOML keys": (size) => `+++\n${Array.from({ length: size / 10 }, (_, index) => `k${String(index)} = 1\n`).join("")}+++\n`,
  "combining marks": repeated("\u0301", "### Mục tiêu\n* a"),
  "direction marks": repeated("\u202e"),
};

const timeOf = (text: string): number => {
  const start = performance.now();
  exercise(text, createRandom(1));
  return performance.now() - start;
};

const best = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));

const size = Number(process.argv[2] ?? "50000");
const only = process.argv[3] ?? "";
const rows = Object.entries(inputs)
  .filter(([name]) => name.includes(only))
  .map(([name, make]) => {
    const [once, twice] = [best(make(size)), best(make(size * 2))];
    return { name, once, twice, factor: twice / once };
  });
for (const { name, once, twice, factor } of rows.toSorted((a, b) => b.factor - a.factor))
  process.stdout.write(
    `${name.padEnd(38)} ${once.toFixed(1).padStart(9)} ms ${twice.toFixed(1).padStart(9)} ms ${factor.toFixed(2).padStart(7)} ×\n`,
  );
