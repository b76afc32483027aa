import { WorklogError } from "../errors.ts";
import { phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";

const shells = ["bash", "zsh", "fish", "powershell"] as const;

/** `worklog completion`: what makes a shell complete command lines of worklog. */
export const completion: Command = {
  name: "completion",
  summary: "print what makes a shell complete commands, weeks, days, tasks and rules",
  examples: [
    "worklog completion bash > ~/.local/share/bash-completion/completions/worklog",
    'worklog completion zsh > "${fpath[1]}/_worklog"',
    "worklog completion fish > ~/.config/fish/completions/worklog.fish",
    "worklog completion powershell | Out-String | Invoke-Expression",
    'eval "$(worklog completion bash)"',
  ],
  define: (command) => command.argument("<shell>", "bash, zsh, fish or powershell"),
  run: async ({ terminal }, globals, [given]) => {
    const shell = shells.find((name) => name === given);
    if (shell === undefined)
      throw new WorklogError("bad-flag", { flag: "completion", given: given ?? "", accepted: phrase`${shells.join(", ")}` });
    const { scripts } = await import("../shells/index.ts");
    const script = scripts[shell];
    terminal.out(globals.json ? `${JSON.stringify({ schemaVersion: 1, kind: "completion", shell, script }, null, 2)}\n` : script);
  },
};
