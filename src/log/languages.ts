/** One file of a Hugo configuration: its name without folders, and its text. */
export interface SiteConfiguration {
  readonly name: string;
  readonly text: string;
}

/** Whether a file at the root of a site, or in `config/_default`, is Hugo's configuration. */
export const isSiteConfiguration = (name: string): boolean => /^(?:hugo|config)\.(?:toml|ya?ml|json)$/i.test(name);

/** Whether a file can be nothing but the configuration of a Hugo site; `config.json` may be anything. */
export const isHugoConfiguration = (name: string): boolean => /^hugo\.(?:toml|ya?ml|json)$/i.test(name);

/** `defaultContentLanguage` as the first of the files that has it says; null where none does. Hugo does not mind the letter case of keys. */
export const defaultContentLanguage = (files: readonly SiteConfiguration[]): string | null => {
  for (const file of files) {
    const language = languageIn(file);
    if (language !== null) return language.toLowerCase();
  }
  return null;
};

const code = "([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)";
const tomlKey = new RegExp(`^["']?defaultContentLanguage["']?[ \\t]*=[ \\t]*["']${code}["']`, "i");
const yamlKey = new RegExp(`^["']?defaultContentLanguage["']?[ \\t]*:[ \\t]*["']?${code}["']?[ \\t]*(?:#|$)`, "i");
const jsonKey = new RegExp(`"defaultContentLanguage"\\s*:\\s*"${code}"`, "i");

const languageIn = ({ name, text }: SiteConfiguration): string | null => {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (/\.json$/i.test(name)) return jsonKey.exec(bare)?.[1] ?? null;
  const isToml = /\.toml$/i.test(name);
  for (const line of bare.split(/\r\n|\n|\r/)) {
    // A key below a table header belongs to that table, where Hugo does not look for it.
    if (isToml && /^[ \t]*\[{1,2}[^[\],]+\]/.test(line)) return null;
    const found = isToml ? tomlKey.exec(line.trimStart()) : yamlKey.exec(line);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
};

/** What is known about the languages of a log. */
export interface LanguageClues {
  /** Hugo's default, if its configuration names one. */
  readonly site: string | null;
  /** The languages that suffixes and folders name. */
  readonly claimed: ReadonlySet<string>;
  /** The languages of the log by its own configuration, the default first. */
  readonly configured: readonly string[];
}

/** The language of files whose path names none: Hugo's default, else the first language of the log that no path claims, else English. */
export const unsuffixedLanguage = ({ site, claimed, configured }: LanguageClues): string =>
  site ?? [...configured, "en", "vi"].find((language) => !claimed.has(language)) ?? "en";
