/** The part of js-yaml 3 that front matter needs; the package brings no types. */
declare module "js-yaml" {
  interface TypeOptions {
    readonly kind: "scalar" | "sequence" | "mapping";
    readonly resolve?: (text: string) => boolean;
    readonly construct?: (text: string) => unknown;
  }
  class Type {
    constructor(tag: string, options: TypeOptions);
  }
  class Schema {
    constructor(definition: { readonly include: readonly Schema[]; readonly implicit: readonly Type[] });
  }
  class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: { readonly line: number };
  }
  const yaml: {
    readonly Type: typeof Type;
    readonly Schema: typeof Schema;
    readonly YAMLException: typeof YAMLException;
    readonly FAILSAFE_SCHEMA: Schema;
    readonly load: (text: string, options: { readonly schema: Schema; readonly json: boolean }) => unknown;
  };
  export default yaml;
}
