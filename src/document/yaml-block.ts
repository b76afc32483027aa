import yaml from "js-yaml";
import { once } from "../model/once.ts";
import { isMapping, isPlainInteger, YamlFault } from "./front-matter-values.ts";

/** Texts stay as they are written but for these: `1.10`, `2025-10-06`, `~` and `yes` are text. */
const schema = once(
  () =>
    new yaml.Schema({
      include: [yaml.FAILSAFE_SCHEMA],
      implicit: [
        new yaml.Type("tag:yaml.org,2002:bool", {
          kind: "scalar",
          resolve: (text) => text === "true" || text === "false",
          construct: (text) => text === "true",
        }),
        new yaml.Type("tag:yaml.org,2002:int", {
          kind: "scalar",
          resolve: (text) => text !== null && isPlainInteger(text),
          construct: Number,
        }),
      ],
    }),
);

/** What a block of YAML says by key; throws `YamlFault`. Of two equal keys the last wins (`json`), as in Hugo before it refused them. */
export const parseYaml = (text: string): object => {
  try {
    const root = yaml.load(text, { schema: schema(), json: true });
    if (root === undefined || root === null) return {};
    if (!isMapping(root)) throw new YamlFault("it holds no keys", 0);
    return root;
  } catch (error) {
    if (error instanceof yaml.YAMLException) throw new YamlFault(error.reason, faultyLine(text, error.mark?.line ?? 0));
    throw error;
  }
};

/** The reader notices many a fault only in the line below: where the line above is no key with a value on its own, that one is named. */
const faultyLine = (text: string, line: number): number => {
  const lines = text.split(/\r\n|\n|\r/, line + 1);
  let above = line - 1;
  while (above > 0 && lines[above]?.trim() === "") above -= 1;
  const words = lines[above] ?? "";
  return /^[^\s#]/.test(words) && !isMappingAlone(words) ? above : line;
};

const isMappingAlone = (line: string): boolean => {
  try {
    return isMapping(yaml.load(line, { schema: schema(), json: true }));
  } catch {
    return false;
  }
};
