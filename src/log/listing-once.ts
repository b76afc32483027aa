import type { Entry, Reader } from "../context.ts";

/**
 * A disk that is asked once what a folder holds, for two questions: where logs are, and then what is in them. An answer is let go as soon as it was given again, so
 * that thousands of logs do not add up.
 */
export const listingOnce = <T extends Pick<Reader, "list">>(disk: T): T => {
  const listed = new Map<string, readonly Entry[]>();
  const list = (folder: string): readonly Entry[] => {
    const known = listed.get(folder);
    if (known !== undefined) {
      listed.delete(folder);
      return known;
    }
    const entries = disk.list(folder);
    listed.set(folder, entries);
    return entries;
  };
  return { ...disk, list };
};
