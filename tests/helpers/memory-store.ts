import type { Entry, Store } from "../../src/context.ts";
import { WorklogError } from "../../src/errors.ts";

/** A disk that can be read and holds these files, by absolute path; a text of null stands for a file that may not be read. */
export const memoryStore = (files: Readonly<Record<string, string | null>>): Pick<Store, "list" | "read" | "kind"> => ({
  list: (folder) => {
    const entries = new Map<string, Entry>();
    const prefix = folder.endsWith("/") ? folder : `${folder}/`;
    for (const path of Object.keys(files)) {
      if (!path.startsWith(prefix)) continue;
      const [name = "", ...rest] = path.slice(prefix.length).split("/");
      if (name !== "") entries.set(name, { name, kind: rest.length > 0 ? "folder" : "file" });
    }
    return [...entries.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  },
  read: (path) => {
    const text = files[path];
    if (text === undefined) throw new WorklogError("not-found", { path });
    if (text === null) throw new WorklogError("cannot-read", { path, reason: "not-allowed" });
    return text;
  },
  kind: (path) =>
    Object.hasOwn(files, path) ? "file" : Object.keys(files).some((file) => file.startsWith(`${path}/`)) ? "folder" : "missing",
});
