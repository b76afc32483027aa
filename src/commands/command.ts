import type { Command as CommanderCommand } from "commander";
import type { Context } from "../context.ts";
import type { Messages } from "../messages/messages.ts";
import type { Options } from "./options.ts";

/** The options that every command takes. */
export interface Globals {
  readonly dir: string | undefined;
  readonly languages: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Every sentence in the language that the user reads. */
  readonly messages: Messages;
  /** Seconds to wait for the lock, as given. */
  readonly wait: string | undefined;
}

/** One command: what help says of it, the flags it takes, and what it does. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** Command lines that help begins with. */
  readonly examples: readonly string[];
  readonly define: (command: CommanderCommand) => unknown;
  /** Does the work; whatever cannot be done is thrown as a `WorklogError`. */
  readonly run: (context: Context, globals: Globals, args: readonly string[], options: Options) => Promise<void>;
}

/** A command that is read from disk only when it is run. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
