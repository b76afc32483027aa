import type { Store } from "../context.ts";
import { flatMap } from "../model/flat-map.ts";
import { joinPath } from "./folder-path.ts";

/** The pictures that the pages of a log show. */
export interface SitePictures {
  /** The bytes of the file that a page (by its path from the root) names by this source; null where there is none. The same file is the same object. */
  readonly read: (page: string, source: string) => Uint8Array | null;
  /** The sources of files that were not found, lie outside the root, or are too large. */
  readonly missing: () => readonly string[];
}

/** No picture of a report needs more bytes. */
const mostOfOne = 8 * 2 ** 20;

/** All pictures of a report together. */
const mostOfAll = 32 * 2 ** 20;

/** Finds pictures where Hugo, or a viewer of Markdown, would: below `static`, beside the page, or below the root. */
export const sitePictures = (store: Pick<Store, "readBytes">, root: string, content: string | null): SitePictures => {
  const files = new Map<string, Uint8Array | null>();
  const missing = new Set<string>();
  let room = mostOfAll;
  const readFile = (path: string): Uint8Array | null => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const bytes = store.readBytes(root, joinPath(root, path), Math.min(mostOfOne, room));
    room -= bytes?.length ?? 0;
    files.set(path, bytes);
    return bytes;
  };
  return {
    read: (page, source) => {
      const path = pathOf(source);
      if (path === null) return null;
      for (const candidate of candidates(page, path, content)) {
        const bytes = readFile(candidate);
        if (bytes !== null) return bytes;
      }
      missing.add(source);
      return null;
    },
    missing: () => [...missing],
  };
};

/** The path that a source names inside a site; null for the address of another site. */
const pathOf = (source: string): string | null => {
  const path = source
    .replace(/[?#].*$/s, "")
    .replaceAll("\\", "/")
    .trim();
  if (path === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path) || path.includes("\0")) return null;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Where the file may lie, relative to the root, the likeliest first. */
const candidates = (page: string, path: string, content: string | null): readonly string[] => {
  const site = content === null ? "" : folderOf(content);
  const places = [joinPath(site, "static"), ...(content === null ? [] : [content]), joinPath(site, "assets"), site];
  const absolute = path.startsWith("/") ? path.slice(1) : null;
  const paths =
    absolute === null
      ? [joinPath(folderOf(page), path), ...below(places, fromAddress(page, path, content)), ...below(places, path)]
      : // A site that is published below a folder names that folder first.
        [...below(places, absolute), ...below(places, absolute.replace(/^[^/]*\//, ""))];
  return [...new Set(flatMap(paths, (each) => normalised(each) ?? []))];
};

const below = (folders: readonly string[], path: string): readonly string[] => folders.map((folder) => joinPath(folder, path));

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** What a browser makes of a relative path on the address that Hugo gives the page. */
const fromAddress = (page: string, path: string, content: string | null): string => {
  const inside = content !== null && page.startsWith(`${content}/`) ? page.slice(content.length + 1) : page;
  const name = /([^/]*?)(?:\.[a-z-]+)?\.\w+$/i.exec(inside)?.[1] ?? "";
  const address = /^_?index\d?$/.test(name) ? folderOf(inside) : joinPath(folderOf(inside), name);
  const parts: string[] = [];
  for (const part of joinPath(address, path).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
};

/** A path without `.` and `..`; null where it leaves the root. */
const normalised = (path: string): string | null => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.pop() === undefined) return null;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.length === 0 ? null : parts.join("/");
};
