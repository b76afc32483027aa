import bash from "./worklog.bash";
import fish from "./worklog.fish";
import powershell from "./worklog.ps1";
import zsh from "./worklog.zsh";

/** What each shell is to run at its start, by its name. They ask `worklog __complete`, with the word at the cursor behind a dot, as some shells drop empty words. */
export const scripts = { bash, zsh, fish, powershell } as const;
