import type { CommandEntry } from "./command.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "set up a log: its configuration, a whole Hugo site, a workflow for GitHub",
    load: async () => (await import("./init.ts")).init,
  },
  { name: "new-week", summary: "create the page of a week, in every language", load: async () => (await import("./new-week.ts")).newWeek },
  { name: "add-task", summary: "add tasks and references to a day", load: async () => (await import("./add-task.ts")).addTask },
  { name: "complete", summary: "fill in the completion date of a row", load: async () => (await import("./complete.ts")).complete },
  {
    name: "achievements",
    summary: "list, add or remove achievements, or draft them from the tasks",
    load: async () => (await import("./items.ts")).achievements,
  },
  { name: "objectives", summary: "list, add or remove objectives", load: async () => (await import("./items.ts")).objectives },
  { name: "edit-task", summary: "change the text of a task or a reference", load: async () => (await import("./edit-task.ts")).editTask },
  { name: "remove-task", summary: "remove a task, a reference or a row", load: async () => (await import("./remove-task.ts")).removeTask },
  {
    name: "move-task",
    summary: "move a task, a reference or a row to another day",
    load: async () => (await import("./move-task.ts")).moveTask,
  },
  {
    name: "export",
    summary: "write the log as a report, as data or as a calendar",
    load: async () => (await import("./export.ts")).exportLog,
  },
  {
    name: "import",
    summary: "add the rows of a CSV, JSON or JSON Lines file to the weeks",
    load: async () => (await import("./import.ts")).importFile,
  },
  {
    name: "status",
    summary: "show this week: what is open, what is missing, and the next command",
    load: async () => (await import("./status.ts")).status,
  },
  {
    name: "list",
    summary: "list the weeks: dates, rows done and open, findings, achievements",
    load: async () => (await import("./list.ts")).list,
  },
  { name: "show", summary: "show a week as a readable page", load: async () => (await import("./show.ts")).show },
  {
    name: "stats",
    summary: "show the log in numbers: completion, heat map, references, streak",
    load: async () => (await import("./stats.ts")).stats,
  },
  { name: "open", summary: "open a week in your editor, and check it afterwards", load: async () => (await import("./open.ts")).open },
  {
    name: "search",
    summary: "find text in objectives, tasks, references and achievements",
    load: async () => (await import("./search.ts")).search,
  },
  {
    name: "check",
    summary: "find what is wrong in the log, and repair what is safe",
    load: async () => (await import("./check.ts")).check,
  },
  { name: "explain", summary: "explain a rule of `check`, or list them all", load: async () => (await import("./explain.ts")).explain },
  {
    name: "index",
    summary: "bring the section index in line with the weeks",
    load: async () => (await import("./index-weeks.ts")).indexWeeks,
  },
  {
    name: "sync",
    summary: "bring the pages of both languages in line, and list what awaits translation",
    load: async () => (await import("./sync.ts")).sync,
  },
  {
    name: "doctor",
    summary: "look at the surroundings: Node, Hugo, Git, encodings, habits",
    load: async () => (await import("./doctor.ts")).doctor,
  },
  {
    name: "fmt",
    summary: "line up the columns of the task tables, or make them compact",
    load: async () => (await import("./fmt.ts")).fmt,
  },
  {
    name: "dialect",
    summary: "show how the log is read and written: days, dates, headings, bullets, and why",
    load: async () => (await import("./dialect.ts")).dialect,
  },
  { name: "config", summary: "show every setting and where it comes from", load: async () => (await import("./config.ts")).config },
  {
    name: "completion",
    summary: "print what makes a shell complete commands, weeks, days, tasks and rules",
    load: async () => (await import("./completion.ts")).completion,
  },
  { name: "undo", summary: "take the last change of this log back", load: async () => (await import("./undo.ts")).undo },
  { name: "redo", summary: "make the change again that was taken back last", load: async () => (await import("./undo.ts")).redo },
  {
    name: "history",
    summary: "list the changes of this log that can be taken back",
    load: async () => (await import("./history.ts")).history,
  },
];
