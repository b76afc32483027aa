import type { Context } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { joinPath, parentOf } from "../log/folder-path.ts";
import { readHugoSettings } from "../log/hugo-settings.ts";
import { siteAllowsHtml, siteConfigurations, siteLanguage } from "../log/hugo-site.ts";
import type { Log } from "../log/log.ts";
import { dayByCell } from "../log/numbering.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import { en } from "../messages/en.ts";
import { describeError } from "../messages/sentence.ts";
import { weekdayOf } from "../model/date.ts";
import { counted, inEnglish, listOf, phrase, type Phrase } from "../model/phrase.ts";
import type { Command, Globals } from "./command.ts";
import { orderReasons } from "./order-reasons.ts";
import { rootOf } from "./session.ts";
import { padded } from "./week-facts.ts";

/** One thing that the doctor looked at. */
interface Examined {
  readonly name: Phrase;
  /** `info` says how things are, without a judgement. */
  readonly state: "ok" | "info" | "warning" | "error";
  readonly message: Phrase;
  /** What to do; empty where nothing is to be done. */
  readonly remedy: Phrase;
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
      context.terminal.out(
        `${JSON.stringify({ schemaVersion: 1, kind: "doctor", root, examined: examined.map((one) => plain(one)) }, null, 2)}\n`,
      );
      return;
    }
    const { style } = context.terminal;
    const { say } = globals.messages;
    const names = Object.values(stateNames).map(say);
    const paint = { ok: style.green, info: style.cyan, warning: style.yellow, error: style.red };
    for (const { name, state, message, remedy } of examined) {
      const advice = say(remedy) === "" ? "" : `${padded("", names)}  ${say(remedy)}\n`;
      context.terminal.out(`${paint[state](padded(say(stateNames[state]), names))}  ${style.bold(say(name))}: ${say(message)}\n${advice}`);
    }
  },
};

/** As JSON has it. */
const plain = ({ name, state, message, remedy }: Examined): object => ({
  name: inEnglish(name),
  state,
  message: inEnglish(message),
  remedy: inEnglish(remedy),
});

const stateNames: Readonly<Record<Examined["state"], Phrase>> = {
  ok: phrase`ok`,
  info: phrase`info`,
  warning: phrase`warning`,
  error: phrase`error`,
};

const ok = (name: Phrase, message: Phrase): Examined => ({ name, state: "ok", message, remedy: phrase`` });
const info = (name: Phrase, message: Phrase, remedy = phrase``): Examined => ({ name, state: "info", message, remedy });
const warning = (name: Phrase, message: Phrase, remedy: Phrase): Examined => ({ name, state: "warning", message, remedy });

const open = (context: Context, globals: Globals, root: string): OpenLog | Examined => {
  try {
    return openLog(context.store, root, context.today());
  } catch (error) {
    if (!isWorklogError(error)) throw error;
    const { message, advice } = describeError((globals.json ? en : globals.messages).errors, error);
    return { name: phrase`Configuration`, state: "error", message: phrase`${message}`, remedy: phrase`${advice}` };
  }
};

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

const hugoSite = async (context: Context, root: string, { log }: OpenLog, content: string): Promise<readonly Examined[]> => {
  const { store } = context;
  const above = content.slice(0, Math.max(content.lastIndexOf("/"), 0));
  const files = siteConfigurations(store, root, content);
  if (files.length === 0)
    return [
      warning(
        phrase`Hugo site`,
        phrase`There is a content folder, but no configuration of Hugo beside it.`,
        phrase`Look for hugo.toml or config.toml, or name the root of the site with --dir.`,
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
      ? ok(phrase`Theme`, themes.length === 0 ? phrase`The site has layouts of its own.` : phrase`${themes.join(", ")}`)
      : warning(
          phrase`Theme`,
          phrase`The theme ${missing.join(", ")} is not there, so Hugo builds empty pages.`,
          phrase`Run \`git submodule update --init\`, or copy the theme into themes/.`,
        ),
    allows === true || !html
      ? ok(phrase`HTML in pages`, allows === true ? phrase`Hugo lets it through.` : phrase`There is none.`)
      : warning(
          phrase`HTML in pages`,
          phrase`Hugo drops the <br> of the tables.`,
          phrase`Set \`unsafe = true\` under [markup.goldmark.renderer].`,
        ),
    unlisted
      ? warning(
          phrase`Languages`,
          phrase`The default language of the site is ${language}, and no page is in it.`,
          phrase`Set \`defaultContentLanguage\` to the language of the files without a suffix.`,
        )
      : ok(
          phrase`Languages`,
          language === null
            ? phrase`${log.languages.join(", ")}; the site names no default, which is English.`
            : phrase`${log.languages.join(", ")}; the default is ${language}.`,
        ),
    ...slips.map(({ key, meant }) =>
      warning(phrase`Configuration of Hugo`, phrase`Hugo knows no setting "${key}".`, phrase`Is "${meant}" meant?`),
    ),
  ];
};

const hugoVersion = async ({ runProgram }: Context, root: string, log: Log): Promise<Examined> => {
  const answer = await runProgram("hugo", ["version"], root);
  const version = /v(\d+)\.(\d+)(?:\.(\d+))?/.exec(answer?.output ?? "");
  if (version === null)
    return info(
      phrase`Hugo`,
      phrase`It is not installed here, so the site cannot be looked at.`,
      phrase`gohugo.io/installation says how to install it.`,
    );
  const isStrict = Number(version[1]) > 0 || Number(version[2]) >= 135;
  const dates = log.pages.filter(({ page }) => {
    const date = page.frontMatter.values["date"];
    return typeof date === "string" && /Sys\.Date/i.test(date);
  });
  if (dates.length === 0) return ok(phrase`Hugo`, phrase`${version[0]}`);
  const pages = counted(dates.length, "page has", "pages have");
  return warning(
    phrase`Hugo`,
    isStrict
      ? phrase`${version[0]}; ${pages} a date that Hugo from 0.135 on refuses: the site does not build.`
      : phrase`${version[0]}; ${pages} a date that Hugo from 0.135 on refuses, this one does not mind.`,
    phrase`\`worklog check --fix --rule front-matter-date\` repairs them.`,
  );
};

const pagesIn = ({ pages, unreadable }: Log): readonly Examined[] => [
  pages.length === 0
    ? warning(
        phrase`Pages`,
        phrase`There are no week pages.`,
        phrase`Run \`worklog new-week 1\`, or name the folder of your log with --dir.`,
      )
    : ok(phrase`Pages`, phrase`${counted(pages.length, "week page")} of ${counted(new Set(pages.map(({ week }) => week)).size, "week")}`),
  ...unreadable.map(({ path, reason }): Examined => ({
    name: phrase`Pages`,
    state: "error",
    message: phrase`${path} cannot be read (${reason}).`,
    remedy: phrase`Save it as UTF-8, and look at your rights on it.`,
  })),
];

const encodings = ({ pages }: Log): readonly Examined[] => {
  if (pages.length === 0) return [];
  const texts = pages.map(({ page }) => page.source.text);
  const kinds: readonly (readonly [number, Phrase])[] = [
    [texts.filter((text) => text.startsWith("\ufeff")).length, phrase`with a byte order mark`],
    [texts.filter((text) => text.includes("\r\n")).length, phrase`with Windows line ends`],
    [texts.filter((text) => /[^\r]\n/.test(text) && text.includes("\r\n")).length, phrase`with mixed line ends`],
    [texts.filter((text) => text !== text.normalize("NFC")).length, phrase`with decomposed letters`],
  ];
  const found = kinds.flatMap(([number, what]) => (number === 0 ? [] : [phrase`${number} ${what}`]));
  return [
    found.length === 0
      ? ok(phrase`Encoding`, phrase`UTF-8 with plain line ends, letters composed.`)
      : info(phrase`Encoding`, phrase`UTF-8; ${listOf(found)}. Every page keeps what it has.`),
  ];
};

/** How dates and days are read in each language, and how certain that is. */
const habits = (log: Log): readonly Examined[] =>
  log.languages.flatMap((language) => {
    const pages = log.pages.filter((page) => page.language === language);
    if (pages.length === 0) return [];
    const orders = (["dmy", "mdy"] as const).flatMap((order) => {
      const own = pages.filter((page) => page.order === order);
      const why = [...new Set(own.map(({ orderReason }) => orderReason))].map(
        (reason) => phrase`${own.filter(({ orderReason }) => orderReason === reason).length}: ${orderReasons[reason]}`,
      );
      const first = order === "dmy" ? phrase`day first` : phrase`month first`;
      return own.length === 0 ? [] : [phrase`${first} on ${counted(own.length, "page")} (${listOf(why)})`];
    });
    const isSure = orders.length === 1 && pages.some(({ orderReason }) => orderReason !== "default");
    return [
      isSure
        ? ok(phrase`Dates (${language})`, phrase`${listOf(orders)}.`)
        : info(
            phrase`Dates (${language})`,
            phrase`${listOf(orders)}.`,
            phrase`Set "dateOrder" in worklog.config.json if a page is read wrongly.`,
          ),
      numbering(log, language),
    ];
  });

const numbering = (log: Log, language: string): Examined => {
  const counts = log.numbering(language);
  const name = phrase`Days (${language})`;
  if (counts === "sequence") return info(name, phrase`Numbers only number the rows; they are no weekdays.`);
  const rows = log.pages.flatMap((page) => (page.language === language ? page.rows : []));
  const dated = rows.flatMap(({ row, start }) => {
    const day = dayByCell(row, () => counts);
    return day === null || start === null ? [] : [weekdayOf(start) === day];
  });
  const agree = dated.filter((fits) => fits).length;
  const share =
    dated.length === 0 ? phrase`no row tells` : phrase`${agree} of ${counted(dated.length, "row agrees", "rows agree")} with the calendar`;
  const message = phrase`${counts === "monday-1" ? 1 : 2} is Monday; ${share}.`;
  return dated.length === 0 || agree * 10 >= dated.length * 8
    ? ok(name, message)
    : info(name, message, phrase`\`worklog check --rule day-date\` lists the others.`);
};
