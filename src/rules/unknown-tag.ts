import { codeSpans } from "../document/cell-lines.ts";
import type { Page } from "../document/page.ts";
import type { Span } from "../document/source.ts";
import { flatMap } from "../model/flat-map.ts";
import { once } from "../model/once.ts";
import { phrase } from "../model/phrase.ts";
import { writtenSpans } from "./page-texts.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** Words in angle brackets that browsers take for a tag. */
export const unknownTag: Rule = {
  name: "unknown-tag",
  group: "build",
  severity: "warning",
  fixable: false,
  summary: "words in `<…>` that are taken for a tag, so that nobody sees them",
  why: "Markdown lets HTML through, and a browser shows nothing of a tag that it does not know. Addresses, tags of HTML and code are not meant.",
  example: { wrong: "- Upload to <bucket-name>", right: "- Upload to `<bucket-name>`" },
  check: ({ log }) =>
    flatMap(log.pages, (each) => (mayHoldOne(each.page.source.text) ? flatMap(writtenSpans(each), (span) => inText(each.page, span)) : [])),
};

/** A quick look at the many pages whose angle brackets begin line breaks, addresses, and a few tags of HTML. */
const mayHoldOne = (text: string): boolean => {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    if (text.startsWith("br", at + 1) || text.startsWith("http", at + 1)) continue;
    const [name = ""] = /^[A-Za-z][A-Za-z\d-]*/.exec(text.slice(at + 1, at + 40)) ?? [];
    if (name !== "" && !isKnown(name)) return true;
  }
  return false;
};

/** An opening tag as CommonMark has it (section 6.6). */
const tag = /<([a-z][a-z\d-]*)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/gi;

const inText = (page: Page, span: Span): readonly Violation[] => {
  const { text } = page.source;
  const code = once(() => codeSpans(text, span));
  return flatMap([...text.slice(span.start, span.end).matchAll(tag)], ({ 0: whole, 1: name = "", index }): readonly Violation[] => {
    const start = span.start + index;
    const isCode = (): boolean => code().some((other) => other.start <= start && start < other.end);
    if (isKnown(name) || isCode() || new RegExp(`</${name}\\s*>`, "i").test(text)) return [];
    return [
      {
        source: page.source,
        span: { start, end: start + whole.length },
        message: phrase`${quote(whole)} is taken for a tag, so readers see nothing of it.`,
        advice: phrase`Put it into backticks, or take the angle brackets out.`,
      },
    ];
  });
};

const isKnown = (name: string): boolean => elements().has(name.toLowerCase());

/** The elements of HTML (html.spec.whatwg.org, with the obsolete ones that browsers still show) and those of SVG and MathML that begin a picture or a formula. */
const elements = once(
  () =>
    new Set(
      (
        "a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col " +
        "colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 " +
        "h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript " +
        "object ol optgroup option output p param path picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small " +
        "source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
      ).split(" "),
    ),
);
