/** What commands and the frame say besides errors and problems, in English. Each takes what it speaks of. */
export const notesInEnglish = {
  /** Before the message of an error, of a warning. */
  error: "error",
  warning: "warning",
  /** Above the examples of a help text. */
  examples: "Examples:",
  /** For an exception that nobody foresaw. */
  bug: (version: string, detail: string): string =>
    `this is a bug in worklog ${version}; no page is left half-written.\nPlease report it with the command you ran and these lines:\n${detail}`,
  /** Where a setting was given in the environment. */
  environment: "the environment",
};
