import { crc32, deflateRawSync } from "node:zlib";
import { Packer, type Document } from "docx";
import { strToU8, Zip, type ZipInputFile } from "fflate";
import { joinBytes } from "./join-bytes.ts";

/**
 * A Word document whose bytes depend on what is in it alone: the library names its links at random and writes the time of day.
 * It says that it was made on the given day (ISO), or at the beginning of time as zip files know it.
 */
export const packedDocument = (document: Document, date: string | null): Uint8Array => {
  const names = new Map<string, string>();
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const [path, content] of filesOf(document)) {
    if (typeof content !== "string") addFile(zip, path, content, null);
    else {
      const bytes = strToU8(withSameNames(withDate(content, date ?? "1980-01-01"), names));
      addFile(zip, path, bytes, deflateRawSync(bytes));
    }
  }
  zip.end();
  return joinBytes(parts);
};

/** Adds a file, with its bytes as Node compresses them: that takes a tenth of the library's own time. Pictures are compressed already. */
const addFile = (zip: Zip, filename: string, bytes: Uint8Array, deflated: Uint8Array<ArrayBuffer> | null): void => {
  const file: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: deflated === null ? 0 : 8, mtime: zipTime };
  zip.add(file);
  file.ondata?.(null, deflated ?? new Uint8Array(bytes), true);
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
