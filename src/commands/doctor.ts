import type { Context } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { joinPath, parentOf } from "../log/folder-path.ts";
import { readHugoSettings } from "../log/hugo-settings.ts";
import { siteAllowsHtml, siteConfigurations, siteLanguage } from "../log/hugo-site.ts";
import type { Log, OrderReason } from "../log/log.ts";
import { dayByCell } from "../log/numbering.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import { describeError } from "../messages/sentence.ts";
import { weekdayOf } from "../model/date.ts";
import type { Command, Globals } from "./command.ts";
import { messagesFor, rootOf } from "./session.ts";
import { counted } from "./week-facts.ts";

/** One thing that the doctor looked at. */
interface Examined {
  readonly name: string;
  /** `info` says how things are, without a judgement. */
  readonly state: "ok" | "info" | "warning" | "error";
  readonly message: string;
  /** What to do; "" where nothing is to be done. */
  readonly remedy: string;
}

/** `worklog doctor`: whether the surroundings are as worklog and Hugo need them. */
export const doctor: Command = {
  name: "doctor",
  summary: "look at the surroundings: Node, Hugo, Git, encodings, habits",
  examples: ["worklog doctor", "worklog doctor --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const root = rootOf(context, globals);
    const opened = open(context, globals, root);
    const log = "log" in opened ? [...pagesIn(opened.log), ...encodings(opened.log), ...habits(opened.log)] : [opened];
    const site = "log" in opened && opened.content !== null ? await hugoSite(context, root, opened, opened.content) : [];
    const examined: readonly Examined[] = [node(context), await git(context, root), ...site, ...log];
    if (globals.json) {
      context.terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "doctor", root, examined }, null, 2)}\n`);
      return;
    }
    const { style } = context.terminal;
    const paint = { ok: style.green, info: style.cyan, warning: style.yellow, error: style.red };
    for (const { name, state, message, remedy } of examined)
      context.terminal.out(
        `${paint[state](state.padEnd(7))}  ${style.bold(name)}: ${message}\n${remedy === "" ? "" : `         ${remedy}\n`}`,
      );
  },
};

const ok = (name: string, message: string): Examined => ({ name, state: "ok", message, remedy: "" });
const info = (name: string, message: string, remedy = ""): Examined => ({ name, state: "info", message, remedy });
const warning = (name: string, message: string, remedy: string): Examined => ({ name, state: "warning", message, remedy });

const open = (context: Context, globals: Globals, root: string): OpenLog | Examined => {
  try {
    return openLog(context.store, root, context.today());
  } catch (error) {
    if (!isWorklogError(error)) throw error;
    const { message, advice } = describeError(messagesFor(context, globals).errors, error);
    return { name: "Configuration", state: "error", message, remedy: advice };
  }
};

const node = ({ nodeVersion }: Context): Examined => {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? ok("Node", nodeVersion)
    : warning("Node", `${nodeVersion} is older than 20.19.`, "Install a newer Node from nodejs.org.");
};

const git = async ({ store, runProgram }: Context, root: string): Promise<Examined> => {
  let folder: string | null = root;
  while (folder !== null && !store.list(folder).some(({ name }) => name === ".git")) folder = parentOf(folder);
  if (folder === null)
    return warning("Git", "The log is in no Git repository: a page that is lost is lost.", "Run `git init`, and commit now and then.");
  // A repository of a stranger may name a program that Git is to ask which files have changed.
  const status = await runProgram("git", ["-c", "core.fsmonitor=false", "status", "--porcelain", "--", "."], root);
  if (status === null || status.status !== 0) return info("Git", "The log is in a repository, but Git cannot be asked about it.");
  const changed = status.output.split("\n").filter((line) => line !== "").length;
  return changed === 0 ? ok("Git", "Everything is committed.") : info("Git", `${counted(changed, "file is", "files are")} not committed.`);
};

const hugoSite = async (context: Context, root: string, { log }: OpenLog, content: string): Promise<readonly Examined[]> => {
  const { store } = context;
  const above = content.slice(0, Math.max(content.lastIndexOf("/"), 0));
  const files = siteConfigurations(store, root, content);
  if (files.length === 0)
    return [
      warning(
        "Hugo site",
        "There is a content folder, but no configuration of Hugo beside it.",
        "Look for hugo.toml or config.toml, or name the root of the site with --dir.",
      ),
    ];
  const { themes, slips } = readHugoSettings(files);
  const site = above === "" ? root : joinPath(root, above);
  const missing = themes.filter((theme) => !theme.includes("/") && store.list(joinPath(joinPath(site, "themes"), theme)).length === 0);
  const language = siteLanguage(store, root, content);
  const allows = siteAllowsHtml(store, root, content);
  const html = log.pages.some(({ page }) => /<(?:br|ul|li|b)\b/i.test(page.source.text));
  const unlisted = language !== null && log.pages.length > 0 && !log.languages.includes(language);
  return [
    await hugoVersion(context, root, log),
    missing.length === 0
      ? ok("Theme", themes.length === 0 ? "The site has layouts of its own." : themes.join(", "))
      : warning(
          "Theme",
          `The theme ${missing.join(", ")} is not there, so Hugo builds empty pages.`,
          "Run `git submodule update --init`, or copy the theme into themes/.",
        ),
    allows === true || !html
      ? ok("HTML in pages", allows === true ? "Hugo lets it through." : "There is none.")
      : warning("HTML in pages", "Hugo drops the <br> of the tables.", "Set `unsafe = true` under [markup.goldmark.renderer]."),
    unlisted
      ? warning(
          "Languages",
          `The default language of the site is ${language}, and no page is in it.`,
          "Set `defaultContentLanguage` to the language of the files without a suffix.",
        )
      : ok(
          "Languages",
          `${log.languages.join(", ")}; ${language === null ? "the site names no default, which is English" : `the default is ${language}`}.`,
        ),
    ...slips.map(({ key, meant }) => warning("Configuration of Hugo", `Hugo knows no setting "${key}".`, `Is "${meant}" meant?`)),
  ];
};

const hugoVersion = async ({ runProgram }: Context, root: string, log: Log): Promise<Examined> => {
  const answer = await runProgram("hugo", ["version"], root);
  const version = /v(\d+)\.(\d+)(?:\.(\d+))?/.exec(answer?.output ?? "");
  if (version === null)
    return info("Hugo", "It is not installed here, so the site cannot be looked at.", "gohugo.io/installation says how to install it.");
  const isStrict = Number(version[1]) > 0 || Number(version[2]) >= 135;
  const dates = log.pages.filter(({ page }) => {
    const date = page.frontMatter.values["date"];
    return typeof date === "string" && /Sys\.Date/i.test(date);
  });
  if (dates.length === 0) return ok("Hugo", version[0]);
  const said = `${counted(dates.length, "page has", "pages have")} a date that Hugo from 0.135 on refuses`;
  return warning(
    "Hugo",
    `${version[0]}; ${said}${isStrict ? ": the site does not build" : ", this one does not mind"}.`,
    "`worklog check --fix --rule front-matter-date` repairs them.",
  );
};

const pagesIn = ({ pages, unreadable }: Log): readonly Examined[] => [
  pages.length === 0
    ? warning("Pages", "There are no week pages.", "Run `worklog new-week 1`, or name the folder of your log with --dir.")
    : ok(
        "Pages",
        `${counted(pages.length, "week page", "week pages")} of ${counted(new Set(pages.map(({ week }) => week)).size, "week", "weeks")}`,
      ),
  ...unreadable.map(({ path, reason }): Examined => ({
    name: "Pages",
    state: "error",
    message: `${path} cannot be read (${reason}).`,
    remedy: "Save it as UTF-8, and look at your rights on it.",
  })),
];

const encodings = ({ pages }: Log): readonly Examined[] => {
  if (pages.length === 0) return [];
  const texts = pages.map(({ page }) => page.source.text);
  const kinds: readonly (readonly [number, string])[] = [
    [texts.filter((text) => text.startsWith("\ufeff")).length, "with a byte order mark"],
    [texts.filter((text) => text.includes("\r\n")).length, "with Windows line ends"],
    [texts.filter((text) => /[^\r]\n/.test(text) && text.includes("\r\n")).length, "with mixed line ends"],
    [texts.filter((text) => text !== text.normalize("NFC")).length, "with decomposed letters"],
  ];
  const found = kinds.flatMap(([number, what]) => (number === 0 ? [] : [`${String(number)} ${what}`]));
  return [
    found.length === 0
      ? ok("Encoding", "UTF-8 with plain line ends, letters composed.")
      : info("Encoding", `UTF-8; ${found.join(", ")}. Every page keeps what it has.`),
  ];
};

const reasons: Readonly<Record<OrderReason, string>> = {
  cells: "by its own dates",
  span: "by the span of its week",
  weekdays: "by its weekdays",
  "same-language": "like the others",
  partner: "by the other language",
  configuration: "by the configuration",
  default: "by default",
};

/** How dates and days are read in each language, and how certain that is. */
const habits = (log: Log): readonly Examined[] =>
  log.languages.flatMap((language) => {
    const pages = log.pages.filter((page) => page.language === language);
    if (pages.length === 0) return [];
    const orders = (["dmy", "mdy"] as const).flatMap((order) => {
      const own = pages.filter((page) => page.order === order);
      const why = [...new Set(own.map(({ orderReason }) => orderReason))].map(
        (reason) => `${String(own.filter(({ orderReason }) => orderReason === reason).length)} ${reasons[reason]}`,
      );
      return own.length === 0
        ? []
        : [`${order === "dmy" ? "day" : "month"} first on ${counted(own.length, "page", "pages")} (${why.join(", ")})`];
    });
    const isSure = orders.length === 1 && pages.some(({ orderReason }) => orderReason !== "default");
    return [
      isSure
        ? ok(`Dates (${language})`, `${orders.join("; ")}.`)
        : info(`Dates (${language})`, `${orders.join("; ")}.`, 'Set "dateOrder" in worklog.config.json if a page is read wrongly.'),
      numbering(log, language),
    ];
  });

const numbering = (log: Log, language: string): Examined => {
  const counts = log.numbering[language] ?? "monday-2";
  const name = `Days (${language})`;
  if (counts === "sequence") return info(name, "Numbers only number the rows; they are no weekdays.");
  const rows = log.pages.flatMap((page) => (page.language === language ? page.rows : []));
  const dated = rows.flatMap(({ row, start }) => {
    const day = dayByCell(row, counts);
    return day === null || start === null ? [] : [weekdayOf(start) === day];
  });
  const agree = dated.filter((fits) => fits).length;
  const share =
    dated.length === 0 ? "no row tells" : `${String(agree)} of ${counted(dated.length, "row agrees", "rows agree")} with the calendar`;
  const message = `${counts === "monday-1" ? "1" : "2"} is Monday; ${share}.`;
  return dated.length === 0 || agree * 10 >= dated.length * 8
    ? ok(name, message)
    : info(name, message, "`worklog check --rule day-date` lists the others.");
};
