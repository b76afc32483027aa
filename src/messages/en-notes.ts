const languageNames: Readonly<Record<string, string>> = { en: "English", vi: "Vietnamese" };

const unreadable: Readonly<Record<string, string>> = {
  "not-utf8": "it is not UTF-8",
  "not-found": "it is gone",
  "not-a-file": "it is no file",
  "cannot-read": "the disk refused",
};

const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What commands and the frame say besides errors, in English. Each takes what it speaks of. */
export const notesInEnglish = {
  /** Before the message of an error, of a warning. */
  error: "error",
  warning: "warning",
  /** For an exception that nobody foresaw. */
  bug: (version: string, detail: string): string =>
    `this is a bug in worklog ${version}; no page is left half-written.\nPlease report it with the command you ran and these lines:\n${detail}`,
  /** A page that was left out, with the code of the reason. */
  unreadable: (path: string, reason: string): string => `${path} was left out: ${unreadable[reason] ?? reason}`,
  /** After an editor has ended. */
  unchanged: "The page was not changed.",
  editorWasSoon: (program: string): string =>
    `\`${program}\` came back at once, and the page was checked as it was. If its window is still open, let VISUAL tell it to wait, such as VISUAL="code --wait".`,
  nothingToChange: "Nothing to change.",
  /** A text that was given for the other language only. */
  awaits: (path: string, language: string, text: string): string => `${path} awaits translation (${language}): ${text}`,
  /** A text that is the same in both languages; `where` is as `day 3` or `objective 2`. */
  awaiting: (week: number, where: string, language: string, text: string): string =>
    `week ${week}, ${where}: awaiting ${languageNames[language] ?? language}: ${text}`,
  synced: (path: string, from: string): string => `Brought ${path} in line with ${from}.`,
  notSynced: (path: string, row: number): string => `Row ${row} of ${path} has no date, and was not brought over.`,
  notHeld: (path: string, row: number, other: string): string =>
    `Row ${row} of ${path} was not brought over: the table of ${other} has no column for its date.`,
  weeksLeftOut: (weeks: string, language: string): string =>
    `Left out, as there is no page in the language ${language}: week ${weeks}. Another language is chosen with --lang.`,
  leftInHtml: (path: string): string => `The task table of ${path} stands in HTML, and was left as it is.`,
  noCounterpart: (path: string, row: number, other: string, command: string): string =>
    `Row ${row} of ${path} is not in ${other}, and stays; \`${command}\` brings it over.`,
  completeThere: (path: string, row: number, other: string, command: string): string =>
    `Row ${row} of ${path} is complete, and open in ${other}; \`${command}\` brings the date over.`,
  toTranslate: (texts: number, path: string): string => `Wrote ${texts === 1 ? "1 text" : `${texts} texts`} to ${path}.`,
  translated: (texts: number, path: string): string => `Translated ${texts === 1 ? "1 text" : `${texts} texts`} on ${path}.`,
  created: (path: string, _week: number): string => `Created ${path}.`,
  listed: (path: string, week: number): string => `Added week ${week} to ${path}.`,
  tasksAdded: (tasks: number, path: string): string =>
    tasks === 0 ? `Changed ${path}.` : `Added ${tasks === 1 ? "1 task" : `${tasks} tasks`} to ${path}.`,
  completed: (path: string, row: string): string => `Completed in ${path}: ${row}`,
  reopened: (path: string, row: string): string => `Reopened in ${path}: ${row}`,
  added: (count: number, kind: string, path: string): string => `Added ${count} ${count === 1 ? kind.replace(/s$/, "") : kind} to ${path}.`,
  removed: (number: string, kind: string, path: string, text: string): string =>
    `Removed ${kind.replace(/s$/, "")} ${number} from ${path}: ${text}`,
  edited: (path: string): string => `Changed ${path}.`,
  taken: (path: string, what: string): string => `Removed from ${path}: ${what}`,
  imported: (rows: number, path: string): string => `Brought ${rows === 1 ? "1 row" : `${rows} rows`} into ${path}.`,
  /** Columns of a file that is imported which mean nothing. */
  unknownColumns: (names: readonly string[]): string =>
    `${names.length === 1 ? "The column" : "The columns"} ${names.map((name) => `"${name}"`).join(", ")} ${names.length === 1 ? "means" : "mean"} nothing here and ${names.length === 1 ? "was" : "were"} left out.`,
  /** A date that a file has otherwise. */
  keptDate: (line: number, path: string, row: number, date: string): string =>
    `Line ${line}: row ${row} of ${path} keeps its completion date ${date}.`,
  exported: (path: string, pages: number): string => `Wrote ${pages === 1 ? "1 week page" : `${pages} week pages`} to ${path}.`,
  /** `week` of `weeks` is being worked on. */
  exporting: (week: number, weeks: number): string => `Week page ${week} of ${weeks} …`,
  picturesMissing: (sources: readonly string[]): string =>
    `${sources.length === 1 ? "1 picture" : `${sources.length} pictures`} could not be shown: ${sources.slice(0, 5).join(", ")}${sources.length > 5 ? ", …" : ""}`,
  repaired: (repairs: number, pages: number): string =>
    `Repaired ${repairs === 1 ? "1 place" : `${repairs} places`} in ${pages === 1 ? "1 page" : `${pages} pages`}.`,
  asking: (addresses: number): string => `Asking for ${addresses === 1 ? "1 address" : `${addresses} addresses`} …`,
  offline: "No server answers, so links were not checked; is this machine on the network?",
  noPage: (path: string): string => `${path} is no page of a log, and was not checked.`,
  noWeeks: (path: string): string => `${path} holds no week pages, and was not checked.`,
  listsNoWeeks: (path: string): string => `${path} lists no weeks, and was left as it is.`,
  foundWeeks: (weeks: number, languages: readonly string[]): string =>
    `Found ${weeks === 1 ? "1 week" : `${weeks} weeks`} in ${languages.map((language) => languageNames[language] ?? language).join(" and ")}.`,
  /** `agreeing` of `pages` pages show the order themselves. */
  foundOrder: (language: string, order: string, agreeing: number, pages: number): string =>
    `Dates in ${languageNames[language] ?? language} have the ${order === "dmy" ? "day" : "month"} first: ${agreeing} of the ${pages === 1 ? "1 page that shows" : `${pages} pages that show`} it.`,
  whichStart: "First day of week 1:",
  whichAuthor: "Your name, for reports (may stay empty):",
  notFound: (text: string): string => `Nothing holds "${text}".`,
  waiting: "Waiting for another worklog that is writing to this log …",
  notJournalled: "This change cannot be taken back by `worklog undo`: the folder of its journal cannot be written.",
  tookBack: (command: string, time: string): string => `Took back \`worklog ${command}\` of ${time}.`,
  madeAgain: (command: string, time: string): string => `Made \`worklog ${command}\` of ${time} again.`,
  damagedEntry: (id: number): string => `Change ${id} in the journal is damaged and was left out.`,
  noHistory: "No change of this log is remembered.",
  noItems: (path: string, kind: string): string => `${path} has no ${kind}.`,
  /** Below a list to choose from, and behind a question that was answered. */
  selectKeys: "↑↓ navigate • ⏎ select",
  checkboxKeys: "↑↓ navigate • space select • ⏎ submit",
  yes: "Yes",
  no: "No",
  nothingToPropose: (path: string): string => `${path} has no completed task that is not among its achievements.`,
  howToDraft: "Add them with --all, or some of them with --pick 1,3.",
  whichAchievements: "Which of these are achievements?",
  subItems: (count: number): string => (count === 1 ? "(and 1 item below it)" : `(and ${count} items below it)`),
  /** Asks for other words; `language` is "" where there is only one. */
  reword: (language: string): string => (language === "" ? "In your words:" : `In ${languageNames[language] ?? language}:`),
  /** Asked after other questions, below what would change. */
  confirmChange: "Write this?",
  whichWeek: "Which week?",
  week: (number: number): string => `Week ${number}`,
  whichRow: "Which row?",
  whichDay: "Which day?",
  /** A day to choose: 2 is Monday, the date in ISO form. */
  dayChoice: (day: number, date: string, tasks: number): string =>
    `${weekdayNames[day - 2] ?? ""} ${date}${tasks === 0 ? "" : `  ${tasks === 1 ? "1 task" : `${tasks} tasks`}`}`,
  whichTask: "Task:",
  anotherTask: "Another task (empty to go on):",
  subTask: "Sub-task (empty for none):",
  anotherSubTask: "Another sub-task (empty to go on):",
  inVietnamese: "In Vietnamese (empty to translate later):",
  whichReference: "Reference, as URL or label=URL (empty for none):",
  anotherReference: "Another reference (empty to go on):",
  toWhichDay: "To which day (2 = Monday, a weekday, or a date)?",
  whichOfTasks: "Which task?",
  whichOfReferences: "Which reference?",
  whichItem: "Which one?",
  newAddress: "New address:",
  newText: "New text:",
  whichAchievement: "What did you achieve?",
  whichObjective: "What is the objective?",
  anotherOne: "Another one (empty to go on):",
  /** Answers to no question: a first log. */
  beginLog: (root: string): string => `There is no worklog in ${root} yet.`,
  beginHere: "Start one here?",
  whichLanguages: "In which languages?",
  bothLanguages: "English and Vietnamese",
  onlyLanguage: (language: string): string => `${languageNames[language] ?? language} only`,
  whichFirstWeek: "Which week do you begin with?",
  makeLog: (configuration: string | null, week: number, languages: readonly string[]): string =>
    `Make ${configuration === null ? "" : `${configuration} and `}the page of week ${week} in ${languages.map((language) => languageNames[language] ?? language).join(" and ")}?`,
};
