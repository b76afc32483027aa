/** How long the raw value at the start of `rest` is, its quotes included, a comment behind it and trailing spaces not. */
export const rawEnd = (rest: string, format: "yaml" | "toml"): number => {
  const quoted = quotedEnd(rest, format);
  if (quoted !== null) return quoted;
  const comment = rest.startsWith("#") ? 0 : format === "toml" ? rest.indexOf("#") : rest.search(/[ \t]#/);
  return (comment === -1 ? rest : rest.slice(0, comment)).trimEnd().length;
};

/** Where a quoted value ends, behind its closing quote; null if it has no quotes or they do not close on this line. */
const quotedEnd = (rest: string, format: "yaml" | "toml"): number | null => {
  const quote = rest[0];
  if (quote !== '"' && quote !== "'") return null;
  for (let at = 1; at < rest.length; at += 1) {
    if (quote === '"' && rest[at] === "\\") at += 1;
    else if (rest[at] !== quote) continue;
    else if (quote === "'" && format === "yaml" && rest[at + 1] === "'") at += 1;
    else return isEnd(rest, at + 1) ? at + 1 : null;
  }
  return null;
};

/** Nothing but white space and a comment may follow: `"a" and "b"` is not quoted as a whole. */
const isEnd = (rest: string, at: number): boolean => /^[ \t]*(?:#|$)/.test(rest.slice(at));
