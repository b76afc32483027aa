import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../src/cli.ts";
import { commands } from "../../src/commands/index.ts";
import { en } from "../../src/messages/en.ts";
import { phrasesInVietnamese } from "../../src/messages/vi-phrases.ts";
import { findings } from "../../src/messages/vi-findings.ts";
import { help } from "../../src/messages/vi-help.ts";
import { rules as ruleTexts } from "../../src/messages/vi-rules.ts";
import { words } from "../../src/messages/vi-words.ts";
import { rules } from "../../src/rules/index.ts";
import { ruleGroups } from "../../src/rules/rule.ts";

const root = join(import.meta.dirname, "..", "..", "src");

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

const nodesIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item));
  return isNode(value) ? [value, ...Object.values(value).flatMap((child) => nodesIn(child))] : [];
};

interface Template {
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
}

const keyOfTemplate = ({ quasis }: Template): string =>
  quasis.map(({ value }, index) => (index === 0 ? "" : `{${String(index - 1)}}`) + value.cooked).join("");

/** The keys of phrase`…` and counted(…, "…") in a source file. */
const keysIn = (file: string): readonly string[] =>
  nodesIn(parseAst(readFileSync(join(root, file), "utf8"), { lang: "ts" }).body).flatMap((node): readonly string[] => {
    if (node.type === "TaggedTemplateExpression" && isNode(node["tag"]) && node["tag"]["name"] === "phrase")
      return [keyOfTemplate(node["quasi"] as Template)];
    if (node.type !== "CallExpression" || !isNode(node["callee"]) || node["callee"]["name"] !== "counted") return [];
    const [, word] = node["arguments"] as readonly (Node | undefined)[];
    expect(word?.type, `${file}: the words of counted() are to be written out`).toBe("Literal");
    return [`{0} ${String(word?.["value"])}`];
  });

/** Everything that `--help` says, as it asks for its translation. */
const helpTexts = async (): Promise<readonly string[]> => {
  const asked = new Set<string>();
  const messages = { ...en, translate: (english: string) => (asked.add(english), english) };
  const program = {
    commands,
    version: "1.0.0",
    messages,
    out: () => undefined,
    width: () => 80,
    context: (): never => {
      throw new Error("help needs no context");
    },
  };
  await runCli(program, ["--help"]);
  for (const { name } of commands) await runCli(program, [name, "--help"]);
  return [...asked];
};

/** An example that is words, such as `week 5 from 2025-10-06`, and no Markdown. */
const isProse = (example: string): boolean => /^(?!date: )[\p{Ll}\d“_(]/u.test(example);

const ruleSentences = rules.flatMap(({ summary, why, example }) => [
  summary,
  why,
  ...[example.wrong, example.right].filter((text) => isProse(text)),
]);

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\d+\}/g, ""));

const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g))].toSorted();

const needed = new Set<string>();

beforeAll(async () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.d)\.ts$/.test(file));
  const phrases = files.flatMap((file) => keysIn(file));
  for (const text of [...phrases, ...(await helpTexts()), ...ruleSentences, ...ruleGroups]) if (hasWords(text)) needed.add(text);
});

describe("every phrase, help text and rule has its Vietnamese", () => {
  test("nothing is missing, and nothing is there that nobody says", () => {
    const missing = [...needed].filter((text) => !phrasesInVietnamese.has(text));
    const unused = [...phrasesInVietnamese.keys()].filter((text) => !needed.has(text));
    expect({ missing, unused }, "see src/messages/vi-*.ts").toEqual({ missing: [], unused: [] });
    expect(needed.size).toBeGreaterThan(500);
  });

  test("each stands in one file", () => {
    const all = [help, words, findings, ruleTexts].flatMap((texts) => Object.keys(texts));
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  test("places, the end of a sentence and the form of letters are right", () => {
    for (const [english, vietnamese] of phrasesInVietnamese) {
      expect(placesIn(vietnamese), english).toEqual(placesIn(english));
      expect(vietnamese, english).toBe(vietnamese.normalize("NFC").trim());
      // A sentence stays one, and a part of a sentence ends in nothing.
      const end = /[.?:]$/.exec(english)?.[0] ?? "";
      expect(/[.?:]$/.exec(vietnamese)?.[0] ?? "", english).toBe(end);
      expect(vietnamese, english).not.toBe("");
    }
  });
});
