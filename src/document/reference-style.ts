import type { Reference, ReferenceForm } from "./reference-cell.ts";
import { escapePipes, unescapePipes } from "./cell-text.ts";
import { mostCommon } from "../model/most-common.ts";

/** A reference as a user gives it: a URL that was checked, and an optional label. */
export interface NewReference {
  readonly url: string;
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
}

/** The programme's own template: `<url>`. */
export const templateReferenceStyle: ReferenceStyle = { plain: "autolink", labelled: "link", separator: " <br> " };

/** The style that most references of some cells show; `cells` holds the references of each cell. */
export const inferReferenceStyle = (text: string, cells: readonly (readonly Reference[])[], otherwise: ReferenceStyle): ReferenceStyle => {
  const all = cells.flat().filter((reference) => reference.url !== null);
  const plain = mostCommon(all.flatMap((reference) => (reference.label === null ? plainForm(reference.form) : [])));
  const labelled = mostCommon(all.flatMap((reference) => (reference.label === null ? [] : labelledForm(reference.form))));
  const separators = cells.flatMap((references) => separatorsOf(text, references));
  return {
    plain: plain ?? otherwise.plain,
    labelled: labelled ?? otherwise.labelled,
    separator: mostCommon(separators) ?? otherwise.separator,
  };
};

/** A reference as it stands in a cell. */
export const renderReference = ({ url, label }: NewReference, style: ReferenceStyle): string => {
  if (label === null) return plainReference(url, style.plain);
  const text = escapePipes(label.replace(/[[\]]/g, "\\$&"));
  const target = /[()]/.test(url) || style.labelled === "link-angle" ? `<${url}>` : url;
  if (style.labelled === "label-line") return `${escapePipes(label)}:${style.separator.includes("<") ? style.separator : " <br> "}<${url}>`;
  if (style.labelled === "anchor") return `<a href="${url}">${escapePipes(label)}</a>`;
  return `[${text}](${target})`;
};

/** A label as it reads once it was written. */
export const labelReadBack = (label: string, style: ReferenceStyle): string =>
  style.labelled === "link" || style.labelled === "link-angle" ? unescapePipes(escapePipes(label.replace(/[[\]]/g, "\\$&"))) : label;

const plainReference = (url: string, form: ReferenceStyle["plain"]): string => {
  if (form === "bare" && !/[),.;:!?'"*_~]$/.test(url)) return url;
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
    return between.length < 40 && /^(?:\s|<br\s*\/?>)*<br\s*\/?>(?:\s|<br\s*\/?>)*$/i.test(between) ? [between] : [];
  });
