/** The path of an entry of a folder. `/` joins on every platform; "" is the folder that other paths are relative to. */
export const joinPath = (folder: string, name: string): string =>
  folder === "" ? name : /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;

/** The folder above an absolute path; null above the root. */
export const parentOf = (path: string): string | null => {
  const bare = path.replace(/(?<=[^/\\:])[/\\]+$/, "");
  const cut = Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\"));
  if (cut === -1 || cut === bare.length - 1) return null;
  // The slash belongs to the root: `/`, `C:\`.
  return cut === 0 || bare[cut - 1] === ":" ? bare.slice(0, cut + 1) : bare.slice(0, cut);
};

/** The absolute path that a user means by a path given in a folder; `.` and `..` are resolved. */
export const resolvePath = (directory: string, given: string): string => {
  const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(given);
  const [, root = "", rest = ""] = /^([A-Za-z]:[/\\]|[/\\]{0,2})(.*)$/s.exec(absolute ? given : joinPath(directory, given)) ?? [];
  const parts: string[] = [];
  for (const part of rest.split(/[/\\]/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return root + parts.join("/");
};

/** An absolute path as seen from a folder: below it, or above it with `..`; the path itself where the two share nothing. */
export const relativePath = (from: string, path: string): string => {
  const [base, parts] = [from, path].map((each) => each.split(/[/\\]/).filter((part) => part !== ""));
  if (base === undefined || parts === undefined || base[0] !== parts[0]) return path;
  let same = 0;
  while (same < base.length && same < parts.length && base[same] === parts[same]) same += 1;
  return [...base.slice(same).map(() => ".."), ...parts.slice(same)].join("/");
};
