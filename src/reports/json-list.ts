/**
 * A list in a JSON document that is too long to be made as a whole: the same text, in parts, as `JSON.stringify` with two spaces writes for the items of all
 * lists together. `indent` is that of the line on which the list begins.
 */
export function* jsonList(lists: Iterable<readonly object[]>, indent: string): Generator<string> {
  let before = "[";
  for (const items of lists) {
    const texts = items.map((item) => `\n${JSON.stringify(item, null, 2)}`.replaceAll("\n", `\n${indent}  `));
    if (texts.length === 0) continue;
    yield before + texts.join(",");
    before = ",";
  }
  yield before === "[" ? "[]" : `\n${indent}]`;
}
