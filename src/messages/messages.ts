import { en, type Messages } from "./en.ts";

export type { Messages } from "./en.ts";

/** The languages in which worklog speaks to its user, the default first. */
export const uiLanguages = ["en", "vi"] as const;

/** One of them. */
export type UiLanguage = (typeof uiLanguages)[number];

/** Every sentence in one language; all but the default one are read from disk when they are asked for. */
export const messagesIn = async (language: UiLanguage): Promise<Messages> => (language === "en" ? en : (await import("./vi.ts")).vi);
