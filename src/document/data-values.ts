import { readToml } from "./front-matter-toml.ts";
import { copyValues, type FrontMatterValues, type ValuesResult } from "./front-matter-values.ts";
import { readYaml } from "./front-matter-yaml.ts";

/** The values of a file of YAML, TOML or JSON, which the ending of its name tells; null where it cannot be read. */
export const readDataValues = (name: string, text: string): FrontMatterValues | null => {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (/\.json$/i.test(name)) return readJson(bare);
  const result: ValuesResult = /\.toml$/i.test(name) ? readToml(bare) : readYaml(bare);
  return result.ok ? result.value : null;
};

const readJson = (text: string): FrontMatterValues | null => {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null
      ? copyValues(data, (value) => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null))
      : null;
  } catch {
    return null;
  }
};
