import { describe, expect, test } from "vitest";
import { addSubTasks } from "../../src/changes/add-sub-tasks.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange } from "../../src/changes/change.ts";
import { editTask, removeTask } from "../../src/changes/edit-task.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { linesChanged } from "../helpers/lines-changed.ts";
import { bare, english } from "./pages.ts";
import { dialectOf, pageOf, rowOf, task, withLine } from "./whole-page.ts";

/** The marks of a list of three, and that of a fourth item. */
const counted = [
  ["1.", "2.", "3.", "4."],
  ["7)", "8)", "9)", "10)"],
  ["1/", "2/", "3/", "4/"],
  ["(1)", "(2)", "(3)", "(4)"],
  ["a.", "b.", "c.", "d."],
  ["a)", "b)", "c)", "d)"],
  ["(a)", "(b)", "(c)", "(d)"],
  ["c.", "d.", "đ.", "e."],
  ["h.", "i.", "j.", "k."],
  ["i.", "ii.", "iii.", "iv."],
  ["iv)", "v)", "vi)", "vii)"],
  ["A.", "B.", "C.", "D."],
  ["I.", "II.", "III.", "IV."],
] as const;
const signs = Array.from("+*•◦▪▫‣⁃∙●○⦁■□◆◇➢➤➔→✦❖·–—_", (sign) => [sign, sign, sign, sign] as const);
const marks = [...counted, ...signs];

const row = (cell: string): string => `| 4 | ${cell} | 10/08/2025 |  | Team wiki |`;
const pageWith = (cell: string): string => withLine(english, row("Write notes"), row(cell));
const tasksOf = (page: string) => rowOf(pageOf(page), 4).tasks.map((each) => plainItem(each));
/** The only line in which two pages differ, as its task cell. */
const cellOf = (page: string): string => rowOf(pageOf(page), 4).cell("task")?.text ?? "";

const said = ["one", "two", "three", "four"];
const listed = (list: readonly string[], separator: string): string =>
  list.map((mark, index) => `${mark} ${said[index] ?? ""}`).join(separator);
const numbers = said.slice(0, 3).map((text) => task(text));

describe("a list of tasks with the mark", () => {
  test.each(marks.map((each) => [each[0], each] as const))("%s", (_, [one, two, three, four]) => {
    const before = pageWith(listed([one, two, three], " <br> "));
    expect(tasksOf(before)).toEqual(numbers);
    const page = pageOf(before);
    const at = rowOf(page, 4);
    const added = applyChange(page, addToRow(page, at, { tasks: [task("four")], references: [], completed: undefined }, dialectOf(page)));
    expect(cellOf(added)).toBe(listed([one, two, three, four], " <br> "));
    for (const index of [0, 1, 2]) {
      const edited = applyChange(page, editTask(page, at, [index], "new"));
      expect(cellOf(edited)).toBe(cellOf(before).replace(` ${said[index] ?? ""}`, " new"));
      const removed = applyChange(page, removeTask(page, at, [index]));
      expect(tasksOf(removed)).toEqual(numbers.toSpliced(index, 1));
      expect(linesChanged(before, removed)).toEqual({ removed: 1, added: 1 });
      const twice = pageOf(removed);
      for (const left of [0, 1])
        expect(tasksOf(applyChange(twice, removeTask(twice, rowOf(twice, 4), [left])))).toEqual(
          numbers.toSpliced(index, 1).toSpliced(left, 1),
        );
    }
  });
});

describe("sub-tasks with the mark", () => {
  const shapes = ["- T <br> S <br> - U", "- T <br>&emsp; S <br> - U", "T <br>&emsp; S <br> U", "**T** <br>&emsp; S <br> **U**"];
  const cases = marks.flatMap((each) => shapes.map((shape) => [each[0], shape, each] as const));
  test.each(cases)("%s in %s", (_, shape, [one, two, three, four]) => {
    const separator = shape.includes("&emsp;") ? " <br>&emsp; " : " <br> ";
    const cell = shape.replace("S", listed([one, two, three], separator));
    const [title = "", last = ""] = shape.startsWith("**") ? ["**T**", "**U**"] : ["T", "U"];
    const before = pageWith(cell);
    expect(tasksOf(before)).toEqual([{ text: title, items: numbers }, task(last)]);
    const page = pageOf(before);
    const at = rowOf(page, 4);
    const added = applyChange(page, addSubTasks(page, at, [0], [task("four")], dialectOf(page).tasks));
    expect(cellOf(added)).toBe(shape.replace("S", listed([one, two, three, four], separator)));
    for (const index of [0, 1, 2]) {
      const edited = applyChange(page, editTask(page, at, [0, index], "new"));
      expect(cellOf(edited)).toBe(cell.replace(` ${said[index] ?? ""}`, " new"));
      let text = before;
      for (const left of [numbers.toSpliced(index, 1), numbers.toSpliced(index, 1).slice(1), []]) {
        const now = pageOf(text);
        text = applyChange(now, removeTask(now, rowOf(now, 4), [0, text === before ? index : 0]));
        expect(tasksOf(text)).toEqual([{ text: title, items: left }, task(last)]);
      }
    }
    const more = { tasks: [task("V", "0", "1"), task("W")], references: [], completed: undefined };
    const filled = applyChange(page, addToRow(page, at, more, dialectOf(page)));
    expect(tasksOf(filled).slice(2)).toEqual(more.tasks);
  });
});

test("marks of two kinds nest, and a letter that goes on with letters is no Roman numeral", () => {
  expect(tasksOf(pageWith("1. T <br> a. x <br> i. y <br> ii. z <br> b. w <br> 2. U <br> a. v"))).toEqual([
    { text: "T", items: [task("x", "y", "z"), task("w")] },
    task("U", "v"),
  ]);
  expect(tasksOf(pageWith("- T <br> h. x <br> i. y <br> j. z"))).toEqual([task("T", "x", "y", "z")]);
});

test("a capital letter alone is an initial, and what looks like a mark in the middle of words is none", () => {
  expect(tasksOf(pageWith("- Meet <br> A. Smith <br> - e.g. this <br> v2.0"))).toEqual([task("Meet\nA. Smith"), task("e.g. this\nv2.0")]);
});

test("an arrow below a plain line says what came of it", () => {
  const before = pageWith("Learn X <br> → Know Y <br> Learn Z <br> → Know W");
  expect(tasksOf(before)).toEqual([task("Learn X", "Know Y"), task("Learn Z", "Know W")]);
  const page = pageOf(before);
  const more = { tasks: [task("Learn V", "Know U"), task("Rest")], references: [], completed: undefined };
  const after = applyChange(page, addToRow(page, rowOf(page, 4), more, dialectOf(page)));
  expect(cellOf(after)).toBe("Learn X <br> → Know Y <br> Learn Z <br> → Know W <br> Learn V <br> → Know U <br> Rest");
});

describe("a list of HTML that stands behind its item", () => {
  const cell = "<ul><li>One</li><ul><li>a</li><li>b</li></ul><li>Two</li></ul>";
  const page = pageOf(pageWith(cell));
  const at = rowOf(page, 4);

  test("is read as a part of it", () => {
    expect(tasksOf(pageWith(cell))).toEqual([task("One", "a", "b"), task("Two")]);
  });

  test.each([
    ["a task removed", removeTask(page, at, [0]), "<ul><li>Two</li></ul>"],
    ["a sub-task removed", removeTask(page, at, [0, 1]), "<ul><li>One</li><ul><li>a</li></ul><li>Two</li></ul>"],
    ["a task changed", editTask(page, at, [0], "New"), "<ul><li>New</li><ul><li>a</li><li>b</li></ul><li>Two</li></ul>"],
    ["a sub-task changed", editTask(page, at, [0, 0], "new"), "<ul><li>One</li><ul><li>new</li><li>b</li></ul><li>Two</li></ul>"],
    [
      "a sub-task added",
      addSubTasks(page, at, [0], [task("c")], dialectOf(page).tasks),
      "<ul><li>One</li><ul><li>a</li><li>b</li><li>c</li></ul><li>Two</li></ul>",
    ],
    [
      "a task added",
      addToRow(page, at, { tasks: [task("Three", "c")], references: [], completed: undefined }, dialectOf(page)),
      "<ul><li>One</li><ul><li>a</li><li>b</li></ul><li>Two</li><li>Three<ul><li>c</li></ul></li></ul>",
    ],
  ])("%s", (_, change, after) => {
    expect(cellOf(applyChange(page, change))).toBe(after);
  });
});

test("text that would read as a mark is escaped where a line begins", () => {
  const page = pageOf(bare);
  for (const text of ["a. one", "(b) two", "iv) four", "A. Smith", "3/ three", "→ five"]) {
    const after = applyChange(
      page,
      addToRow(page, rowOf(page, 1), { tasks: [task(text)], references: [], completed: undefined }, dialectOf(page)),
    );
    expect(rowOf(pageOf(after), 1).tasks.length).toBe(rowOf(page, 1).tasks.length + 1);
  }
});
