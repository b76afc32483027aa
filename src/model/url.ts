import { remembered } from "./once.ts";
import { fail, ok, type Result } from "./result.ts";
import { forbiddenCharacter } from "./text.ts";

/** Why a text is no reference. */
export type UrlFault = "no-scheme" | "scheme" | "no-host" | "space" | "credentials" | "relative" | "malformed";

/**
 * An absolute `http` or `https` address with a host, as it may stand in a table: a pipe becomes `%7C`.
 * Spaces, control characters and what else no text may hold, `<`, `>`, backslashes, quotes and backticks, credentials, other schemes and relative paths are refused, each with its reason.
 */
export const checkReferenceUrl = (given: string): Result<string, UrlFault> =>
  given.length > longest ? checkUrl(given) : checkShort(given);

/** Longer ones are rare, and not worth remembering. */
const longest = 500;

/** An address with a name as its host and no sign that asks for a second look, as nearly all are. */
const plain = /^https?:\/\/(?:(?![Xx][Nn]--)[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.)+[A-Za-z]{2,20}(?:[/?#][\w./?=&#%~+-]*)?$/;

const checkUrl = (given: string): Result<string, UrlFault> => {
  if (plain.test(given)) return ok(given);
  const text = given.trim();
  if (/^(?:\.{0,2}\/|#|\?|$)/.test(text)) return fail("relative");
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\s)/i.exec(text)?.[1]?.toLowerCase();
  // What looks like a scheme with a dot in it, before a number, is a host and its port.
  const isPort = scheme?.includes(".") === true && /^\d+(?:[/?#]|$)/.test(text.slice(scheme.length + 1));
  if (scheme === undefined && /\s/.test(text) && text.includes("://")) return fail("malformed");
  if (scheme === undefined || isPort) return fail(/^(?:www\.|[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$))/i.test(text) ? "no-scheme" : "relative");
  if (scheme !== "http" && scheme !== "https") return fail("scheme");
  if (/\s/.test(text)) return fail("space");
  if (!/^https?:\/\//i.test(text)) return fail("malformed");
  if (/^https?:\/\/[^/?#]*@/i.test(text)) return fail("credentials");
  if (/^https?:\/\/(?:[/?#:]|$)/i.test(text)) return fail("no-host");
  if (/[<>\\"`{}^]/.test(text) || forbiddenCharacter(text) !== null) return fail("malformed");
  return checkParsed(text);
};

/** The same few labs and guides stand on page after page. */
const checkShort = remembered(checkUrl);

const checkParsed = (text: string): Result<string, UrlFault> => {
  if (!URL.canParse(text)) return fail("malformed");
  if (/^[.-]|\.\.|^$/.test(new URL(text).hostname)) return fail("no-host");
  return ok(text.replaceAll("|", "%7C"));
};

/**
 * Whether a text was meant as an address, right or wrong, rather than as words that name a source: it begins as one does (with a scheme, a path, `www.`, or
 * a host with something behind it), or has `://` in it. `Draw.io` is the name of a program, and what stands behind `Notes: ` is words.
 */
export const isMeantAsAddress = (text: string): boolean =>
  /:\/\/|^(?:(?:https?|ftp|mailto|tel|javascript|data|file):\S|[a-z][a-z0-9+.-]*:[/\\]|h[tp]{2,4}s?[:;]?\/\/|[/#?]\S|\.{1,2}\/|www\.|[\w-]+(?:\.[\w-]+)+(?:\/|[?#]\S|:\d))/i.test(
    text,
  );

/** Splits what `--ref` takes: `label=URL` or a URL alone. A `=` inside a URL is part of it, as a label holds no `://`. */
export const parseReferenceInput = (given: string): { readonly url: string; readonly label: string | null } => {
  const at = given.indexOf("=");
  const label = given.slice(0, at);
  if (at < 1 || label.includes("://") || /^(?:https?|mailto|javascript|data|ftp):/i.test(label)) return { url: given, label: null };
  const url = given.slice(at + 1);
  return /^\s*(?:[a-z][a-z0-9+.-]*:|www\.|[\w-]+\.[\w.-]+\/)/i.test(url) ? { url, label: label.trim() } : { url: given, label: null };
};
