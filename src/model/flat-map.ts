/**
 * What `items.flatMap(map)` gives, for what is done to every page: Node 20's own asks V8's runtime for each item, and takes up to twenty times as long
 * (measured with seven lists of three). Places are counted, as loops over values take half as long again before V8 compiles them.
 */
export function flatMap<T, U>(items: readonly T[], map: (item: T, index: number) => U | readonly U[]): U[];
export function flatMap(items: readonly unknown[], map: (item: unknown, index: number) => unknown): unknown[] {
  const all: unknown[] = [];
  for (let index = 0; index < items.length; index++) {
    const mapped = map(items[index], index);
    if (Array.isArray(mapped)) for (let place = 0; place < mapped.length; place++) all.push(mapped[place]);
    else all.push(mapped);
  }
  return all;
}
