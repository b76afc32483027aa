import { phrase, type Phrase } from "../model/phrase.ts";

/** One thing that the doctor looked at. */
export interface Examined {
  readonly name: Phrase;
  /** `info` says how things are, without a judgement. */
  readonly state: "ok" | "info" | "warning" | "error";
  readonly message: Phrase;
  /** What to do; empty where nothing is to be done. */
  readonly remedy: Phrase;
}

/** Something that is as it should be. */
export const ok = (name: Phrase, message: Phrase): Examined => ({ name, state: "ok", message, remedy: phrase`` });

/** Something that is so, for good or ill. */
export const info = (name: Phrase, message: Phrase, remedy = phrase``): Examined => ({ name, state: "info", message, remedy });

/** Something that will do harm. */
export const warning = (name: Phrase, message: Phrase, remedy: Phrase): Examined => ({ name, state: "warning", message, remedy });
