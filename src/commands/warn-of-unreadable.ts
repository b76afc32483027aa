import type { Context } from "../context.ts";
import { joinPath } from "../log/folder-path.ts";
import type { UnreadablePage } from "../log/log.ts";
import type { Globals } from "./command.ts";

/** Names the pages of a log that cannot be read, on stderr: by their paths from its root, below a folder where it is one of several. */
export const warnOfUnreadable = (
  { terminal }: Pick<Context, "terminal">,
  { messages }: Pick<Globals, "messages">,
  unreadable: readonly Pick<UnreadablePage, "path" | "reason">[],
  folder = "",
): void => {
  for (const { path, reason } of unreadable) terminal.warn(messages.notes.unreadable(joinPath(folder, path), reason));
};
