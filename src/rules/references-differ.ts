import { findPartner } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";

/** The same row with other links in the other language. */
export const referencesDiffer: Rule = {
  name: "references-differ",
  group: "languages",
  severity: "info",
  fixable: false,
  summary: "a row whose links are not those of the same row in the other language",
  why: "A link was added to one page and forgotten on the other. Addresses that differ in the language alone are the same.",
  example: { wrong: "one link in English, none in Vietnamese", right: "the same link in both" },
  check: (subject) =>
    flatMap(subject.pairs, ({ page, partner }) =>
      page.page.rows.length !== partner.page.rows.length || isTemplatePage(subject, page) || isTemplatePage(subject, partner)
        ? []
        : flatMap(page.rows, (row) => {
            const other = findPartner(page, row, partner);
            if (other === undefined || written(row) === written(other) || urls(row) === urls(other)) return [];
            return [
              {
                source: page.page.source,
                span: placeOf(row),
                message: phrase`The links of this row are not those in ${partner.path}.`,
                advice: phrase`Bring the two rows in line.`,
              },
            ];
          }),
    ),
};

const written = ({ row }: ResolvedRow): string => row.references.map(({ url }) => url ?? "").join(" ");

const placeOf = ({ row }: ResolvedRow): { readonly start: number; readonly end: number } =>
  row.cell("reference")?.content ?? row.cell("task")?.content ?? row.line.span;

/** The addresses of a row in any order, without what names a language in them. */
const urls = onceFor(({ row }: LogPage["rows"][number]): string =>
  flatMap(row.references, ({ url }) =>
    url === null
      ? []
      : [
          url
            .toLowerCase()
            .replace(/^https?:\/\/(?:www\.)?/, "")
            .replace(/\/(?:vi|en|vi_vn|en_us|vi-vn|en-us)(?=\/|$)/g, "")
            .replace(/[?#].*$|\/+$/g, ""),
        ],
  )
    .toSorted()
    .join(" "),
);
