import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fontsOfPdf } from "./fonts.mjs";

/**
 * What libraries ask for and we never use, by the library that asks; loading Node's processes, or its sockets through its terminals, takes longer than
 * reading a log. commander starts other programs as subcommands, which we have not; chalk looks at the terminal, where we choose the level ourselves;
 * of markdown-it only the block rules run, which decode, encode and recognise no links (reports need all of it: they have a copy of their own); gray-matter
 * is given a reader of YAML, which writes none and knows no dates; no font of ours is packed for the web, and none is one of pdfkit's own; zip files are made without threads.
 */
const unused = [
  { library: "/commander/", module: "node:child_process", instead: "export default {};" },
  { library: "/chalk/", module: "#supports-color", instead: "export default {};" },
  { library: "/markdown-it/", module: "linkify-it", instead: "export class LinkifyIt {}" },
  { library: "/markdown-it/", module: "punycode.js", instead: "export default {};" },
  { library: "/markdown-it/", module: "mdurl", instead: "export {};" },
  { library: "/markdown-it/", module: "uc.micro", instead: "export {};" },
  { library: "/markdown-it/", module: "entities", instead: "export const decodeHTMLStrict = (text) => text;" },
  { library: "/gray-matter/", module: "js-yaml", instead: "export const safeLoad = () => ({}), safeDump = () => '';" },
  { library: "/js-yaml/", module: /\/(?:dumper|schema\/(?:core|json|default_\w+))$/, instead: "export default {};" },
  { library: "/pdfkit/", module: "module", instead: "export const createRequire = () => null;" },
  { library: "/fflate/", module: "module", instead: "export const createRequire = () => () => ({});" },
  { library: "/fontkit/", module: "brotli/decompress.js", instead: "export default {};" },
];

const leaveOut = {
  name: "leave-out",
  resolveId: (source, importer = "") => {
    if (importer.endsWith(whole)) return null;
    const isMeant = (module) => (module instanceof RegExp ? module.test(source) : module === source);
    const found = unused.findIndex(({ library, module }) => isMeant(module) && importer.replaceAll("\\", "/").includes(library));
    return found === -1 ? null : `\0unused:${found}`;
  },
  load: (id) => (id.startsWith("\0unused:") ? unused[Number(id.slice("\0unused:".length))].instead : null),
};

/** A second markdown-it with all that it asks for, which only reports read. */
const whole = "?whole";

const wholeMarkdown = {
  name: "whole-markdown",
  async resolveId(source, importer = "") {
    if (source !== "markdown-it" || !/[\\/]src[\\/]formats[\\/]markdown\.ts$/.test(importer)) return null;
    const { id } = await this.resolve(source, importer, { skipSelf: true });
    return `${id}${whole}`;
  },
  load: (id) => (id.endsWith(whole) ? readFileSync(id.slice(0, -whole.length), "utf8") : null),
};

/** Of the markdown-it that every command reads the block rules alone are called: without what is made for the others, these are left out too. */
const blocksAlone = {
  name: "blocks-alone",
  transform: (code, id) =>
    id.endsWith("markdown-it.mjs")
      ? code
          .replace(/new (?:ParserInline|ParserCore|Renderer)\(\)/g, "null")
          .replace(/^_defineProperty\(MarkdownIt, "(?!Token|StateBlock).*$/gm, "")
      : null,
};

/**
 * Modules that most runs never reach, though their importers call them without waiting: each becomes a file of its own that is read at its
 * first call. The readers of YAML and TOML are a quarter of all code that a command would compile; colours and wide letters take 2 ms; where the answer
 * is known, no page is read.
 */
const later = {
  "search-log": { folder: "commands", call: "searchLog" },
  "read-list": { folder: "commands", call: "readList" },
  "read-status": { folder: "commands", call: "readStatus" },
  "read-weeks": { folder: "commands", call: "readWeeks" },
  "front-matter-yaml": { folder: "document", call: "readYaml" },
  "front-matter-toml": { folder: "document", call: "readToml" },
  "yaml-block": { folder: "document", call: "parseYaml" },
  "wide-text": { folder: "model", call: "widthOfWide" },
  paints: { folder: "terminal", call: "paintsOf" },
};

const readLater = {
  name: "read-later",
  resolveId: (source, importer) => {
    const name = /^\.\/([\w-]+)\.ts$/.exec(source)?.[1];
    return name === undefined || !Object.hasOwn(later, name) || importer === undefined ? null : `\0later:${name}`;
  },
  load: (id) => {
    const name = /^\0later:(.*)$/.exec(id)?.[1];
    return name === undefined
      ? null
      : `const file = "./${name}.js"; exports.${later[name].call} = (given) => require(file).${later[name].call}(given);`;
  },
};

/** A library that repeats its licence in each of its files needs it once in the file that they become. */
const licenceOnce = {
  name: "licence-once",
  generateBundle: (_, files) => {
    for (const file of Object.values(files)) {
      if (file.type !== "chunk") continue;
      const seen = new Set();
      file.code = file.code.replace(/\/\*![^]*?\*\/\n?/g, (comment) => (seen.has(comment) ? "" : (seen.add(comment), comment)));
    }
  },
};

/**
 * V8 keeps a text with a single letter beyond Latin-1 in two bytes a letter: files of plain ASCII are read, and compiled, from half as much. Catalogues of
 * Vietnamese stay as they are, as they would grow by half.
 */
const plainAscii = {
  name: "plain-ascii",
  generateBundle: (_, files) => {
    for (const file of Object.values(files)) {
      if (file.type !== "chunk") continue;
      const escaped = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
      if (escaped.length < file.code.length * 1.05) file.code = escaped;
    }
  },
};

/** A hash of all that the bundle may be made of. */
const hashOfSources = () => {
  const project = join(import.meta.dirname, "..");
  const hash = createHash("sha256").update(readFileSync(join(project, "package-lock.json")));
  const files = readdirSync(join(project, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
};

/** Bundles everything into `dist/`, as CommonJS (it starts faster); each `import()` becomes a file of its own that is read when it is needed. */
export default {
  input: {
    main: "src/main.ts",
    ...Object.fromEntries(Object.entries(later).map(([name, { folder }]) => [name, `src/${folder}/${name}.ts`])),
  },
  platform: "node",
  // gray-matter's engine for JavaScript is replaced by one that refuses; of what is left out above nothing is called.
  checks: { eval: false, importIsUndefined: false },
  preserveEntrySignatures: "allow-extension",
  plugins: [wholeMarkdown, blocksAlone, leaveOut, readLater, fontsOfPdf, licenceOnce, plainAscii],
  // Scripts of shells are printed as they are.
  moduleTypes: { ".bash": "text", ".zsh": "text", ".fish": "text", ".ps1": "text" },
  resolve: {
    // The prompt that opens an editor is never asked; with its character sets it would make the prompts seven times as large.
    alias: {
      "@inquirer/external-editor": false,
      // js-yaml 3 looks for a JavaScript parser, for a YAML type that our schema does not have; it is half of what front matter would load.
      esprima: false,
      // What its package names first is written for browsers, and cannot be bundled.
      "jsonc-parser": "jsonc-parser/lib/esm/main.js",
    },
  },
  // pdfkit asks for the place of files that it never reads; compiled code knows no place.
  transform: { target: "node20.19", define: { "import.meta.url": '"file:///"', build: JSON.stringify(hashOfSources()) } },
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    // Licences stay; what bundlers tell each other of calls without effect is of use to nobody here.
    comments: { annotation: false, jsdoc: false, legal: true },
    // What `require` would put round each file, which `bin/worklog.js` would have to do at every start.
    postBanner: "(function (exports, require) {",
    postFooter: "})",
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // What several commands share is read as one file: ten small ones take longer to find than to run.
    // The start reads neither: what it needs of these folders is named here and stays with it.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        // What the start shares with everything, and what finds a log and shows it: all that is needed where the answer is known.
        {
          name: "base",
          test: new RegExp(
            [
              "/src/(?:errors|document/(?:finding|source)|messages/(?:sentence|en(?:-errors|-notes|-views)?)|reports/report)\\.ts$",
              "/src/model/(?:begun|date|day|flat-map|once|phrase|result|text|width)\\.ts$",
              "/src/log/(?:cached-answer|find-root|folder-path|languages|listing-once|walk|week-name|week-path)\\.ts$",
              "/src/commands/(?:cached-reading|cached-roots|check-job|check-targets|filter-flags|log-roots|options|read-logs|root-of|warn-of-unreadable)\\.ts$",
              "/src/commands/(?:columns|cut-text|period-between|plain-text|row-marks)\\.ts$",
              "/node_modules/(?:@date-fns|date-fns)/",
              "^\0later:wide-text$",
            ]
              .join("|")
              .replaceAll("/", "[\\\\/]"),
          ),
        },
        // The rules are for the commands that check alone.
        { name: "checking", test: /[\\/]src[\\/](?:rules|commands[\\/](?:find-in-log|fix-log|plain-log|rule-names))/ },
        {
          name: "shared",
          test: new RegExp(
            [
              "/src/(?:log|changes|(?:document|commands)/(?!source|options|index|wrap))",
              "/src/model/(?:most-common|text|url|week|letters|begun|(?:spoken-)?date|day|or-unmarked)",
              "/src/(?:messages/en-problems|formats/(?:log-model|finding))",
              "/node_modules/markdown-it/[^?]*$",
              "^\0(?:unused|later):",
            ]
              .join("|")
              .replaceAll("/", "[\\\\/]"),
          ),
          minShareCount: 3,
        },
      ],
    },
  },
};
