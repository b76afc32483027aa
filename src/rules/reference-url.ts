import type { Reference } from "../document/reference-cell.ts";
import type { Page } from "../document/page.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { checkReferenceUrl, type UrlFault } from "../model/url.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { quote } from "./words.ts";

/** A reference that leads nowhere. */
export const referenceUrl: Rule = {
  name: "reference-url",
  group: "references",
  severity: "error",
  fixable: false,
  summary: "a reference that is no address: malformed, without scheme, `#`, or a path that Hugo does not serve",
  why: "A reader who follows it finds nothing. Paths of files in the repository are not addresses of the site.",
  example: { wrong: "[Blog 1](content/3-Blogs/3.1-Blog1/_index.md)", right: "[Blog 1](/3-blogs/3.1-blog1/)" },
  check: (subject) =>
    flatMap(subject.log.pages, (page) =>
      flatMap(page.page.rows, ({ references }) => flatMap(references, (reference) => onReference(subject, page, reference))),
    ),
};

const onReference = (subject: Subject, page: LogPage, reference: Reference): readonly Violation[] => {
  const fault = faultOf(subject, page, reference);
  if (fault === null) return [];
  return [{ source: page.page.source, span: placeOf(reference), message: fault.message, advice: fault.advice }];
};

const placeOf = ({ span, urlSpan }: Reference): Violation["span"] => (urlSpan !== null && urlSpan.end > urlSpan.start ? urlSpan : span);

interface Fault {
  readonly message: Phrase;
  readonly advice: Phrase;
}

const faults: Readonly<Record<Exclude<UrlFault, "relative">, (url: string) => Fault>> = {
  "no-scheme": (url) => ({ message: phrase`${url} has no scheme.`, advice: phrase`Write https:// before it.` }),
  scheme: (url) => ({ message: phrase`${url} is no web address.`, advice: phrase`Write an address that begins with https://.` }),
  "no-host": (url) => ({ message: phrase`${url} has no host.`, advice: phrase`Write the whole address.` }),
  space: (url) => ({ message: phrase`${url} has a space in it.`, advice: phrase`Write the space as %20, or take it out.` }),
  credentials: (url) => ({ message: phrase`${url} holds a name or a password.`, advice: phrase`Take out what stands before the @.` }),
  malformed: (url) => ({ message: phrase`${url} is not a valid address.`, advice: phrase`Correct it, and open it once in a browser.` }),
};

const faultOf = (subject: Subject, { page }: LogPage, { url, label, urlSpan, form }: Reference): Fault | null => {
  if (url === null) return faultOfWords(label ?? "");
  const text = url.trim();
  const checked = checkReferenceUrl(text);
  if (!checked.ok && (text === "" || text === "#"))
    return { message: phrase`The link leads nowhere (${quote(text)}).`, advice: phrase`Write the address, or the words without a link.` };
  // Mail addresses, numbers, and places on the page are good links, though `--ref` takes none.
  if (!checked.ok && /^(?:(?:mailto|tel):.|#|\{\{[<%])/i.test(text)) return null;
  const stray = form === "bare" && urlSpan !== null ? strayAfter(page, urlSpan.end) : null;
  if (stray !== null) return { message: phrase`Behind the address stands a stray ${quote(stray)}.`, advice: phrase`Take it out.` };
  if (checked.ok) return null;
  if (checked.error === "relative") return relativeFault(subject, page, text);
  // `www.` alone is made a link by Hugo, and works.
  if (checked.error === "no-scheme" && form === "bare") return null;
  return faults[checked.error](quote(text));
};

/** Words that were meant as a link. */
const faultOfWords = (words: string): Fault | null => {
  if (mistyped.test(words))
    return { message: phrase`${quote(words)} is not a valid address.`, advice: phrase`Write it so that it begins with https://.` };
  return /^<(?:\.{1,2})?\/[^\s<>]*>$/.test(words)
    ? {
        message: phrase`${quote(words)} is shown as it stands, and is no link.`,
        advice: phrase`Write a path of the site as a link: [text](path).`,
      }
    : null;
};

/** What was meant as the start of an address and is none, such as `htp://` or `https//`. */
const mistyped = /(?:^|\s)(?:h[tp]{2,4}s?[:;]?\/{1,2}|https?;\/)[\w-]+\./i;

/** A `>` without its `<`. */
const strayAfter = ({ source }: Page, end: number): string | null => (source.text[end] === ">" ? ">" : null);

/** A path of the repository, or one that leads to no folder of the site as far as that can be seen. */
const relativeFault = ({ has, content }: Subject, { source }: Page, url: string): Fault | null => {
  const [path = ""] = url.split(/[?#]/);
  if (/^\/?content\//i.test(path) || (/\.(?:md|markdown)$/i.test(path) && !/^(?:\.\.?\/)*[^/]*\.md$/i.test(path)))
    return {
      message: phrase`Hugo does not serve ${quote(url)}.`,
      advice: phrase`Write the address of the page on the site, without \`content/\` and \`.md\`.`,
    };
  if (content === null || path === "" || /\.[a-z0-9]{2,5}$/i.test(path)) return null;
  // Without a slash it counts from the address of this page, below which it would have to lie.
  if (path.startsWith("/") || path.startsWith("..")) return null;
  const folder = source.path.slice(0, Math.max(source.path.lastIndexOf("/"), 0));
  const target = path.replace(/^\.\//, "");
  if (has(`${folder}/${target}`)) return null;
  return {
    message: phrase`${quote(url)} leads to nothing below the address of this page.`,
    advice: has(`${content}/${target}`)
      ? phrase`Write ${quote(wayUp(source.path.slice(content.length + 1)) + target.toLowerCase() + url.slice(path.length))}.`
      : phrase`Write the way to it from the address of this page, or from the top of the site, with a / before it.`,
  };
};

/** The way from the address of a page, by its path in the site, up to the top: it holds also where the whole site lies below a folder of its host. */
const wayUp = (path: string): string => "../".repeat(path.replace(/\/_?index(?:\.[a-z-]+)?\.md$/i, "").split("/").length);
