import type { DiskFault, ErrorArgs, NotWhole, UrlFault } from "../errors.ts";
import { inEnglish, valueIn } from "../model/phrase.ts";
import { describeError, say } from "./sentence.ts";
import type { ErrorSentences, Sentence } from "./sentence.ts";

const urlFaults: Readonly<Record<UrlFault, string>> = {
  "no-scheme": "it does not begin with http:// or https://",
  scheme: "only http:// and https:// links can be opened by everybody who reads the page",
  "no-host": "it names no host",
  space: "it has a space in it; write %20 instead",
  credentials: "it holds a user name or a password, which everybody would see",
  relative: "it is a path inside a site, which works only from one page",
  malformed: "it is not a web address",
};

const diskFaults: Readonly<Record<DiskFault, string>> = {
  "not-allowed": "you do not have the permission",
  "read-only": "it is marked as read-only",
  "read-only-folder": "its folder is marked as read-only",
  "read-only-disk": "the disk is read-only",
  "disk-full": "the disk is full",
  "name-too-long": "its name is too long",
  "folder-missing": "its folder does not exist",
  "not-a-folder": "a part of its path is a file, not a folder",
  "link-circle": "its symbolic links lead round in a circle",
  "dangling-link": "it is a symbolic link to a file that does not exist",
  "same-file": "two of the pages to be written are one and the same file",
  "in-use": "another program is using it",
  "too-large": "it is too large",
  "disk-error": "the disk reported an error",
};

const notWhole: Readonly<Record<NotWhole, string>> = {
  "too-deep": "it is nested too deeply",
  "too-wide": "its table is too wide",
  "too-long": "it has too many lines",
};

const fileFaults: Readonly<Record<ErrorArgs["bad-file"]["what"], (detail: string) => Sentence>> = {
  "quote-open": () => say('A cell that begins with " has no closing one.', 'Close it, and write each " inside a cell twice.'),
  "quote-inside": () => say('There is a " in the middle of a cell.', 'Put the whole cell in quotes, and write each " inside it twice.'),
  "no-column": (detail) =>
    say(
      `There is no column \`${detail}\`.`,
      "The first line names the columns: week, language, day, start, completed, task, items, references.",
    ),
  "too-many-cells": (detail) =>
    say(`There are more cells than the ${detail} columns that the first line names.`, "Put cells that hold the separator in quotes."),
  json: () => say("This is not JSON.", "`worklog export --format json` shows the form; --format names another one."),
  "no-rows": () => say("This is no row of a log.", 'A row is an object such as { "week": 5, "day": 2, "task": "Deploy" }.'),
};

const inList = (what: ErrorArgs["not-as-many"]["what"]): boolean => what === "objective" || what === "achievement";

/** How many faults of a file are named beside the first. */
const mostFaults = 20;

const already = (written: string | undefined): string =>
  written === undefined ? "Nothing was written." : `Written before that: ${written}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const count = (number: number, one: string): string => (number === 1 ? `1 ${one}` : `${number} ${one}s`);

/** The reasons for which a command cannot go on, in English. */
export const errorsInEnglish: ErrorSentences = {
  usage: ({ message, command }) => say(`${inEnglish(message)}.`, `Run \`${command} --help\` to see what it takes.`),
  "unknown-command": ({ given, suggestion }) =>
    say(
      `There is no command \`${given}\`.`,
      suggestion === undefined ? "Run `worklog --help` to see all commands." : `Did you mean \`worklog ${suggestion}\`?`,
    ),
  "missing-flag": ({ flag }) =>
    say(`${flag} is missing, and this command cannot ask you for it.`, `Add ${flag}, or run the command in a terminal without --no-input.`),
  "bad-flag": ({ flag, given, accepted }) => say(`${flag} does not take "${given}".`, `It takes ${inEnglish(accepted)}.`),
  "flags-conflict": ({ first, second }) => say(`${first} and ${second} cannot be used together.`, "Leave one of them out."),
  "binary-output": ({ format }) =>
    say(
      `${format} is no text, and a terminal would only show rubbish.`,
      `Name a file, such as \`--output worklog.${format}\`, or send it to another program.`,
    ),
  "needs-terminal": ({ command }) =>
    say(`\`${command}\` works in a terminal only.`, "Run it where you can type, without --json, --no-input and CI."),
  "no-editor": ({ given }) =>
    say(
      given === "" ? "There is no editor." : `The editor \`${given}\` cannot be run.`,
      'Name your editor in VISUAL or EDITOR, with its whole path if need be, such as VISUAL="code --wait".',
    ),
  "editor-failed": ({ program, status }) =>
    say(`The editor \`${program}\` ended with status ${status}.`, "What it has saved is saved; `worklog check` looks at it."),
  cancelled: () => say("Cancelled; nothing was written.", ""),

  "bad-week": ({ given, isRange }) =>
    isRange === true
      ? say(`"${given}" names no weeks.`, "Weeks are whole numbers from 1 to 99, the lower one first, such as `8` or `5-8,10`.")
      : say(`"${given}" is not the number of a week.`, "Weeks are whole numbers from 1 to 99, such as `8`."),
  "bad-day": ({ given, accepted }) =>
    say(
      `"${given}" is not a day of this log.`,
      `Give ${accepted === undefined ? "2 (Monday) to 7 (Saturday), 8 or CN (Sunday), a weekday name, or a date" : inEnglish(accepted)}.`,
    ),
  "bad-date": ({ given, reason }) => {
    if (reason === "calendar")
      return say(`There is no such day as ${given}.`, "Look at the month and the day once more; the form is right.");
    if (reason === "order")
      return say(`"${given}" can be read with the day or with the month first.`, "Write it as year-month-day, such as 2025-10-06.");
    if (reason === "plain") return say(`"${given}" is not a date.`, "Write it as year-month-day, such as 2025-10-06.");
    return say(
      `"${given}" is not a date.`,
      "Give 2025-10-06, day and month as the page has them (6/10), today, yesterday, tue, last fri, next mon, 2 days ago, hôm qua, or thứ 3 tuần trước.",
    );
  },
  "date-outside-week": ({ date, week, start, end, flag, hasForce }) => {
    const another =
      flag === null
        ? "Correct the date or the week"
        : flag === "--week" || flag === "--to-week"
          ? `Name another ${flag}`
          : `Give a day of that week with ${flag}`;
    return say(
      `${date} is not in week ${week}, which runs from ${start} to ${end}.`,
      `${another}${hasForce ? ", or add --force to keep the date" : ""}.`,
    );
  },
  "completion-before-start": ({ completed, start }) =>
    say(`The completion date ${completed} is before the start date ${start}.`, `Give a date from ${start} on.`),
  "bad-url": ({ given, reason }) =>
    say(
      `"${given}" is not a link that can be used here: ${urlFaults[reason]}.`,
      "Give a full address, such as https://docs.aws.amazon.com/.",
    ),
  "empty-text": ({ what }) => say(`${capital(valueIn(inEnglish, what))} is empty.`, "Write at least one visible character."),
  "control-character": ({ what, character }) =>
    say(
      `${capital(valueIn(inEnglish, what))} holds the control character ${character}, which does not belong into a page.`,
      "Remove it, and paste the text as plain text.",
    ),
  "bad-number": ({ what, given, accepted }) => say(`${what} does not take "${given}".`, `Give ${inEnglish(accepted)}.`),

  "bad-value": ({ given, accepted }) =>
    say(given === "" ? `It is missing; give ${inEnglish(accepted)}.` : `${given} does not fit here; give ${inEnglish(accepted)}.`, ""),
  "bad-file": ({ what, detail }) => fileFaults[what](detail),
  "not-imported": ({ path, faults }) => {
    const [first, ...others] = faults.map(({ line, field, error }) => {
      const { message, advice } = describeError(errorsInEnglish, error);
      return { message: `line ${line}${field === "" ? "" : `, ${field}`}: ${message}`, advice };
    });
    const shown = others.slice(0, mostFaults).map(({ message }) => `  ${message}`);
    const more = others.length > shown.length ? [`  and ${others.length - shown.length} more`] : [];
    const advice = first === undefined || first.advice === "" ? [] : [first.advice];
    return say(
      `${path}, ${first?.message ?? ""}`,
      [...advice, ...(shown.length > 0 ? ["Also:", ...shown, ...more] : []), "Nothing was written."].join("\n"),
    );
  },

  "no-pages": ({ root }) =>
    say(
      `There are no week pages in ${root}.`,
      "Run `worklog new-week 1` to make the first one, or name the folder of your log with --dir.",
    ),
  "no-index": ({ root }) =>
    say(
      `There is no section index above the weeks of ${root}.`,
      "Make an _index.md in the folder that holds the weeks, with a link to one of them.",
    ),
  "bad-import": ({ path, item, problem }) =>
    say(
      item === 0 ? `${path} ${inEnglish(problem)}.` : `Translation ${item} of ${path} ${inEnglish(problem)}.`,
      "Nothing was changed. `worklog sync --export` writes such a file; fill in the translations and leave the rest.",
    ),
  "one-language": ({ language }) =>
    say(`This log is kept in one language (${language}).`, "`worklog new-week <n> --lang vi` makes a page in another one."),
  "no-such-week": ({ week, weeks }) =>
    say(`There is no week ${week} in this log.`, `It has ${inEnglish(weeks)}. Run \`worklog new-week ${week}\` to make it.`),
  "week-exists": ({ week, path }) =>
    say(`Week ${week} is there already: ${path}.`, "Add to it with `worklog add-task`, or give another number."),
  "several-logs": ({ root, folders }) =>
    say(
      `There are ${String(folders.length)} logs in ${root}, and this command takes one.`,
      `Name it with --dir: ${folders.slice(0, 5).join(", ")}${folders.length > 5 ? ", …" : ""}.`,
    ),
  "duplicate-week": ({ week, language, paths }) =>
    say(`Week ${week} has more than one page in the language ${language}: ${paths}.`, "Keep one of them, and move or rename the other."),
  "no-such-language": ({ given, languages }) => say(`There are no pages in the language "${given}".`, `This log has ${languages}.`),
  "no-such-row": ({ what, path, rows }) =>
    say(
      `${path} has no ${inEnglish(what)}.`,
      rows === 0 ? "It has no rows yet; `worklog add-task` adds one." : `Its task table has ${count(rows, "row")}; choose one with --row.`,
    ),
  "ambiguous-row": ({ what, path, candidates }) =>
    say(
      `More than one row of ${path} fits ${inEnglish(what)}.`,
      `Choose one with --row:\n${candidates.map((row) => `  ${inEnglish(row)}`).join("\n")}`,
    ),
  "ambiguous-task": ({ given, candidates }) =>
    candidates === ""
      ? say(`No task or sub-task alone holds "${given}".`, "Name it with --task-no and --sub-no.")
      : say(`More than one task fits "${given}".`, `Choose one:\n${candidates}`),
  "no-such-task": ({ what, given, count: number }) =>
    say(`There is no ${what} ${given}.`, `There ${number === 1 ? "is" : "are"} ${count(number, what)}.`),
  "no-such-item": ({ what, given, count: number }) =>
    say(
      `There is no ${what} ${given}.`,
      `There ${number === 1 ? "is" : "are"} ${count(number, what)}; \`${what === "proposal" ? "draft" : "list"}\` shows their numbers.`,
    ),
  "no-task-table": ({ path }) =>
    say(`${path} has no task table.`, "Add one with a header row such as | Day | Task | Start Date | Completion Date | Reference |."),
  "html-table": ({ path }) =>
    say(
      `The task table of ${path} stands in HTML, and is read but not written to.`,
      "Change it by hand, or write it as a Markdown table with a header row such as | Day | Task | Start Date | Completion Date | Reference |.",
    ),
  "no-completion-column": ({ path }) =>
    say(`The task table of ${path} has no column for the completion date.`, "Add a column with a header such as `Completion Date`."),
  "not-a-list": ({ path, mark }) =>
    say(
      `The items of ${path} are lines of text that begin with ${mark}, below which nothing can stand.`,
      "Make them a list by hand first, with `* ` at the start of each line.",
    ),
  "link-among-words": ({ path, url }) =>
    say(`In ${path} the link ${url} stands among the words of a task.`, "Change the task with `worklog edit-task`, or move it whole."),
  "other-start": ({ row, path, start, given, flag }) =>
    say(
      `Row ${row} of ${path} starts on ${start}, not on ${given}.`,
      `--start is for a new row: leave it out, or leave ${flag} out to take the day that starts then.`,
    ),
  "other-day": ({ day, week, date, given }) =>
    say(`Day ${day} of week ${week} is ${date}, not ${given}.`, "Leave --day or --start out, or add --force to start the new row then."),
  "already-completed": ({ row, path, date }) => say(`Row ${row} of ${path} was completed on ${date}.`, "Add --force to replace the date."),
  "no-partner": ({ path, row, language, other }) =>
    say(
      `Row ${row} of ${path} has no counterpart on the page in the language ${other}.`,
      `Add \`--lang ${language}\` to change this page alone, or bring the pages in line first.`,
    ),
  "not-as-many": ({ what, path, count: number, language, other, otherCount }) =>
    say(
      `${path} has ${count(number, what)}${inList(what) ? "" : " in that row"}, ${other} has ${otherCount}: the same number may mean something else there.`,
      `Add \`--lang ${language}\` to change this page alone; then do the same with the other.`,
    ),
  "page-not-whole": ({ path, reason }) =>
    say(`${path} was not read to its end: ${notWhole[reason]}.`, "Such a page is not written. Make it simpler by hand first."),
  "front-matter-code": ({ path, language }) =>
    say(`The front matter of ${path} is marked as code (${language}), which is never run.`, "Write it as YAML between two lines of ---."),
  "edit-refused": ({ path }) =>
    say(
      `The change to ${path} would have altered more than it should, so nothing was written.`,
      "Change this place by hand, and please report the page.",
    ),

  "nothing-to-undo": ({ what }) =>
    what === "undo"
      ? say("There is no change of this log to take back.", "`worklog history` lists the changes that worklog made here.")
      : say(
          "There is no change of this log to make again.",
          "Only what `worklog undo` took back last can be made again, until the next change.",
        ),
  "changed-since": ({ path, command, what, diff }) =>
    say(
      `${path} has changed since \`worklog ${command}\` ${what === "undo" ? "wrote it" : "was taken back"}, so nothing was written.`,
      `This is what has changed since then; undo it in your editor first, or change the page by hand:\n${diff}`,
    ),

  "not-utf8": ({ path, offset }) => say(`${path} is not UTF-8 text: byte ${offset + 1} does not fit.`, "Save it as UTF-8 in your editor."),
  "not-found": ({ path }) => say(`There is no file or folder ${path}.`, "Look at the name once more."),
  "not-a-file": ({ path }) => say(`${path} is not a file.`, "Name a file, or move the folder out of the way."),
  "cannot-read": ({ path, reason }) => say(`${path} cannot be read: ${diskFaults[reason]}.`, "Make sure that you may read it."),
  "cannot-write": ({ path, reason, written }) => say(`${path} cannot be written: ${diskFaults[reason]}.`, already(written)),
  "changed-meanwhile": ({ path, written }) =>
    say(`${path} was changed by somebody else meanwhile.`, `${already(written)} Run the command again.`),
  "set-up-already": ({ path }) =>
    say(
      `${path} exists already, and \`init\` replaces nothing.`,
      "Change it in your editor; `worklog config` shows what is set, `worklog init --github` adds the workflow alone.",
    ),
  "no-current-folder": () => say("The folder that you are in is not there any more.", "Change into another one, such as with `cd ~`."),
  "not-a-log-folder": ({ path, kind }) =>
    say(
      kind === "missing" ? `There is no folder ${path}.` : `${path} is no folder.`,
      "Name the folder of your log with --dir or WORKLOG_DIR.",
    ),
  "exists-already": ({ path, written }) =>
    say(`${path} exists already.`, `${already(written)} Give another name, or add --force where the command has it.`),
  locked: ({ process, seconds }) =>
    say(
      `Another worklog (process ${process}) is writing to this log, and was not done within ${count(seconds, "second")}.`,
      "Run the command again, give it more time with --wait, or end that process.",
    ),
  "outside-log": ({ path, root }) =>
    say(`${path} lies outside the log in ${root}.`, "Pages are written only inside the log. Name its folder with --dir."),
  "bad-config": ({ path, setting, problem, accepted }) =>
    say(`${setting === "" ? "" : `\`${setting}\` in `}${valueIn(inEnglish, path)} ${inEnglish(problem)}.`, inEnglish(accepted)),
};
