import { readDataValues } from "../document/data-values.ts";
import type { FrontMatterValue } from "../document/front-matter.ts";
import { flatMap } from "../model/flat-map.ts";
import type { SiteConfiguration } from "./languages.ts";

/** What a site says of itself; undefined where it says nothing. */
export interface SiteTexts {
  readonly title: string | undefined;
  readonly author: string | undefined;
}

/**
 * The title and the author in a site's configuration, those of the language before those of the site. An author that is an address of mail is none: it came
 * with the theme or the template, and is not who wrote the log.
 */
export const siteTexts = (files: readonly SiteConfiguration[], language: string): SiteTexts => {
  const sites = flatMap(files, ({ name, text }) => readDataValues(name, text) ?? []);
  const own = sites.map((site) => at(site, ["languages", language]));
  const all = [...own, ...sites];
  return {
    title: firstText(all.map((values) => at(values, ["title"]))),
    author: firstText(
      flatMap(all, (values) => authorKeys.map((keys) => at(values, keys))).filter(
        (value) => typeof value !== "string" || !value.includes("@"),
      ),
    ),
  };
};

const authorKeys = [["params", "author", "name"], ["params", "author"], ["author", "name"], ["author"]] as const;

/** Hugo does not mind the letter case of keys. */
const at = (value: FrontMatterValue, keys: readonly string[]): FrontMatterValue => {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const found = Object.entries(value).find(([name]) => name.toLowerCase() === key);
  return found === undefined ? null : at(found[1], rest);
};

const firstText = (values: readonly FrontMatterValue[]): string | undefined =>
  values.find((value): value is string => typeof value === "string" && value.trim() !== "")?.trim();
