import type { Context, Store } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { findRoot } from "../log/find-root.ts";
import type { Globals } from "./command.ts";

/** The root of the log that a command line means. */
export const rootOf = (
  { store, directory, environment }: Pick<Context, "directory" | "environment"> & { readonly store: Pick<Store, "list" | "kind"> },
  { dir }: Pick<Globals, "dir">,
): string => findRoot(store, { directory, dir, environment: environment["WORKLOG_DIR"] });

/** The root of a log that is to be read: a folder that was named must be there. */
export const existingRoot = (context: Context, globals: Globals): string => {
  const root = rootOf(context, globals);
  assertFolder(context, globals, root, ["missing", "file"]);
  return root;
};

/** Where the user named the folder of the log, a slip of the pen is no log without pages. */
export const assertFolder = (
  { store, environment }: Context,
  { dir }: Globals,
  root: string,
  wrong: readonly ("missing" | "file")[],
): void => {
  if ((dir ?? environment["WORKLOG_DIR"] ?? "") === "") return;
  const kind = store.kind(root);
  const found = wrong.find((each) => each === kind);
  if (found !== undefined) throw new WorklogError("not-a-log-folder", { path: root, kind: found });
};
