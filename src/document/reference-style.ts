import { flatMap } from "../model/flat-map.ts";
import { readReferenceCell, type Reference, type ReferenceForm } from "./reference-cell.ts";
import { readLinks } from "./reference-links.ts";
import { escapePipes, linesOf, unescapePipes } from "./cell-text.ts";
import { mostCommon } from "../model/most-common.ts";

/** A reference as a user gives it: a URL that was checked, and an optional label; without a URL, the label names a source in plain words. */
export interface NewReference {
  readonly url: string | null;
  readonly label: string | null;
}

/** A label before its address, with all that stands round both: `**{label}:** {url}`, `{label}:<br><{url}>`. */
export type LabelLine = `${string}{label}${string}{url}${string}`;

/** How a cell, a page or a log writes its references. */
export interface ReferenceStyle {
  /** For a reference without a label. */
  readonly plain: "autolink" | "bare" | "link" | "anchor";
  /** For one with a label. */
  readonly labelled: "link" | "link-angle" | "anchor" | LabelLine;
  /** Between two references: a `<br>`, a comma, a semicolon, a slash or a space. */
  readonly separator: string;
  /** The bullet mark of a line with the space behind it (`- `), mostly none. */
  readonly mark: string;
}

/** The programme's own template: `<url>`. */
export const templateReferenceStyle: ReferenceStyle = { plain: "autolink", labelled: "link", separator: " <br> ", mark: "" };

/** The style that most references of some cells show; `cells` holds the references of each cell, `otherwise` is asked for what they do not show. */
export const inferReferenceStyle = (
  text: string,
  cells: readonly (readonly Reference[])[],
  otherwise: () => ReferenceStyle,
): ReferenceStyle => {
  const all = cells.flat().filter((reference) => reference.url !== null);
  const plain = mostCommon(flatMap(all, (reference) => (reference.label === null ? plainForm(reference.form) : [])));
  const labelled = mostCommon(flatMap(all, (reference) => (reference.label === null ? [] : labelledForm(text, reference))));
  const separators = flatMap(cells, (references) => separatorsOf(text, references));
  return {
    plain: plain ?? otherwise().plain,
    labelled: labelled ?? otherwise().labelled,
    separator: mostCommon(separators) ?? otherwise().separator,
    mark: mostCommon(flatMap(cells.flat(), ({ span }) => markBefore(text, span.start))) ?? otherwise().mark,
  };
};

/** References as they stand in a cell, without the separator before the first. */
export const renderReferences = (references: readonly NewReference[], style: ReferenceStyle): string =>
  references
    .map((reference, index) => (index === 0 || hasBreak(style.separator) ? style.mark : "") + renderReference(reference, style))
    .join(separatorBetween(references, style));

/** What stands between references. Only links are told apart without a line break, words would run together. */
export const separatorBetween = (references: readonly NewReference[], { separator, labelled }: ReferenceStyle): string =>
  hasBreak(separator) || references.every(({ url, label }) => url !== null && (label === null || !labelled.includes("{url}")))
    ? separator
    : templateReferenceStyle.separator;

const hasBreak = (separator: string): boolean => /<br/i.test(separator);

/** A reference as it stands in a cell. */
export const renderReference = ({ url, label: given }: NewReference, style: ReferenceStyle): string => {
  if (url === null) return escapePipes(oneLine(given ?? ""));
  if (given === null) return plainReference(url, style.plain);
  const label = oneLine(given);
  const line = labelLine(label, url, style);
  if (line !== null) return line.text;
  if (style.labelled === "anchor") return `<a href="${url}">${escapePipes(label)}</a>`;
  const target = /[()]/.test(url) || style.labelled === "link-angle" ? `<${url}>` : url;
  return `[${linkText(label)}](${target})`;
};

/** A reference as it reads once it was written. */
export const referenceReadBack = ({ url, label: given }: NewReference, style: ReferenceStyle): NewReference => {
  if (given === null) return { url, label: null };
  const label = oneLine(given);
  if (url === null) return { url, label };
  const line = labelLine(label, url, style);
  if (line !== null) return { url, label: line.label };
  return { url, label: style.labelled === "anchor" ? label : unescapePipes(linkText(label)) };
};

const linkText = (label: string): string => escapePipes(label.replace(/[[\]]/g, "\\$&"));

/** A label that stands before its address, and how it reads there; null where the style has no such lines, or one would read as something else: that is a link. */
const labelLine = (given: string, url: string, { labelled }: ReferenceStyle): { readonly text: string; readonly label: string } | null => {
  if (!labelled.includes("{url}")) return null;
  // The line has its own marks and its own colon.
  const label = given.replace(/^(\*\*|__)(.+)\1(:?)$/, "$2$3").replace(/:$/, "");
  const text = labelled.replace(/\{label\}|\{url\}/g, (part) => (part === "{url}" ? url : escapePipes(label)));
  const [read, ...others] = readReferenceCell(text, { start: 0, end: text.length });
  const readsBack = read?.form === "label-line" && read.url === url && read.label === label && others.length === 0;
  return readsBack ? { text, label } : null;
};

/** A label has no lines of its own. */
const oneLine = (label: string): string => linesOf(label).join(" ");

/** Whether a URL reads as it is where nothing stands round it: it ends with no punctuation, and holds none that ends it. */
export const canStandBare = (url: string): boolean => {
  const [link] = readLinks(url, { start: 0, end: url.length }, new Map());
  return link?.form === "bare" && link.url === url;
};

const plainReference = (url: string, form: ReferenceStyle["plain"]): string => {
  if (form === "bare" && canStandBare(url)) return url;
  if (form === "link" && !/[()[\]]/.test(url)) return `[${url}](${url})`;
  if (form === "anchor") return `<a href="${url}">${url}</a>`;
  return `<${url}>`;
};

const plainForm = (form: ReferenceForm): readonly ReferenceStyle["plain"][] => {
  if (form === "autolink" || form === "bare" || form === "anchor") return [form];
  return form === "link" || form === "link-angle" ? ["link"] : [];
};

const labelledForm = (text: string, reference: Reference): readonly ReferenceStyle["labelled"][] => {
  const { form } = reference;
  // In code, an address is no link; what is new is one.
  if (form === "label-line") return labelLineOf(text, reference).filter((line) => !line.includes("`"));
  return form === "link" || form === "link-angle" || form === "anchor" ? [form] : [];
};

/** The line of a reference with its label and its address left open; nothing where the address stands in it twice. */
export const labelLineOf = (text: string, { span, urlSpan, label }: Reference): readonly LabelLine[] => {
  if (urlSpan === null || label === null) return [];
  const [before, between, ...others] = text.slice(span.start, urlSpan.start).split(escapePipes(label));
  const behind = text.slice(urlSpan.end, span.end);
  if (before === undefined || between === undefined || others.length > 0 || /:\/\/|www\./i.test(before + between + behind)) return [];
  return [`${before}{label}${between}{url}${behind}`];
};

const separatorsOf = (text: string, references: readonly Reference[]): readonly string[] =>
  flatMap(references, (reference, index) => {
    const next = references[index + 1];
    const between = next === undefined ? "" : text.slice(reference.span.end, next.span.start);
    if (/^(?:[,;]| \/)? $/.test(between)) return [between];
    return between.length < 40 && /^(?:\s|<br\s*\/?>)*<br\s*\/?>(?:\s|<br\s*\/?>)*(?:[-+*•]\s+)?$/i.test(between)
      ? [between.replace(/[-+*•]\s+$/, "")]
      : [];
  });

/** The bullet mark before a reference, "" where there is none; nothing of one that does not begin its line. */
const markBefore = (text: string, start: number): readonly string[] => {
  const begin = /(?:[|\r\n]|<br\s*\/?>)\s*([-+*•]\s+)?$/i.exec(text.slice(Math.max(0, start - 16), start));
  return begin === null ? [] : [begin[1] ?? ""];
};
