/** The part of js-yaml 3 that front matter needs; the package brings no types. */
declare module "js-yaml" {
  /** Turns some plain scalars into values. */
  interface Type {
    readonly tag: string;
  }
  interface TypeOptions {
    readonly kind: "scalar" | "sequence" | "mapping";
    readonly resolve?: (text: string | null) => boolean;
    readonly construct?: (text: string) => unknown;
  }
  /** The types that a reader knows. */
  interface Schema {
    readonly include: readonly Schema[];
  }
  class YAMLException extends Error {
    constructor(reason: string);
    readonly reason: string;
    readonly mark?: { readonly line: number };
  }
  const yaml: {
    readonly Type: new (tag: string, options: TypeOptions) => Type;
    readonly Schema: new (definition: { readonly include: readonly Schema[]; readonly implicit: readonly Type[] }) => Schema;
    readonly YAMLException: typeof YAMLException;
    readonly FAILSAFE_SCHEMA: Schema;
    readonly load: (text: string, options: { readonly schema: Schema; readonly json: boolean }) => unknown;
  };
  export default yaml;
}
