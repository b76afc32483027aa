/** Bundles everything into `dist/`, as CommonJS (it starts faster); each `import()` becomes a file of its own that is read when it is needed. */
export default {
  input: "src/main.ts",
  platform: "node",
  resolve: {
    // The prompt that opens an editor is never asked; with its character sets it would make the prompts seven times as large.
    alias: {
      "@inquirer/external-editor": false,
      // js-yaml 3 looks for a JavaScript parser, for a YAML type that our schema does not have; it is half of what front matter would load.
      esprima: false,
    },
  },
  transform: { target: "node20.19" },
  output: { dir: "dist", cleanDir: true, format: "cjs", minify: true, entryFileNames: "main.js", chunkFileNames: "[name].js" },
};
