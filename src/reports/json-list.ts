/**
 * A list in a JSON document that is too long to be made as a whole: the same text, in parts, as `JSON.stringify` with two spaces writes for the items of all
 * lists together. `depth` is how many objects and lists it stands in.
 */
export function* jsonList(lists: Iterable<readonly object[]>, depth: number): Generator<string> {
  // A list is written inside as many others, so that no line has to be moved. Each of them ends with a line end, two spaces a level, and a bracket.
  const behind = (depth + 1) * (depth + 2);
  let start = "[";
  for (const items of lists) {
    if (items.length === 0) continue;
    let nested: readonly unknown[] = items;
    for (let level = 0; level < depth; level += 1) nested = [nested];
    // The first bracket stands on no line of its own.
    yield start + JSON.stringify(nested, null, 2).slice(behind - 1, -behind);
    start = ",";
  }
  yield start === "[" ? "[]" : `\n${"  ".repeat(depth)}]`;
}
