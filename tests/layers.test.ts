import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** The rule: which layers each layer may import. `node` stands for Node's own modules, but for `node:zlib`, which only computes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "main.ts": [
    "cli.ts",
    "commands",
    "context.ts",
    "errors.ts",
    "messages",
    "model",
    "store",
    "terminal",
    "network",
    "programs",
    "node",
    "package.json",
  ],
  "cli.ts": ["commands", "context.ts", "errors.ts", "messages"],
  "context.ts": ["model"],
  "errors.ts": ["document", "model"],
  model: ["model"],
  document: ["document", "model"],
  log: ["log", "document", "model", "errors.ts", "context.ts"],
  changes: ["changes", "log", "document", "model", "errors.ts"],
  site: ["site", "changes", "log", "document", "model"],
  rules: ["rules", "log", "document", "model", "errors.ts", "context.ts"],
  reports: ["reports", "rules", "document", "model"],
  shells: ["shells"],
  formats: ["formats", "log", "document", "model", "errors.ts", "node:zlib"],
  imports: ["imports", "model", "errors.ts"],
  messages: ["messages", "document", "model", "errors.ts"],
  commands: [
    "commands",
    "changes",
    "rules",
    "reports",
    "formats",
    "shells",
    "imports",
    "site",
    "log",
    "document",
    "model",
    "errors.ts",
    "context.ts",
    "messages",
  ],
  programs: ["programs", "model", "context.ts", "node"],
  network: ["context.ts"],
  store: ["store", "model", "errors.ts", "context.ts", "node"],
  terminal: ["terminal", "model", "document", "errors.ts", "context.ts", "messages", "node"],
};

const root = join(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

const layerOf = (path: string): string => path.split(sep)[0] ?? path;

const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
  return found.flatMap((name) => {
    if (name.startsWith("node:")) return [name === "node:zlib" ? name : "node"];
    if (!name.startsWith(".")) return [];
    const target = normalize(join(dirname(file), name));
    return [target.startsWith("..") ? target.split(sep).slice(1).join("/") : layerOf(target)];
  });
};

describe("imports go one way", () => {
  test.each(files)("%s", (file) => {
    const layer = allowed[layerOf(file)];
    expect(layer, `${layerOf(file)} is no layer`).toBeDefined();
    expect(importsOf(file).filter((name) => layer?.includes(name) !== true)).toEqual([]);
  });
});
