/** The language of a text as office programs and readers of PDF name it, so that it is spelt and spoken as what it is. */
export const localeOf = (language: string): string => ({ en: "en-US", vi: "vi-VN" })[language] ?? language;
