import { sharesOf } from "./column-shares.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block, Column, Inline, Table } from "./report.ts";

/** A row as the page has it, which may have fewer cells than others. */
export type RawRow = { readonly blocks: readonly Block[]; readonly isHeader: boolean }[];

/** The rows of a page's table as a table with one line of headings: the first row, if all its cells are headings. Null where no cell says anything. */
export const tableOf = (rows: readonly RawRow[]): Table | null => {
  const [first = []] = rows;
  const isHeaded = first.length > 0 && first.every(({ isHeader }) => isHeader);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headers = Array.from({ length: width }, (_, at) => (isHeaded ? inlinesOf(first[at]?.blocks ?? []) : []));
  const body = (isHeaded ? rows.slice(1) : rows).filter((row) => row.length > 0);
  const isEmpty = headers.every((header) => header.length === 0) && body.every((row) => row.every(({ blocks }) => blocks.length === 0));
  return isEmpty
    ? null
    : tableWith(
        headers,
        body.map((row) => Array.from({ length: width }, (_, at) => row[at]?.blocks ?? [])),
      );
};

/** A table with widths that suit its content. */
export const tableWith = (headers: readonly (readonly Inline[])[], rows: Table["rows"]): Table => {
  const shares = sharesOf(headers, rows);
  const columns = headers.map((header, at): Column => ({ header, share: shares[at] ?? 0 }));
  return { kind: "table", columns, rows };
};
