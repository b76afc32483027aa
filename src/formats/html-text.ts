/** Text as HTML shows it, between tags and between the quotes of an attribute alike. */
export const escapeHtml = (text: string): string =>
  /["&'<>]/.test(text) ? text.replaceAll(/["&'<>]/g, (unit) => entities[unit] ?? "") : text;

const entities: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "'": "&#39;", "<": "&lt;", ">": "&gt;" };

/** An attribute with a space before it; nothing where there is no value. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? "" : ` ${name}="${escapeHtml(String(value))}"`;

/** The attribute that says in which language a text is, where its code is one that a browser can take. */
export const languageAttribute = (language: string): string =>
  attribute("lang", /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : null);
