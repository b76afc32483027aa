import { flatMap } from "../model/flat-map.ts";
import type { SiteConfiguration } from "./languages.ts";

/** What a site's configuration says, as far as a doctor asks. Values of YAML and TOML are read by lines, as people write them. */
export interface HugoSettings {
  readonly themes: readonly string[];
  /** Keys at the top that Hugo does not know but for a slip, each with the one that was meant perhaps. */
  readonly slips: readonly { readonly key: string; readonly meant: string }[];
}

/** The keys at the top of Hugo's configuration (gohugo.io/configuration/all), in lower case, as Hugo does not mind their letter case. */
const known = (
  "archetypedir assetdir baseurl build builddrafts buildexpired buildfuture cachedir caches canonifyurls capitalizelisttitles cascade cleandestinationdir contentdir " +
  "contenttypes copyright datadir defaultcontentlanguage defaultcontentlanguageinsubdir defaultoutputformat deployment disablealiases disabledefaultlanguageredirect " +
  "disablehugogeneratorinject disablekinds disablelanguages disablelivereload disablepathtolower enableemoji enablegitinfo enablemissingtranslationplaceholders " +
  "enablerobotstxt environment frontmatter googleanalytics hascjklanguage httpcache i18ndir ignorecache ignoreerrors ignorefiles ignorelogs ignorevendorpaths imaging " +
  "languagecode languages layoutdir mainsections markup mediatypes menu menus minify module newcontenteditor nobuildlock nochmod notimes outputformats outputs page " +
  "paginate paginatepath pagination panicOnwarning params permalinks pluralizelisttitles printi18nwarnings printpathwarnings printunusedtemplates privacy publishdir " +
  "refLinkserrorlevel reflinksnotfoundurl related relativeurls removepathaccents rendersegments resourcedir roles sectionpagesmenu security segments server services " +
  "sitemap sitedir staticdir staticdir0 summarylength taxonomies templatemetrics templatemetricshints theme themesdir timeout timezone title titlecasestyle uglyurls " +
  "versions watch author blackfriday social metadataformat rssLimit googleanalytics disqusshortname themeconfig pygmentscodefences pygmentsstyle pygmentsusesclasses pygmentsoptions"
)
  .toLowerCase()
  .split(" ");

/** Reads the configuration files of a site. */
export const readHugoSettings = (files: readonly SiteConfiguration[]): HugoSettings => {
  const keys = flatMap(files, (file) => topKeys(file));
  const themes = flatMap(
    keys.filter(({ key }) => key.toLowerCase() === "theme"),
    ({ value }) => [...value.matchAll(/["']?([\w./-]+)["']?/g)].map(([, name = ""]) => name),
  );
  const slips = flatMap(keys, ({ key }) => {
    const meant = known.includes(key.toLowerCase()) ? undefined : known.find((name) => isNear(key.toLowerCase(), name));
    return meant === undefined ? [] : [{ key, meant }];
  });
  return { themes: [...new Set(themes.filter((name) => name !== ""))], slips };
};

interface Setting {
  readonly key: string;
  readonly value: string;
}

const topKeys = ({ name, text }: SiteConfiguration): readonly Setting[] => {
  const keys: Setting[] = [];
  const isToml = /\.toml$/i.test(name);
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
    const table = isToml ? /^\[{1,2}\s*["']?([\w-]+)/.exec(line) : null;
    if (table?.[1] !== undefined) keys.push({ key: table[1], value: "" });
    const entry = isToml ? /^\s*["']?([\w-]+)["']?\s*=\s*(.*)$/.exec(line) : /^["']?([\w-]+)["']?\s*:\s*(.*)$/.exec(line);
    const isBelowTable = isToml && keys.some(({ value }) => value === "");
    if (entry?.[1] !== undefined && !isBelowTable) keys.push({ key: entry[1], value: (entry[2] ?? "").replace(/\s#.*$/, "") || '""' });
  }
  return /\.json$/i.test(name) ? [] : keys;
};

/** Whether two words differ in one letter that is missing, added, changed, or stands one place further. */
const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a.length < 4) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
};
