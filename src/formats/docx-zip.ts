import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/**
 * A Word document whose bytes depend on what is in it alone: the library names its links at random and writes the time of day.
 * It says that it was made on the given day (ISO), or at the beginning of time as zip files know it.
 */
export const sameBytes = (file: Uint8Array, date: string | null): Uint8Array => {
  const parts = unzipSync(file);
  const names = new Map<string, string>();
  const output: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    const text = isXml(path) ? strToU8(withSameNames(withDate(strFromU8(bytes), date ?? "1980-01-01"), names)) : bytes;
    output[path] = [text, { mtime: zipTime, level: isXml(path) ? 6 : 0 }];
  }
  return zipSync(output);
};

/** Zip files hold the time of the machine's zone: this is the same in every zone. */
const zipTime = new Date(1980, 0, 1);

const isXml = (path: string): boolean => path.endsWith(".xml") || path.endsWith(".rels");

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
