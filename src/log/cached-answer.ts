import type { Cached, Reader, Store } from "../context.ts";
import { isWorklogError } from "../errors.ts";

/** How an answer is worked out, and what it depends on. */
export interface Question<T> {
  /** The folder that it is about. */
  readonly root: string;
  /** In one word. For each folder and word, the last answer is kept. */
  readonly name: string;
  /** All that the answer depends on and that is not on the disk, such as today and the build of the program. */
  readonly key: string;
  readonly work: (reader: Reader) => T;
  /** The properties of an answer that are lists: an answer is plain data, and known by them. */
  readonly lists: readonly (keyof T & string)[];
}

/** An answer, and the text of a file that was read for it, by its absolute path; "" for any other file. */
export interface Answer<T> {
  readonly value: T;
  readonly textOf: (path: string) => string;
}

/**
 * The answer from the cache, where the disk says all that it said when that was worked out; else the answer worked out anew, which is put into the cache
 * (a constructive trace: Mokhov, Mitchell and Peyton Jones, "Build systems à la carte", 2018). Nothing is guessed from the time or the size of a file.
 */
export const cachedAnswer = <T extends object>(
  store: Reader & Pick<Store, "readCache" | "writeCache">,
  question: Question<T>,
): Answer<T> => {
  const { root, name, key, work, lists } = question;
  const cached = store.readCache(root, name);
  const head = headOf(cached);
  if (cached !== null && head?.key === key && isAnswer(head.value, lists)) {
    const textOf = textsIfSame(store, head.asked, cached);
    if (textOf !== null) return { value: head.value, textOf };
  }
  const asked: [Call, string, boolean][] = [];
  const said: string[] = [];
  const texts = new Map<string, string>();
  const reader = overheard(store, (call, path, text, isRefusal) => {
    asked.push([call, path, isRefusal]);
    said.push(text);
    if (call === "read" && !isRefusal) texts.set(path, text);
  });
  // A file that was read is not read again: somebody may have written it meanwhile.
  const value = work({ ...reader, read: (path) => texts.get(path) ?? reader.read(path) });
  store.writeCache(root, name, said, (bytes) =>
    JSON.stringify({ key, value, asked: asked.map(([call, path, isRefusal], index): Asked => [call, path, isRefusal, bytes[index] ?? 0]) }),
  );
  return { value, textOf: (path) => texts.get(path) ?? "" };
};

const isAnswer = <T>(value: unknown, lists: readonly (keyof T & string)[]): value is T => {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return lists.every((name) => entries.some(([key, list]) => key === name && Array.isArray(list)));
};

type Call = keyof Reader;

/** One thing that was asked, whether the answer was a refusal, and the bytes of the answer as a text. */
type Asked = readonly [call: Call, path: string, isRefusal: boolean, bytes: number];

interface Head {
  readonly key: string;
  readonly value: unknown;
  readonly asked: readonly Asked[];
}

/** Null where nothing was kept, or what was kept is damaged. */
const headOf = (cached: Cached | null): Head | null => {
  if (cached === null) return null;
  try {
    const head: unknown = JSON.parse(cached.head);
    return isHead(head) ? head : null;
  } catch {
    return null;
  }
};

const isHead = (value: unknown): value is Head =>
  typeof value === "object" && value !== null && "key" in value && "value" in value && "asked" in value && Array.isArray(value.asked);

/** Asks everything again, and answers the texts of the files; null where one answer is another one. */
const textsIfSame = (disk: Reader, asked: readonly Asked[], cached: Cached): Answer<unknown>["textOf"] | null => {
  const places = new Map<string, readonly [start: number, end: number]>();
  let start = 0;
  for (const each of asked) {
    const [call, path, isRefusal, bytes] = each;
    const end = start + bytes;
    const isFile = call === "read" && !isRefusal;
    if (!(isFile ? cached.isWhole(path, start, end) : saysAgain(disk, each, cached.text(start, end)))) return null;
    if (isFile) places.set(path, [start, end]);
    start = end;
  }
  return (path) => cached.text(...(places.get(path) ?? [0, 0]));
};

const saysAgain = (disk: Reader, [call, path, isRefusal]: Asked, expected: string): boolean => {
  let isSame = false;
  const reader = overheard(disk, (_call, _path, text, isNowRefused) => {
    isSame = text === expected && isNowRefused === isRefusal;
  });
  try {
    reader[call](path);
  } catch (error) {
    if (!isWorklogError(error)) throw error;
  }
  return isSame;
};

type Listener = (call: Call, path: string, text: string, isRefusal: boolean) => void;

/** The disk, with somebody who hears each answer as a text, once. */
const overheard = (disk: Reader, hear: Listener): Reader => {
  const heard = new Set<string>();
  const hearOnce: Listener = (call, path, text, isRefusal) => {
    const name = `${call} ${path}`;
    if (heard.has(name)) return;
    heard.add(name);
    hear(call, path, text, isRefusal);
  };
  const answer = <T>(call: Call, path: string, give: (path: string) => T, textOf: (given: T) => string): T => {
    try {
      const given = give(path);
      hearOnce(call, path, textOf(given), false);
      return given;
    } catch (error) {
      if (isWorklogError(error)) hearOnce(call, path, JSON.stringify([error.code, error.args]), true);
      throw error;
    }
  };
  return {
    list: (folder) => answer("list", folder, disk.list, (entries) => JSON.stringify(entries)),
    read: (path) => answer("read", path, disk.read, (text) => text),
    kind: (path) => answer("kind", path, disk.kind, (kind) => kind),
  };
};
