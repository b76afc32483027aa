import { describe, expect, test } from "vitest";
import { readCsv, referenceOf } from "../../src/imports/read-csv.ts";

/** What the rows of a file say, each with the line on which it begins. */
const rowsOf = (text: string): readonly object[] =>
  readCsv(text).rows.map(({ lineOf, week, day, tasks }) => ({ line: lineOf(""), week, day, tasks: tasks.map((task) => task.text) }));

const faultsOf = (text: string): readonly object[] => readCsv(text).faults.map(({ line, error }) => ({ line, ...error.args }));

describe("CSV", () => {
  const rows = [
    { line: 2, week: "5", day: "2", tasks: ["a", 'b "c", d'] },
    { line: 4, week: "6", day: null, tasks: ["e"] },
  ];

  test.each([
    ["commas and LF", 'week,day,task\n5,2,"a\nb ""c"", d"\n6,,e\n'],
    ["commas and CRLF", 'week,day,task\r\n5,2,"a\r\nb ""c"", d"\r\n6,,e\r\n'],
    ["semicolons, CRLF and a mark, as Excel writes them", '\ufeffweek;day;task\r\n5;2;"a\nb ""c"", d"\r\n6;;e\r\n'],
    ["tabs, and no line end at the end", 'week\tday\ttask\n5\t2\t"a\nb ""c"", d"\n6\t\te'],
    ["other columns and another order", 'notes,task,Week,DAY\nx,"a\nb ""c"", d",5,2\ny,e,6,\n'],
    ["short lines and empty ones at the end", 'week,day,task,completed\n5,2,"a\nb ""c"", d"\n6,,e\n\n,,,\n'],
  ])("%s", (_, text) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test("counts the lines of cells and empty lines", () => {
    expect(rowsOf('week,task\n\n5,"a\n\n\nb"\n\n6,c\n').map((row) => ("line" in row ? row.line : 0))).toEqual([3, 8]);
  });

  test.each([
    ["'=1+1", "=1+1"],
    ["''quoted", "'quoted"],
    ["'-a", "-a"],
    ["'plain'", "'plain'"],
    ["it's", "it's"],
  ])("%s stands for %s", (cell, text) => {
    expect(rowsOf(`week,task\n5,${cell}\n`)).toMatchObject([{ tasks: [text] }]);
  });

  test("sub-tasks belong to tasks by the empty lines between them, and to each other by two spaces", () => {
    const [row] = readCsv('week,task,items\n5,"a\nb\nc","\n\none\n  two\n  three\nfour"\n').rows;
    expect(row?.tasks).toEqual([
      { text: "a", items: [] },
      {
        text: "b",
        items: [
          {
            text: "one",
            items: [
              { text: "two", items: [] },
              { text: "three", items: [] },
            ],
          },
          { text: "four", items: [] },
        ],
      },
      { text: "c", items: [] },
    ]);
  });

  test("names columns that mean nothing, but not those that say where a row came from", () => {
    expect(readCsv("week,path,line,row,task,notes,taks\n5,a,1,1,b,,\n").unknown).toEqual(["notes", "taks"]);
  });

  test.each([
    ["a quote that is never closed", 'week,task\n5,a\n5,"b\n6,c\n', { line: 3, what: "quote-open" }],
    ["one with quotes in it, over lines", 'week,task\n5,"a"\n5,"b ""c"" d\n6,""e""\n', { line: 3, what: "quote-open" }],
    ["a quote in the middle of a cell", 'week,task\n5,a "b"\n', { line: 2, what: "quote-inside" }],
    ["no column for tasks", "week,tasks\n5,a\n", { line: 1, what: "no-column", detail: "task" }],
    ["no column for the week", "day,task\n2,a\n", { line: 1, what: "no-column", detail: "week" }],
    ["more cells than columns", "week,task\n5,a\n5,a,b\n", { line: 3, what: "too-many-cells", detail: "2" }],
  ])("%s is named with its line", (_, text, fault) => {
    expect(faultsOf(text)).toMatchObject([fault]);
  });
});

test.each([
  ["https://docs.aws.amazon.com/", { url: "https://docs.aws.amazon.com/", label: null }],
  ["https://a.example/?x=1", { url: "https://a.example/?x=1", label: null }],
  ["Guide=https://a.example/?x=1", { url: "https://a.example/?x=1", label: "Guide" }],
  ["a=b=https://a.example/", { url: "https://a.example/", label: "a=b" }],
  ["Guide=../relative/", { url: "../relative/", label: "Guide" }],
  ["www.example.com", { url: "www.example.com", label: null }],
  ["docs.example.com/a", { url: "docs.example.com/a", label: null }],
  ["javascript:alert(1)", { url: "javascript:alert(1)", label: null }],
  ["htp:/x", { url: "htp:/x", label: null }],
  ["https//a.example/", { url: "https//a.example/", label: null }],
  ["See htp://a.example/", { url: "See htp://a.example/", label: null }],
  ["a.example:8080", { url: "a.example:8080", label: null }],
  ["Data: the notes of 1/10", { url: null, label: "Data: the notes of 1/10" }],
  ["HTTP/2 explained", { url: null, label: "HTTP/2 explained" }],
  ["Draw.io", { url: null, label: "Draw.io" }],
  ["Team meeting: notes", { url: null, label: "Team meeting: notes" }],
])("the reference %s", (line, reference) => {
  expect(referenceOf(line)).toEqual(reference);
});
