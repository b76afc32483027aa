/** The same values, of which the first is made at once: what keeps a command from beginning is said before anything else is. */
export const begun = <T>(values: Generator<T>): Iterable<T> => {
  const first = values.next();
  return (function* () {
    if (first.done !== true) yield first.value;
    yield* values;
  })();
};
