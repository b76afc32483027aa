import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "./site.ts";

/** Whether this machine has Hugo. */
export const hasHugo = spawnSync("hugo", ["version"]).status === 0;

/** A page as Hugo made it. */
export interface BuiltPage {
  /** The source, relative to the site. */
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
}

const template = `[{{ range $index, $page := .Site.Pages.ByWeight }}{{ if $index }},{{ end }}{{ with $page.File }}{{ dict "path" .Filename "url" $page.RelPermalink "title" $page.Title "html" $page.Content | jsonify }}{{ else }}null{{ end }}{{ end }}]`;

/** Builds a site and answers all pages that come from a file, those of a language in the order of its menu. */
export const buildSite = (site: string, languages: readonly string[]): readonly BuiltPage[] => {
  writeFiles(site, { "layouts/index.json": template });
  execFileSync("hugo", ["--quiet", "--source", site, "--buildFuture"], { stdio: ["ignore", "ignore", "pipe"] });
  return languages.flatMap((language, index) => {
    const home = join(site, "public", index === 0 ? "" : language, "index.json");
    return existsSync(home) ? pagesIn(home, site) : [];
  });
};

const pagesIn = (home: string, site: string): readonly BuiltPage[] =>
  (JSON.parse(readFileSync(home, "utf8")) as readonly (BuiltPage | null)[]).flatMap((page) =>
    page === null ? [] : [{ ...page, path: page.path.slice(site.length + 1) }],
  );
