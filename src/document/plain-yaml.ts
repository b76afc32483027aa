import { isPlainInteger } from "./front-matter-values.ts";

/** The start of a class, to which each kind of quotes adds its own: nothing that ends a line or must be escaped, and no half of a surrogate pair. */
const quotable = "[^\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff\\ufeff\\uffff\\ufffe";

/** One key, and one text in quotes without escapes or a plain one of letters, digits and a few signs that mean nothing in YAML. */
const line = new RegExp(`^([A-Za-z]\\w{0,60}): +(?:"(${quotable}"]*)"|'(${quotable}']*)'|([A-Za-z0-9](?:[\\w./ -]*[\\w./-])?)) *$`);

/**
 * What lines of YAML say that all hold a key and a short value, as nearly all front matter does; null for any other YAML. It says what js-yaml says with our
 * schema, which takes longer to load and run than a page.
 */
export const readPlainYaml = (text: string): object | null => {
  const values: Record<string, unknown> = {};
  for (const words of text.split(/\r?\n/)) {
    if (words === "") continue;
    const [, key, double, single, plain = ""] = line.exec(words) ?? [];
    if (key === undefined) return null;
    values[key] = double ?? single ?? plainValue(plain);
  }
  return values;
};

const plainValue = (text: string): string | number | boolean => {
  if (text === "true" || text === "false") return text === "true";
  return isPlainInteger(text) ? Number(text) : text;
};
