import type { Context } from "../context.ts";
import type { Log } from "../log/log.ts";
import { counted, phrase } from "../model/phrase.ts";
import { info, ok, warning, type Examined } from "./examined.ts";

/** Whether the Hugo that is installed accepts the dates of the pages. */
export const examineHugo = async ({ runProgram }: Context, root: string, log: Log): Promise<Examined> => {
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
