/**
 * A list in a JSON document that is too long to be made as a whole: the same text, in parts, as `JSON.stringify` with two spaces writes for the items of all
 * lists together. `indent` is that of the line on which the list begins.
 */
export function* jsonList(lists: Iterable<readonly object[]>, indent: string): Generator<string> {
  let before = "[";
  for (const items of lists) {
    if (items.length === 0) continue;
    const withoutBrackets = JSON.stringify(items, null, 2).slice("[".length, -"\n]".length);
    yield before + withoutBrackets.replaceAll("\n", `\n${indent}`);
    before = ",";
  }
  yield before === "[" ? "[]" : `\n${indent}]`;
}
