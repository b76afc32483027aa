import type { Context } from "../context.ts";
import { joinPath } from "../log/folder-path.ts";
import { readHugoSettings } from "../log/hugo-settings.ts";
import { siteAllowsHtml, siteConfigurations, siteLanguage } from "../log/hugo-site.ts";
import type { OpenLog } from "../log/open-log.ts";
import { phrase } from "../model/phrase.ts";
import { examineHugo } from "./examine-hugo.ts";
import { ok, warning, type Examined } from "./examined.ts";

/** Whether the Hugo site that holds a log builds it as it is meant; `content` is its content folder. */
export const examineSite = async (context: Context, root: string, { log }: OpenLog, content: string): Promise<readonly Examined[]> => {
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
    await examineHugo(context, root, log),
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
