declare module "virtual:font/coverage" {
  /** The characters that each font of a PDF has. */
  export const coverage: Readonly<Record<"regular" | "bold" | "italic" | "mono" | "symbols" | "emoji", RegExp>>;
}

declare module "virtual:font/*" {
  /** The bytes of a TrueType font. */
  export const font: () => Uint8Array;
}
