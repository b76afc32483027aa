import type { Random } from "./random.ts";

type Mutation = (text: string, random: Random) => string;

/** A stretch of a text, mostly short. */
const stretch = (text: string, random: Random): readonly [number, number] => {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + random.below(random.pick([3, 10, 60, 600])))];
};

const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

const onLines =
  (change: (lines: readonly string[], index: number, random: Random) => readonly string[]): Mutation =>
  (text, random) => {
    const lines = linesOf(text);
    return change(lines, random.below(lines.length), random).join("");
  };

const units: readonly [string, ...string[]] = [
  "\0",
  "\u0007",
  "\u001b[2J",
  "\u007f",
  "\u0085",
  "\u009b",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2066",
  "\u2069",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\ud83d",
  "\ude80",
  "🚀",
  "👨‍👩‍👧",
  "e\u0302\u0301",
  "ế",
  "İ",
  "ß",
  "ﷺ",
  "漢",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\v",
  "\f",
  " ".repeat(200),
  "\u0301".repeat(50),
];

const marks: readonly [string, ...string[]] = [
  "|",
  "||",
  "\\|",
  "\\",
  "`",
  "```",
  "~~~\n",
  "---\n",
  "+++\n",
  "===\n",
  "| --- | --- |\n",
  "|:-:|\n",
  "<br>",
  "<br/>",
  "<BR >",
  "&emsp;",
  "&#x2003;",
  "<ul><li>",
  "</li></ul>",
  "<li",
  "<!--",
  "-->",
  "<script>",
  "<details>\n",
  "</div>",
  "# ",
  "### Week 5 Objectives:\n",
  "### Kết quả đạt được tuần 5:\n",
  "- ",
  "* ",
  "1. ",
  "999999999. ",
  "> ",
  "    ",
  "[x]: https://a.b\n",
  "[a](b",
  "](",
  "![",
  "<https://",
  "https://",
  "javascript:",
  "{{< notice >}}",
  "{{% /notice %}}",
  "...",
  "**",
  "***",
  "_",
  "$&",
  "31/02/2025",
  "2025-13-45",
  "99/99/9999",
  "Thứ",
  "CN",
  "Day 1",
  "6-7",
];

const frontMatters: readonly [string, ...string[]] = [
  "---\n",
  "---js\nmodule.exports = globalThis.worklogFuzz = 1\n---\n",
  "---javascript\n{}\n---\n",
  "---constructor\n---\n",
  "---__proto__\na: 1\n---\n",
  "+++\na = 1\n",
  "+++\n[__proto__]\npolluted = 1\n+++\n",
  "---\n__proto__:\n  polluted: 1\nconstructor: {prototype: {polluted: 1}}\n---\n",
  "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
  "---\n<<: {a: 1}\n---\n",
  "---\ntitle: !!js/function 'function () { globalThis.worklogFuzz = 1 }'\n---\n",
  '---\ntitle: "unclosed\n---\n',
  "---\n\ttab: 1\n---\n",
  "---\ndate: `r Sys.Date()`\n---\n",
  "---\na: 1\na: 2\n---\n",
  "---\n? [complex]\n: 1\n---\n",
  "---\n- list\n---\n",
  "---\ntext\n---\n",
  "---\ntitle: |\n  a\n---\n b\n---\n",
  "\n\n---\ntitle: x\n---\n",
  "--- \ntitle: x\n----\n",
];

const mutations: readonly [Mutation, ...Mutation[]] = [
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = stretch(text, random);
    return insert(text, random.below(text.length + 1), text.slice(start, end));
  },
  (text, random) => insert(text, random.below(text.length + 1), random.pick(units)),
  (text, random) => insert(text, random.below(text.length + 1), random.pick(marks)),
  (text, random) => insert(text, random.below(text.length + 1), random.pick(marks)),
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(random.below(random.pick([128, 0x300, 0x10000]))) + text.slice(at + 1);
  },
  onLines((lines, index) => lines.toSpliced(index, 1)),
  onLines((lines, index) => lines.toSpliced(index, 0, lines[index] ?? "")),
  onLines((lines, index, random) => lines.toSpliced(random.below(lines.length), 0, lines[index] ?? "")),
  onLines((lines, index) => lines.with(index, (lines[index] ?? "").trimEnd())),
  onLines((lines, index, random) => lines.with(index, random.pick(marks) + (lines[index] ?? ""))),
  onLines((lines, index, random) => lines.with(index, (lines[index] ?? "").replaceAll("|", random.pick(["", "||", "\\|", "｜", " | "])))),
  onLines((lines, index, random) => lines.with(index, (lines[index] ?? "").repeat(random.pick([2, 5, 50])))),
  (text, random) => random.pick(frontMatters) + text,
  (text, random) => text.replace(/^[\s\S]*?\n(?:---|\+\+\+)\n/, () => random.pick(frontMatters)),
  (text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\n\n", "\u2028", " "])),
  (text) => text.normalize("NFD"),
  (text) => text.toUpperCase(),
  (text, random) => "\ufeff".repeat(random.below(3)) + text,
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => insert(text, random.below(text.length + 1), random.pick(["> ", "- ", "  * ", "1. "]).repeat(random.pick([5, 60, 400]))),
  (text, random) =>
    insert(
      text,
      random.below(text.length + 1),
      random.pick(["|", "`", "*", "[", "<", "&emsp;", "<br>", "<ul><li>", "\\", "(", "!["]).repeat(random.pick([3, 30, 1000])),
    ),
];

/** A page after one to six mutations, and not longer than a real one ever is by far. */
export const mutate = (text: string, random: Random): string => {
  let mutated = text;
  for (let count = 1 + random.below(6); count > 0; count -= 1) mutated = random.pick(mutations)(mutated, random).slice(0, 200_000);
  return mutated;
};
