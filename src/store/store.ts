import type { Store } from "../context.ts";
import { realDisk } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { kindOf, listFolder, readText } from "./read.ts";
import { writeOutput, writePages } from "./write.ts";

/** The store on a disk: the real one, unless a test brings its own. */
export const createStore = (disk: Disk = realDisk): Store => ({
  list: (folder) => listFolder(disk, folder),
  kind: (path) => kindOf(disk, path),
  read: (path) => readText(disk, path),
  write: (root, files) => writePages(disk, root, files),
  output: (path, data, overwrite) => writeOutput(disk, path, data, overwrite),
});
