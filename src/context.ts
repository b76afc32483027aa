import type { CalendarDate } from "./model/date.ts";

/** Everything a command may do to the world; `main.ts` makes the real one, tests make their own. */
export interface Context {
  readonly store: Store;
  readonly terminal: Terminal;
  /** The calendar day on the user's clock, or `WORKLOG_TODAY`. */
  readonly today: () => CalendarDate;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly directory: string;
  /** The command line, without the name of the program. */
  readonly commandLine: string;
  /** A moment in UTC (ISO 8601) as the user's clock shows it, to the minute. */
  readonly localTime: (moment: string) => string;
  /** All that comes on standard input, as text; throws `not-utf8`. */
  readonly readInput: () => string;
  /** Asks a server on the network whether an address leads to something. */
  readonly askUrl: (url: string) => Promise<LinkAnswer>;
  /** Runs another program in a folder, without a shell; null where there is none of that name. */
  readonly runProgram: (program: string, args: readonly string[], directory: string) => Promise<ProgramAnswer | null>;
  /** Runs an editor on files in the terminal, and waits for it; `command` is a command line, or null for the usual one of the platform. Null where there is no such program. */
  readonly runEditor: (command: string | null, files: readonly string[], directory: string) => Promise<EditorAnswer | null>;
  /** The version of Node, such as `20.19.0`. */
  readonly nodeVersion: string;
  /** The version of the program. */
  readonly version: string;
  /** What the program was built from: another text after any change to it. */
  readonly build: string;
  /** Says that the work was done and there are findings: the program ends with status 1. */
  readonly endWithFindings: () => void;
}

/** What came of asking for an address: a status of HTTP, or why there is none; `private` was not asked. */
export type LinkAnswer = { readonly status: number } | { readonly fault: "no-host" | "no-answer" | "timeout" | "certificate" | "private" };

/** What another program answered on its standard output. */
export interface ProgramAnswer {
  readonly status: number;
  readonly output: string;
}

/** How an editor ended. */
export interface EditorAnswer {
  readonly program: string;
  readonly status: number;
  /** Whether it came back so soon that nobody can have typed much. */
  readonly wasSoon: boolean;
}

/** What is asked of the disk to read a log. */
export type Reader = Pick<Store, "list" | "read" | "kind">;

/** The disk, as far as a worklog needs it. Paths are absolute, but for `output`. Errors are `WorklogError`s. */
export interface Store {
  /** Names and kinds of the entries of a folder, sorted by code point; empty if there is no such folder. Symbolic links are followed for the kind. */
  readonly list: (folder: string) => readonly Entry[];
  readonly kind: (path: string) => "file" | "folder" | "other" | "missing";
  /** The text of a UTF-8 file, a BOM included; throws `not-utf8`, `not-found`, `not-a-file` or `cannot-read`. */
  readonly read: (path: string) => string;
  /**
   * The bytes of a file whose real path, symbolic links followed, lies below a folder; null where there is none, where it cannot be read, and where it
   * has more than `most` bytes.
   */
  readonly readBytes: (folder: string, path: string, most: number) => Uint8Array | null;
  /** When a file was changed last, in milliseconds since 1970; 0 where it is gone. */
  readonly modified: (path: string) => number;
  /** What was kept last about a folder under a name; null where nothing is kept. */
  readonly readCache: (root: string, name: string) => Cached | null;
  /** Keeps texts about a folder for later runs, in place of those before, and a line ahead of them that is made from the bytes of each; or nothing, where that is not possible. */
  readonly writeCache: (root: string, name: string, texts: readonly string[], head: (bytes: readonly number[]) => string) => void;
  /** Takes the lock of a log, under which alone pages are written, after everybody who came before; throws `locked` if that takes too long. */
  readonly lock: (root: string, patience: { readonly seconds: number; readonly onWait: () => void }) => void;
  /** Gives the lock back, at the end or while a question is open; the next `write` takes it again. */
  readonly unlock: () => void;
  /**
   * Writes all files, as one step of the journal, or says exactly which were written. Each file is replaced atomically and durably, keeps its mode, and
   * symbolic links are followed; refused (`changed-meanwhile`) where the text on disk is no longer `before`, or (`exists-already`) where `before` is
   * null and the file is there; refused (`outside-log`) where the real path leaves `root`. Answers false if the step could not be journalled.
   */
  readonly write: (root: string, files: readonly FileChange[], step: Step) => boolean;
  /** The steps that are remembered for a log, oldest first. */
  readonly history: (root: string) => readonly JournalEntry[];
  /** Writes an output file as the user named it, from the working directory on; refused (`exists-already`) unless `overwrite`. */
  readonly output: (path: string, data: string | Uint8Array, overwrite: boolean) => void;
}

/** What an earlier run kept. Places are bytes from the start of the texts. */
export interface Cached {
  readonly head: string;
  readonly text: (start: number, end: number) => string;
  /** Whether the text at a place is the whole of a file. */
  readonly isWhole: (path: string, start: number, end: number) => boolean;
}

/** One entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  /** Whether a symbolic link stands there; `kind` is that of its target. */
  readonly link?: true;
}

/** What one write does to one file. `before` is null for a new file, `after` for one that is to go; folders that it leaves empty go with it. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a write is to the journal: a new change (or the rest of one), or an old one that is taken back (`undone`) or made again (`done`). */
export type Step =
  | {
      readonly command: string;
      /** The change before it, of other files, where both are to be one. */
      readonly joins?: JournalEntry | undefined;
    }
  | { readonly entry: JournalEntry; readonly state: "done" | "undone" };

/** A change that is remembered. */
export interface JournalEntry {
  /** Counts up from 1. */
  readonly id: number;
  readonly state: "done" | "undone";
  /** When, in UTC, as ISO 8601 has it. */
  readonly time: string;
  /** The command line, without the name of the program. */
  readonly command: string;
  /** Paths are relative to the root of the log, with `/`. */
  readonly files: readonly FileChange[];
  /** Whether the record cannot be read; it has no files then. */
  readonly damaged?: true;
}

/** Where output goes and questions are asked. A terminal decides form, never content. */
export interface Terminal {
  /** Data, to stdout, as it is. */
  readonly out: (text: string) => void;
  /** Data that is no text, to stdout. */
  readonly outBytes: (bytes: Uint8Array) => void;
  /** How far long work is, on one line of stderr that the next one replaces and "" takes away; silent unless stderr is a terminal, and when `--quiet`. */
  readonly progress: (text: string) => void;
  /** Messages, to stderr; silent for notes when `--quiet`. */
  readonly note: (text: string) => void;
  readonly warn: (text: string) => void;
  /** What belongs to a question, to stderr, even when `--quiet`. */
  readonly show: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether questions may be asked: a terminal on stdin and stderr, no `CI`, no `--json`, no `--no-input`. */
  readonly interactive: boolean;
  /** Whether stdout is a terminal. */
  readonly outputIsTerminal: boolean;
  /** How many columns stdout has; endless where it is no terminal, as what reads it may wrap as it likes. */
  readonly width: number;
  readonly style: Style;
  /** A place of a page for people: `path:line:column`, the line, and carets under what is meant, by display width. */
  readonly excerpt: (place: {
    readonly path: string;
    readonly text: string;
    readonly span: { readonly start: number; readonly end: number };
  }) => string;
  readonly prompt: Prompt;
  /** Whether a question was asked since this was last asked for. */
  readonly takeAsked: () => boolean;
}

/** Colours by meaning; each returns the text unchanged where colour is off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  /** What was looked for. */
  readonly match: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly strike: (text: string) => string;
  /** A text that leads to an address; null where the terminal has no links, so that the address must be seen. */
  readonly link: ((text: string, url: string) => string) | null;
}

/** Questions. Each throws `WorklogError("cancelled")` on Ctrl-C, Escape or end of input. `validate` answers true or the sentence that says what is wrong. */
export interface Prompt {
  readonly input: (question: {
    readonly message: string;
    readonly initial?: string;
    readonly validate?: (text: string) => true | string;
  }) => Promise<string>;
  readonly select: <T>(question: {
    readonly message: string;
    readonly choices: readonly { readonly name: string; readonly value: T }[];
    readonly initial?: T;
  }) => Promise<T>;
  /** The values of all choices that were ticked, in their order; none is before that. */
  readonly checkbox: <T>(question: {
    readonly message: string;
    readonly choices: readonly { readonly name: string; readonly value: T }[];
  }) => Promise<readonly T[]>;
  readonly confirm: (question: { readonly message: string; readonly initial: boolean }) => Promise<boolean>;
}
