import type { Context } from "../context.ts";
import { parentOf } from "../log/folder-path.ts";
import { counted, phrase } from "../model/phrase.ts";
import { info, ok, warning, type Examined } from "./examined.ts";

/** Whether Node is new enough, and whether Git keeps the log. */
export const examineMachine = async (context: Context, root: string): Promise<readonly Examined[]> => [
  node(context),
  await git(context, root),
];

const node = ({ nodeVersion }: Context): Examined => {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? ok(phrase`Node`, phrase`${nodeVersion}`)
    : warning(phrase`Node`, phrase`${nodeVersion} is older than 20.19.`, phrase`Install a newer Node from nodejs.org.`);
};

const git = async ({ store, runProgram }: Context, root: string): Promise<Examined> => {
  let folder: string | null = root;
  while (folder !== null && !store.list(folder).some(({ name }) => name === ".git")) folder = parentOf(folder);
  if (folder === null)
    return warning(
      phrase`Git`,
      phrase`The log is in no Git repository: a page that is lost is lost.`,
      phrase`Run \`git init\`, and commit now and then.`,
    );
  // A repository of a stranger may name a program that Git is to ask which files have changed.
  const status = await runProgram("git", ["-c", "core.fsmonitor=false", "status", "--porcelain", "--", "."], root);
  if (status === null || status.status !== 0)
    return info(phrase`Git`, phrase`The log is in a repository, but Git cannot be asked about it.`);
  const changed = status.output.split("\n").filter((line) => line !== "").length;
  return changed === 0
    ? ok(phrase`Git`, phrase`Everything is committed.`)
    : info(phrase`Git`, phrase`${counted(changed, "file is", "files are")} not committed.`);
};
