/** The options of one command as commander hands them over. */
export type Options = Readonly<Record<string, unknown>>;

/** The text of an option; undefined where it was not given. */
export const textOption = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
};

/** The texts of an option that may be given more than once, in order. */
export const textsOption = (options: Options, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : typeof value === "string" ? [value] : [];
};

/** Whether a flag was given. */
export const flagOption = (options: Options, name: string): boolean => options[name] === true;

/** For commander: collects the values of an option that may be given more than once. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];
