/** A value that is worked out when it is first asked for, and then kept: most commands ask for little of most pages. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** What is worked out of a thing when it is first asked for, and then kept as long as the thing itself. */
export const onceFor = <K extends object, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
};

/** How many texts are remembered; a log has far fewer headings, days and dates. */
const mostTexts = 5000;

/** What is worked out of a short text, kept for the next time: the same days, dates and headings stand on page after page. The value must not change. */
export const remembered = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, { readonly value: T }>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known.value;
    if (made.size >= mostTexts) made.clear();
    const value = make(text);
    made.set(text, { value });
    return value;
  };
};
