import { bulletAt } from "./bullet-mark.ts";
import type { Reference, ReferenceForm } from "./reference-cell.ts";
import { readLinks } from "./reference-links.ts";
import { escapePipes, linesOf, unescapePipes } from "./cell-text.ts";
import { mostCommon } from "../model/most-common.ts";

/** A reference as a user gives it: a URL that was checked, and an optional label; without a URL, the label names a source in plain words. */
export interface NewReference {
  readonly url: string | null;
  readonly label: string | null;
}

/** How a cell, a page or a log writes its references. */
export interface ReferenceStyle {
  /** For a reference without a label. */
  readonly plain: "autolink" | "bare" | "link" | "anchor";
  /** For one with a label. */
  readonly labelled: "link" | "link-angle" | "label-line" | "anchor";
  /** Between two references; it holds a `<br>`, a comma or a space. */
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
  const plain = mostCommon(all.flatMap((reference) => (reference.label === null ? plainForm(reference.form) : [])));
  const labelled = mostCommon(all.flatMap((reference) => (reference.label === null ? [] : labelledForm(reference.form))));
  const separators = cells.flatMap((references) => separatorsOf(text, references));
  return {
    plain: plain ?? otherwise().plain,
    labelled: labelled ?? otherwise().labelled,
    separator: mostCommon(separators) ?? otherwise().separator,
    mark: mostCommon(cells.flat().flatMap(({ span }) => markBefore(text, span.start))) ?? otherwise().mark,
  };
};

/** References as they stand in a cell, without the separator before the first. */
export const renderReferences = (references: readonly NewReference[], style: ReferenceStyle): string =>
  references.map((reference) => style.mark + renderReference(reference, style)).join(style.separator);

/** A reference as it stands in a cell. */
export const renderReference = ({ url, label: given }: NewReference, style: ReferenceStyle): string => {
  if (url === null) return escapePipes(oneLine(given ?? ""));
  if (given === null) return plainReference(url, style.plain);
  const label = oneLine(given);
  const form = formFor(label, style);
  const text = escapePipes(label.replace(/[[\]]/g, "\\$&"));
  const target = /[()]/.test(url) || form === "link-angle" ? `<${url}>` : url;
  if (form === "label-line") return `${escapePipes(label)}:${style.separator.includes("<") ? style.separator : " <br> "}<${url}>`;
  if (form === "anchor") return `<a href="${url}">${escapePipes(label)}</a>`;
  return `[${text}](${target})`;
};

/** A reference as it reads once it was written. */
export const referenceReadBack = ({ url, label }: NewReference, style: ReferenceStyle): NewReference => ({
  url,
  label: label === null ? null : url === null ? oneLine(label) : labelReadBack(label, style),
});

/** A label as it reads once it was written. */
export const labelReadBack = (label: string, style: ReferenceStyle): string => {
  const form = formFor(oneLine(label), style);
  return form === "link" || form === "link-angle" ? unescapePipes(escapePipes(oneLine(label).replace(/[[\]]/g, "\\$&"))) : oneLine(label);
};

/** A label before a colon must be plain words; any other is written as a link. */
const formFor = (label: string, { labelled }: ReferenceStyle): ReferenceStyle["labelled"] =>
  labelled === "label-line" && (bulletAt(label, 0) !== "" || /:$|:\/\/|[<>[\]]|\bwww\./i.test(label)) ? "link" : labelled;

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

const labelledForm = (form: ReferenceForm): readonly ReferenceStyle["labelled"][] =>
  form === "link" || form === "link-angle" || form === "label-line" || form === "anchor" ? [form] : [];

const separatorsOf = (text: string, references: readonly Reference[]): readonly string[] =>
  references.flatMap((reference, index) => {
    const next = references[index + 1];
    const between = next === undefined ? "" : text.slice(reference.span.end, next.span.start);
    return between.length < 40 && /^(?:\s|<br\s*\/?>)*<br\s*\/?>(?:\s|<br\s*\/?>)*(?:[-+*•]\s+)?$/i.test(between)
      ? [between.replace(/[-+*•]\s+$/, "")]
      : [];
  });

/** The bullet mark before a reference, "" where there is none; nothing of one that does not begin its line. */
const markBefore = (text: string, start: number): readonly string[] => {
  const begin = /(?:[|\r\n]|<br\s*\/?>)\s*([-+*•]\s+)?$/i.exec(text.slice(Math.max(0, start - 16), start));
  return begin === null ? [] : [begin[1] ?? ""];
};
