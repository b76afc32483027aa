import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelOfLog, type WeekModel } from "../../src/formats/log-model.ts";
import { findRoot } from "../../src/log/find-root.ts";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";
import { buildSite, hasHugo, type BuiltPage } from "./build.ts";
import { layouts, type Layout } from "./layouts.ts";
import { linesOf, links, shownByHtml, shownByModel } from "./shown.ts";
import { configurationOf, filesOf, writeFiles } from "./site.ts";
import { stepsOf } from "./steps.ts";

const store = createStore();
const today = { year: 2025, month: 11, day: 14 };
const env = { WORKLOG_TODAY: "2025-11-14" };
const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const modelAt = (repository: string): readonly WeekModel[] =>
  modelOfLog(openLog(store, findRoot(store, { directory: repository }), today).log, {}, silent).weeks;

/** The path of a page below `content/` in the site that holds every state of another one, each in a folder of its own. */
const inState = (layout: Layout, state: number, path: string): string => {
  const folder = Object.values(layout.folders ?? {}).find((name) => path.startsWith(name)) ?? "";
  return `content/${folder}s${String(state).padStart(2, "0")}/${path.slice(folder.length)}`;
};

const keep = (layout: Layout, repository: string, states: string, state: number): void => {
  const folders = layout.folders === undefined ? [""] : Object.values(layout.folders);
  for (const folder of folders)
    cpSync(join(repository, layout.site, "content", folder), join(states, inState(layout, state, folder)), { recursive: true });
};

/** What readers see of one state: the lines of every page, and the weeks in the order of the menu. */
const linesByPage = (layout: Layout, state: number, model: readonly WeekModel[], built: readonly BuiltPage[]) => {
  const start = `${layout.site}content/`;
  const named = new Map<string, string>(
    layout.languages.flatMap((language) => {
      const index = layout.index(language);
      return index === null ? [] : [[inState(layout, state, index), `${language} index`] as const];
    }),
  );
  for (const week of model) {
    expect(week.path.startsWith(start), week.path).toBe(true);
    const path = inState(layout, state, week.path.slice(start.length));
    const page = built.find((candidate) => candidate.path === path);
    expect(shownByHtml(page?.title ?? "", page?.html ?? ""), `${path} of state ${String(state)}`).toEqual(shownByModel(week));
    named.set(path, `${week.language} ${String(week.week)}`);
  }
  const pages = built.flatMap((page) => {
    const name = named.get(page.path);
    return name === undefined ? [] : [{ name, page }];
  });
  expect(pages).toHaveLength(named.size);
  return { menu: pages.map(({ name }) => name), lines: new Map(pages.map(({ name, page }) => [name, visible(name, page, built)])) };
};

const visible = (name: string, { title, html, url }: BuiltPage, built: readonly BuiltPage[]): readonly string[] => {
  if (!name.endsWith("index")) return linesOf(shownByHtml(title, html)).filter((line) => line !== "");
  const found = links(html);
  for (const link of found) {
    const { pathname } = new URL(link.slice(link.indexOf(" -> ") + 4), `https://example.com${url}`);
    expect(built.map((page) => page.url)).toContain(pathname);
  }
  return found;
};

/** The lines of the second list that the first has not as often, by page. */
const surplus = (before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>) =>
  Object.fromEntries(
    [...after].flatMap(([page, lines]) => {
      const rest = [...(before.get(page) ?? [])];
      const more = lines.filter((line) => {
        const at = rest.indexOf(line);
        if (at !== -1) rest.splice(at, 1);
        return at === -1;
      });
      return more.length === 0 ? [] : [[page, more.toSorted()]];
    }),
  );

const sorted = (lines: Readonly<Record<string, readonly string[]>> = {}): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(lines).map(([page, some]) => [page, some.toSorted()]));

describe.skipIf(!hasHugo)("the real Hugo shows what every command wrote, and the model says the same", () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))("%s", { timeout: 120_000 }, (_, layout) => {
    const repository = temporaryFolder();
    const states = temporaryFolder();
    writeFiles(repository, filesOf(layout));
    writeFiles(states, { "config.toml": configurationOf(layout) });
    const models = [modelAt(repository)];
    keep(layout, repository, states, 0);
    const steps = stepsOf(layout);
    for (const { args } of steps) {
      const { status, stderr } = runWorklog([...args, "--quiet"], { cwd: repository, env });
      expect({ args, status, stderr: args[0] === "check" ? "" : stderr }).toEqual({
        args,
        status: args[0] === "check" ? status : 0,
        stderr: "",
      });
      keep(layout, repository, states, models.length);
      models.push(modelAt(repository));
    }
    // One build for all states: each lies in a folder of its own.
    const built = buildSite(states, layout.languages);
    const shown = models.map((model, state) => linesByPage(layout, state, model, built));
    steps.forEach(({ args, gained, lost }, index) => {
      const [before, after] = [shown[index]?.lines ?? new Map(), shown[index + 1]?.lines ?? new Map()];
      expect({ args, gained: surplus(before, after), lost: surplus(after, before) }).toEqual({
        args,
        gained: sorted(gained),
        lost: sorted(lost),
      });
    });
    for (const { menu } of shown) {
      for (const language of layout.languages) {
        const weeks = menu.flatMap((name) => (name.startsWith(language) && !name.endsWith("index") ? [Number(name.slice(3))] : []));
        expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
      }
    }
  });
});
