import { Packer, type Document } from "docx";
import { strToU8, zipSync, type Zippable } from "fflate";

/**
 * A Word document whose bytes depend on what is in it alone: the library names its links at random and writes the time of day.
 * It says that it was made on the given day (ISO), or at the beginning of time as zip files know it.
 */
export const packedDocument = (document: Document, date: string | null): Uint8Array => {
  const names = new Map<string, string>();
  const output: Zippable = {};
  for (const [path, content] of filesOf(document)) {
    const bytes = typeof content === "string" ? strToU8(withSameNames(withDate(content, date ?? "1980-01-01"), names)) : content;
    // More effort makes the file a little smaller and takes twice as long.
    output[path] = [bytes, { mtime: zipTime, level: typeof content === "string" ? 2 : 0 }];
  }
  return zipSync(output);
};

interface Compiler {
  readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array>;
}

const isCompiler = (value: unknown): value is Compiler =>
  typeof value === "object" && value !== null && "compile" in value && typeof value.compile === "function";

/** What the library would pack, before it is packed: to unpack and pack it again takes longer than all the rest. */
const filesOf = (document: Document): ReadonlyMap<string, string | Uint8Array> => {
  const compiler: unknown = Reflect.get(Packer, "compiler");
  if (!isCompiler(compiler)) throw new TypeError("the library has no compiler");
  return compiler.compile(document);
};

/** Zip files hold the time of the machine's zone: this is the same in every zone. */
const zipTime = new Date(1980, 0, 1);

const withDate = (xml: string, date: string): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${date}T00:00:00Z`);

/**
 * Names that the library gives at random or counts on from the document before, by their order: relationships that are named `rId` and 21 more letters,
 * and the numbers of bookmarks and pictures.
 */
const withSameNames = (xml: string, names: Map<string, string>): string =>
  xml
    .replaceAll(/"rId([\w-]{21})"/g, (_, name: string) => `"rIdLink${orderOf(names, name)}"`)
    .replaceAll(
      /(<(w:bookmark|wp:docPr)(?:Start|End)?\b[^>]*? (?:w:)?id=")(\d+)"/g,
      (_, start: string, kind: string, id: string) => `${start}${orderOf(names, `${kind} ${id}`)}"`,
    );

const orderOf = (names: Map<string, string>, name: string): string => {
  const known = names.get(name) ?? String(names.size + 1);
  names.set(name, known);
  return known;
};
