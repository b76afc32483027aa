import { spawnSync } from "node:child_process";
import { commandWords } from "../model/command-words.ts";

/** Shows a text in the pager, which has the terminal until the user leaves it; false where no pager is wanted or there is none of that name. */
export const page = (text: string, environment: NodeJS.ProcessEnv): boolean => {
  const [program, ...args] = pagerCommand(environment, process.platform) ?? [];
  if (program === undefined) return false;
  // Ctrl-C belongs to the pager, which may use it to end a search; without a listener it would end this process and leave the pager alone.
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  // A pager that was left early has closed its input: that is no error.
  const { error } = spawnSync(program, args, {
    input: text,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", LV: "-c", ...environment },
    windowsHide: true,
  });
  process.off("SIGINT", ignore);
  return error === undefined || !("code" in error) || (error.code !== "ENOENT" && error.code !== "EACCES");
};

/** The pager and its arguments: `WORKLOG_PAGER`, else `PAGER`, else `less`; null where none is wanted, as with an empty one or `cat`. */
export const pagerCommand = (
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): readonly string[] | null => {
  if (environment["TERM"] === "dumb") return null;
  const words = commandWords(environment["WORKLOG_PAGER"] ?? environment["PAGER"] ?? "less", platform === "win32");
  return words === null || words.length === 0 || words[0] === "" || words[0] === "cat" ? null : words;
};
