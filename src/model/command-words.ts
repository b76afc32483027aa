import { split } from "shlex";

/**
 * The words of a command line that a setting holds, such as `less -R` or `"/opt/my editor/bin" --wait`, quoted as a POSIX shell would have it; nothing
 * else of a shell is done. Where paths have backslashes, these stand for themselves. Null where a quote is not closed.
 */
export const commandWords = (text: string, hasBackslashPaths: boolean): readonly string[] | null => {
  try {
    return split(hasBackslashPaths ? text.replaceAll("\\", "\\\\") : text);
  } catch {
    return null;
  }
};
