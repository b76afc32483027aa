/**
 * What libraries ask for and we never use: loading Node's processes, or its sockets through its terminals, takes longer than reading a log.
 * commander starts other programs as subcommands, which we have not; chalk looks at the terminal, where we choose the level ourselves.
 */
const unused = { "node:child_process": "/commander/", "#supports-color": "/chalk/" };

const leaveOut = {
  name: "leave-out",
  resolveId: (source, importer) => (importer?.replaceAll("\\", "/").includes(unused[source] ?? "\0") ? "\0nothing" : null),
  load: (id) => (id === "\0nothing" ? "export default {};" : null),
};

/**
 * Modules that most commands never reach, though their importers call them without waiting: each becomes a file of its own that is read at its
 * first call. The readers of YAML and TOML are a quarter of all code that a command would compile.
 */
const later = { "front-matter-yaml": "readYaml", "front-matter-toml": "readToml" };

const readLater = {
  name: "read-later",
  resolveId: (source, importer) => {
    const name = /^\.\/(front-matter-(?:yaml|toml))\.ts$/.exec(source)?.[1];
    return name === undefined || importer === undefined ? null : `\0later:${name}`;
  },
  load: (id) => {
    const name = /^\0later:(.*)$/.exec(id)?.[1];
    return name === undefined
      ? null
      : `const file = "./${name}.js"; exports.${later[name]} = (text) => require(file).${later[name]}(text);`;
  },
};

/** Bundles everything into `dist/`, as CommonJS (it starts faster); each `import()` becomes a file of its own that is read when it is needed. */
export default {
  input: { main: "src/main.ts", ...Object.fromEntries(Object.keys(later).map((name) => [name, `src/document/${name}.ts`])) },
  platform: "node",
  plugins: [leaveOut, readLater],
  resolve: {
    // The prompt that opens an editor is never asked; with its character sets it would make the prompts seven times as large.
    alias: {
      "@inquirer/external-editor": false,
      // js-yaml 3 looks for a JavaScript parser, for a YAML type that our schema does not have; it is half of what front matter would load.
      esprima: false,
    },
  },
  transform: { target: "node20.19" },
  output: { dir: "dist", cleanDir: true, format: "cjs", minify: true, entryFileNames: "[name].js", chunkFileNames: "[name].js" },
};
