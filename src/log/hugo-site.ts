import type { Store } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { flatMap } from "../model/flat-map.ts";
import { joinPath } from "./folder-path.ts";
import { defaultContentLanguage, isHugoConfiguration, isSiteConfiguration } from "./languages.ts";
import type { SiteConfiguration } from "./languages.ts";

type Reader = Pick<Store, "list" | "read">;

/** The `content` folder (relative to the root) of the Hugo site that holds these pages; null where they lie in none. */
export const contentFolderOf = (pages: readonly string[]): string | null => {
  for (const path of pages) {
    const folders = path.split("/").slice(0, -1);
    const at = folders.lastIndexOf("content");
    if (at !== -1) return folders.slice(0, at + 1).join("/");
  }
  return null;
};

/** The `content` folder of the Hugo site at the root, or of the one that other Markdown files show below it; null where there is no site. */
export const emptySiteFolder = (store: Reader, root: string, files: readonly string[]): string | null => {
  const entries = store.list(root);
  const isSite = entries.some(({ name, kind }) => (kind === "folder" ? name === "content" : isHugoConfiguration(name)));
  if (isSite) return "content";
  const below = contentFolderOf(files);
  return below !== null && configurationsOf(store, root, below).length > 0 ? below : null;
};

/** `defaultContentLanguage` of the site that a `content` folder belongs to; null where no configuration names one. */
export const siteLanguage = (store: Reader, root: string, content: string): string | null =>
  defaultContentLanguage(configurationsOf(store, root, content));

/** Whether the site that a `content` folder belongs to lets HTML in pages through (Goldmark's `unsafe`); null where it has no configuration that can be read. */
export const siteAllowsHtml = (store: Reader, root: string, content: string): boolean | null => {
  const texts = configurationsOf(store, root, content).map(({ text }) => text);
  return texts.length === 0 ? null : texts.some((text) => /^[^#\n\r]*["']?\bunsafe["']?\s*[:=]\s*true\b/im.test(text));
};

/** The files that make up the configuration of the site that a `content` folder belongs to. */
export const siteConfigurations = (store: Reader, root: string, content: string): readonly SiteConfiguration[] =>
  configurationsOf(store, root, content);

const configurationsOf = (store: Reader, root: string, content: string): readonly SiteConfiguration[] => {
  const above = content.slice(0, Math.max(content.lastIndexOf("/"), 0));
  const site = above === "" ? root : joinPath(root, above);
  return flatMap([site, joinPath(joinPath(site, "config"), "_default")], (folder) => configurationsIn(store, folder));
};

/** Hugo prefers `hugo.*` to `config.*`. */
const configurationsIn = (store: Reader, folder: string): readonly SiteConfiguration[] => {
  const names = flatMap(store.list(folder), ({ name, kind }) => (kind === "file" && isSiteConfiguration(name) ? [name] : []));
  return names.toSorted((a, b) => (a > b ? -1 : 1)).map((name) => ({ name, text: textOrNothing(store, joinPath(folder, name)) }));
};

const textOrNothing = (store: Reader, path: string): string => {
  try {
    return store.read(path);
  } catch (error) {
    if (isWorklogError(error)) return "";
    throw error;
  }
};
