import type { Command as CommanderCommand } from "commander";

/** The flags with which the commands that look at a log choose weeks and rows; `ref` says what `--ref` does there. */
export const filterFlags = (command: CommanderCommand, ref = "only rows with a reference"): CommanderCommand =>
  command
    .option("--week <range>", "only these weeks, such as 5 or 5-8,10")
    .option("--day <day>", "only rows of this weekday, such as 2, tue or CN")
    .option("--since <date>", "only rows that start on this day or later")
    .option("--until <date>", "only rows that start on this day or earlier")
    .option("--open", "only rows that are not complete")
    .option("--ref", ref);
