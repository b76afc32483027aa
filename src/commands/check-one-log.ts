import type { Context, FileChange, LinkAnswer, Store } from "../context.ts";
import type { Finding } from "../document/finding.ts";
import type { Source, Span } from "../document/source.ts";
import { WorklogError } from "../errors.ts";
import { joinPath, relativePath } from "../log/folder-path.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import type { LogSettings } from "../log/settings.ts";
import { checkLog, plainFinding, type ActiveRule, type LocatedFinding } from "../rules/check-log.ts";
import { fixPage } from "../rules/fix.ts";
import { subjectOf } from "../rules/subject.ts";
import { askLinks } from "./ask-links.ts";
import { isBelow, type CheckTarget } from "./check-targets.ts";
import type { Globals } from "./command.ts";
import { lockLog, messagesFor } from "./session.ts";

/** What was found in one log. Paths are as the report shows them. */
export interface CheckedLog {
  readonly settings: LogSettings;
  readonly findings: readonly { readonly finding: Finding; readonly source: Source; readonly span: Span }[];
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
  readonly fixed: readonly { readonly path: string; readonly repairs: number; readonly change: FileChange }[];
}

/** How a log is to be checked. */
export interface CheckPlan {
  /** The rules to run in a log with these settings. */
  readonly active: (settings: LogSettings) => readonly ActiveRule[];
  readonly fix: boolean;
  /** Whether servers are asked if links answer. */
  readonly online: boolean;
  /** Whether it is the only log of the report; in data, paths are then relative to its root. */
  readonly single: boolean;
  readonly json: boolean;
}

/** Checks one log, and with `fix` repairs it first, under its lock and as one step of its journal. Throws `no-pages` where there is nothing to check. */
export const checkOneLog = async (context: Context, globals: Globals, target: CheckTarget, plan: CheckPlan): Promise<CheckedLog> => {
  const { root } = target;
  const overlay = new Map<string, string>();
  const reader = overlaid(context.store, overlay);
  const answers = plan.online ? await askedLinks(context, globals, target) : undefined;
  if (plan.fix && !globals.dryRun) lockLog(context, globals, root);
  const run = (): { readonly opened: OpenLog; readonly located: readonly LocatedFinding[] } => {
    const opened = openLog(reader, root, context.today());
    if (opened.log.pages.length === 0 && opened.log.unreadable.length === 0) throw new WorklogError("no-pages", { root });
    const located = checkLog(subjectOf(reader, opened, answers), plan.active(opened.settings));
    return { opened, located: located.filter((finding) => isWanted(globals, opened, target, finding.path)) };
  };
  let { opened, located } = run();
  const repairs = new Map<string, number>();
  // A repair may show what it hid; each round mends at least one place, and real logs need two.
  for (let round = 0; plan.fix && round < mostRounds; round += 1) {
    const made = repair(opened, located, overlay, repairs);
    if (!made) break;
    ({ opened, located } = run());
  }
  const shown = (path: string): string => (plan.json && plan.single ? path : relativePath(context.directory, joinPath(root, path)));
  const changes = [...overlay].map(([path, after]): FileChange => ({ path, before: context.store.read(path), after }));
  if (changes.length > 0 && !globals.dryRun && !context.store.write(root, changes, { command: context.commandLine }))
    context.terminal.warn(messagesFor(context, globals).notes.notJournalled);
  if (plan.fix) context.store.unlock();
  const paths = [...Object.values(opened.sectionIndexes), ...opened.log.pages.map(({ path }) => path)];
  const wanted = (path: string): boolean => isWanted(globals, opened, target, path);
  noteOthers(context, globals, target, [...paths, ...opened.log.unreadable.map(({ path }) => path)]);
  return {
    settings: opened.settings,
    findings: located.map((finding) => ({
      finding: { ...plainFinding(finding), path: shown(finding.path) },
      source: finding.source,
      span: finding.span,
    })),
    files: paths.filter(wanted).map(shown),
    unreadable: opened.log.unreadable
      .map(({ path }) => path)
      .filter(wanted)
      .map(shown),
    fixed: changes.map((change) => ({
      path: shown(relativePath(root, change.path)),
      repairs: repairs.get(change.path) ?? 0,
      change: { ...change, path: relativePath(root, change.path) },
    })),
  };
};

const askedLinks = async (context: Context, globals: Globals, target: CheckTarget): Promise<ReadonlyMap<string, LinkAnswer>> => {
  const opened = openLog(context.store, target.root, context.today());
  const pages = opened.log.pages.filter(({ path }) => isWanted(globals, opened, target, path));
  return askLinks(context, messagesFor(context, globals), pages);
};

const mostRounds = 10;

const overlaid = (store: Store, overlay: ReadonlyMap<string, string>): Pick<Store, "list" | "read" | "kind"> => ({
  list: store.list,
  kind: store.kind,
  read: (path) => overlay.get(path) ?? store.read(path),
});

const isWanted = ({ languages }: Globals, { root, log, sectionIndexes }: OpenLog, { only }: CheckTarget, path: string): boolean => {
  const absolute = joinPath(root, path);
  if (only !== null && !only.some((given) => isBelow(absolute, given))) return false;
  if (languages.length === 0) return true;
  const index = Object.entries(sectionIndexes).find(([, other]) => other === path)?.[0];
  const language = index ?? [...log.pages, ...log.unreadable].find((page) => page.path === path)?.language;
  return language === undefined || languages.includes(language);
};

/** Makes all repairs that the findings offer; whether there were any. */
const repair = (
  { root, log }: OpenLog,
  located: readonly LocatedFinding[],
  overlay: Map<string, string>,
  repairs: Map<string, number>,
): boolean => {
  let made = false;
  for (const { page } of log.pages) {
    const { text, fixed } = fixPage(
      page,
      located.filter(({ source }) => source === page.source),
    );
    if (fixed === 0) continue;
    const path = joinPath(root, page.source.path);
    overlay.set(path, text);
    repairs.set(path, (repairs.get(path) ?? 0) + fixed);
    made = true;
  }
  return made;
};

/** Names the files that were given and are no pages, so that nobody takes silence for praise. */
const noteOthers = (context: Context, globals: Globals, { root, only }: CheckTarget, paths: readonly string[]): void => {
  for (const given of only ?? []) {
    if (!paths.some((path) => isBelow(joinPath(root, path), given)))
      context.terminal.note(messagesFor(context, globals).notes.noPage(relativePath(context.directory, given)));
  }
};
