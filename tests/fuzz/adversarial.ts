const header = "| Day | Task | Start Date | Completion Date | Reference Material |\n| --- | --- | --- | --- | --- |\n";

const inCell =
  (column: number, piece: string) =>
  (size: number): string => {
    const cells = ["2", "- x", "10/06/2025", "", ""].with(column, piece.repeat(Math.ceil(size / piece.length)));
    return `### Tasks\n${header}| ${cells.join(" | ")} |\n`;
  };

const inReference =
  (before: string, piece: string, behind = "") =>
  (size: number): string =>
    inCell(4, `${before}${piece.repeat(Math.ceil(size / piece.length))}${behind}`)(1);

const repeated =
  (piece: string, before = "", behind = "") =>
  (size: number): string =>
    `${before}${piece.repeat(Math.ceil(size / piece.length))}${behind}`;

/** Pages on which work that is not linear shows, each at about a size in characters. Between them they reach every grammar: front matter, blocks, table lines, and each kind of cell. */
export const adversarial: Readonly<Record<string, (size: number) => string>> = {
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
  "words in the lines of a table": repeated("w\n", `### Tasks\n${header}`),
  "underlined headings": repeated("a\n---\n"),
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
  "spaces in a half link": inReference("[a](", " "),
  "quotes in a half link": inReference("[a](b ", '"x" '),
  "an anchor without end": inReference("<a href=", "x"),
  "spaces in an anchor": inReference("<a href=", " "),
  "addresses in an anchor": inReference("<a ", "href=x "),
  "URLs joined by commas": inReference("", "https://a.example,"),
  "URLs joined by brackets": inReference("", "https://a.example]("),
  "points in a URL": inReference("https://a.example/", ".", "x"),
  "closing parentheses behind a URL": inReference("https://a.example/", ")"),
  "entities behind a URL": inReference("https://a.example/", "&a"),
  "commas between words": inReference("https://a.example/ x", ",", "x"),
  "spaces between words": inReference("Source: ", " ", "x: <https://a.example/>"),
  "colons in a label": inReference("a", ":", "b <br> <https://a.example/>"),
  "stars in a label": inReference("a:", "*", "b <br> <https://a.example/>"),
  "defined links": (size) => `[x]: https://a.example/\n\n${inReference("", "[x] ")(size)}`,
  "groups in a cell": inCell(1, "**a** <br> - x <br> "),
  "groups with colons in a cell": inCell(1, "a: <br> - x <br> b <br> "),
  "rows with an open list tag": repeated("| 2 | <li x | 10/06/2025 | | |\n", `### Tasks\n${header}`),
  "columns of their own": (size) => {
    const names = Array.from({ length: Math.ceil(size / 14) }, (_, index) => `c${String(index)}`);
    return `| Day | Task | ${names.join(" | ")} |\n|---|---|${"---|".repeat(names.length)}\n| 2 | - x |${" y |".repeat(names.length)}\n`;
  },
  "columns without rows": (size) => `| Day | Task |${" a |".repeat(size / 8)}\n|-----|------|${"---|".repeat(size / 8)}\n`,
  "task columns": (size) => `|${" a |".repeat(size / 14)}${" Task |".repeat(size / 14)}\n|${"---|".repeat(2 * Math.floor(size / 14))}\n`,
  "tables below headings": repeated("## Other\n\n| Task | Status |\n| --- | --- |\n| - x | Done |\n\n"),
  "code marks below a heading": repeated("` ", "## Notes\n\n```\n"),
  "headings in shortcodes": repeated("{{< x >}}# a\n", "## Notes\n\n"),
  notices: repeated("{{% notice %}}\na\n{{% /notice %}}\n", "## Notes\n\n"),
  "marks in a heading": repeated("-", "## a", " b\n\n* x\n"),
  "brackets in an item": repeated("[", "### Objectives\n\n* "),
  "breaks in an item": repeated("<br>", "### Objectives\n\n* a"),
  "lines in an item": repeated("  more\n", "### Objectives\n\n* a\n"),
  "paragraphs in an item": repeated("  more\n\n", "### Objectives\n\n* a\n\n"),
  "lists of one item": repeated("* a\n\n- b\n\n", "### Objectives\n\n"),
  placeholders: repeated("* ...\n", "### Objectives\n\n"),
  "quoted rows": repeated("> | 2 | - x | 10/06/2025 |\n", "> | Day | Task | Start Date |\n> | --- | --- | --- |\n"),
  "comments of front matter": (size) => `---\ntitle: x\n${"# a\n".repeat(size / 4)}---\n`,
  "comments in front matter that is damaged": (size) => `---\ntitle: x\n\n${"# a\n".repeat(size / 4)}`,
  "spaces in front matter": (size) => `---\ntitle: x${" ".repeat(size)}y\n---\n`,
  "tables of TOML": (size) => `+++\n${Array.from({ length: size / 10 }, (_, index) => `[t${String(index)}]\n`).join("")}+++\n`,
  "aliases of YAML": (size) => `---\na: &a ${"x".repeat(size / 2)}\nb: [${"*a,".repeat(size / 8)}]\n---\n`,
};
