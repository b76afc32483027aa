/** A value that is worked out when it is first asked for, and then kept: most commands ask for little of most pages. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
