import { en } from "./en.ts";
import type { Messages } from "./en.ts";

export type { Messages } from "./en.ts";

const catalogues = { en } satisfies Readonly<Record<string, Messages>>;

/** A language in which worklog speaks to its user. */
export type UiLanguage = keyof typeof catalogues;

const isUiLanguage = (text: string): text is UiLanguage => Object.hasOwn(catalogues, text);

/** The languages in which worklog speaks to its user, the default first. */
export const uiLanguages: readonly UiLanguage[] = Object.keys(catalogues).filter(isUiLanguage);

/** Every sentence in one language. */
export const messagesIn = (language: UiLanguage): Messages => catalogues[language];

/** The language that a text names, such as `en`; undefined where worklog does not speak it. */
export const findUiLanguage = (text: string): UiLanguage | undefined => (isUiLanguage(text) ? text : undefined);
