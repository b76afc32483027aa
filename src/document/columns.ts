import type { Table } from "./blocks.ts";
import { withoutPictures } from "../model/letters.ts";
import { once, remembered } from "../model/once.ts";
import { orUnmarked } from "../model/or-unmarked.ts";
import { readDateCell } from "./date-cell.ts";
import { readDayCell } from "./day-cell.ts";
import type { Column, ColumnRole } from "./page.ts";

/** A role as far as the header text alone tells: `date` and `ngày` need the other columns to decide, and an unknown text what stands below it. */
type HeaderRole = ColumnRole | "date" | "ngày" | "empty" | "unknown";

/**
 * Roles by keyword, first match wins; header texts are folded by `foldHeader`. From the 268 header texts of the corpus. `thu` begins other words and names a
 * Thursday, so `thứ` alone keeps its mark.
 */
const words: readonly (readonly [pattern: RegExp, role: HeaderRole, marks?: "as it is"])[] = [
  [
    /^(?:(?:task|work|item|row|công việc|nhiệm vụ) ?)?(?:no|#|id|nr|code|index|number)$|^(?:stt|số|số thứ tự|order)$|^mã(?: (?:số|công việc|nhiệm vụ|task))?$/u,
    "number",
  ],
  [/^(?:ngày )?(?:bđ|từ|from)$/u, "start"],
  [/^(?:ngày )?(?:ht|kt)$|^(?:đến|tới)(?: ngày)?$|^(?:to|until|till)(?: date)?$/u, "completed"],
  [/^(?:ngày|date|day|days)? ?(?:bắt đầu|khởi đầu|start|started|begin|from|từ ngày)/u, "start"],
  [/^(?:ngày|date)? ?(?:hoàn thành|kết thúc|hoàn tất|xong)(?: .*)?$/u, "completed"],
  [/^(?:(?:actual|due|planned|expected) )?(?:complet|end|finish|done|due|deadline)\S*(?: (?:date|day|on|time).*)?$/u, "completed"],
  [/^(?:date|day) (?:of )?(?:complet|finish|done)/u, "completed"],
  [/(?:start|begin)(?:ing|ning)? (?:date|day)|ngày bắt đầu/u, "start"],
  [/(?:end|completion|finish|completed) date|ngày (?:hoàn thành|kết thúc)/u, "completed"],
  [/refer|resource|tài liệu|tham khảo|nguồn|tham chiếu|^(?:source|material|link|url|doc|ref)/u, "reference"],
  [/status|trạng thái|tình trạng|^(?:tiến độ|progress|state)$/u, "status"],
  [
    /result|outcome|achieve|kết quả|objective|mục tiêu|on-?site|vấn đề|issue|quyết định|decision|next step|bước tiếp|note|ghi chú/u,
    "extra",
  ],
  [/\btasks?\b|\bwork\b|activit|công việc|nhiệm vụ|tác vụ|hoạt động|nội dung|\bcontent\b|assignment|\bjobs?\b/u, "task"],
  [/^(?:weekday|day|days|day of (?:the )?week|day ?\/ ?date|date ?\/ ?day|thứ ?[/,-]? ?ngày|ngày ?\/ ?thứ|ngày trong tuần|buổi)\b/u, "day"],
  [/^(?:thứ|day)/u, "day", "as it is"],
  [/^date|^ngày (?:thực|tháng|làm)|^thời gian$|^time$/u, "date"],
  [/^ngày$/u, "ngày"],
  [/^(?:thu)?$/u, "empty"],
];

const keywords = once(() =>
  words.map(([pattern, role, marks]) => [marks === undefined ? new RegExp(orUnmarked(pattern.source), "u") : pattern, role] as const),
);

/** What each column of a table holds, by its header cells and, where those leave it open, by position and by what the cells below look like. */
export const readColumns = (table: Table): readonly Column[] => {
  const headers = table.header.cells.map((cell) => cell.text);
  const found = headers.map((header) => headerRole(header));
  const roles = settle(table, found);
  return headers.map((header, index) => ({ role: roles[index] ?? "extra", header }));
};

/** Whether a table holds the tasks of the week: it has a task column and says when. */
export const isTaskTable = (columns: readonly Column[]): boolean =>
  has(columns, "task") && (has(columns, "day") || has(columns, "start") || has(columns, "completed"));

/** Whether a table may hold tasks although it does not say when; it counts only below a tasks heading, where no better one is, and right below it unless its rows have a number or a status. */
export const mayBeTaskTable = (columns: readonly Column[], isRightBelow: boolean): boolean =>
  has(columns, "task") && (isRightBelow || has(columns, "number") || has(columns, "status"));

const has = (columns: readonly Column[], role: ColumnRole): boolean => columns.some((column) => column.role === role);

/** The header of the programme's template, which most tables keep: to make the expressions above takes longer than to read a page. */
const usual: ReadonlyMap<string, HeaderRole> = new Map([
  ["Day", "day"],
  ["Thứ", "day"],
  ["Task", "task"],
  ["Công việc", "task"],
  ["Start Date", "start"],
  ["Ngày bắt đầu", "start"],
  ["Completion Date", "completed"],
  ["Ngày hoàn thành", "completed"],
  ["Reference Material", "reference"],
  ["Nguồn tài liệu", "reference"],
]);

const headerRole = (header: string): HeaderRole => usual.get(header) ?? roleByWords(header);

const roleByWords = remembered((header: string): HeaderRole => {
  const folded = foldHeader(header);
  return keywords().find(([pattern]) => pattern.test(folded))?.[1] ?? "unknown";
});

/** Lower case, composed, without emphasis, emoji, `(…)` and punctuation at the ends. */
const foldHeader = (header: string): string =>
  withoutPictures(header.slice(0, 200).normalize("NFC").toLowerCase())
    .replace(/<[^<>]*>|\([^()]*\)|&[a-z]+;/g, " ")
    .replace(/[*_`~:?!.]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Gives every role to one column at the most (the first), except `extra`, and decides what the words left open. */
const settle = (table: Table, found: readonly HeaderRole[]): readonly ColumnRole[] => {
  const roles: ColumnRole[] = found.map(() => "extra");
  const take = (index: number, role: ColumnRole): void => {
    const free = role === "status" || role === "extra" || !roles.includes(role);
    if (index >= 0 && free) roles[index] = role;
  };
  for (const [index, role] of found.entries()) {
    if (role !== "date" && role !== "ngày" && role !== "empty" && role !== "unknown") take(index, role);
  }
  settleBareDay(table, found, roles, take);
  for (const [index, role] of found.entries()) {
    if (role === "date" || role === "ngày") takeDate(table, index, roles, take);
  }
  if (roles.includes("start") || roles.includes("completed")) return roles;
  for (const [index, role] of found.entries()) {
    if (role === "unknown" && shareOf(table, index, looksLikeDate) > 0.8) take(index, roles.includes("start") ? "completed" : "start");
  }
  return roles;
};

/**
 * «Ngày» is both «day» and «date», and a machine translation of «Day»: the first one is the day unless another column is, or its cells are dates and no other
 * column says when. So is a first column «Date» of dates beside one that says when.
 */
const settleBareDay = (
  table: Table,
  found: readonly HeaderRole[],
  roles: readonly ColumnRole[],
  take: (index: number, role: ColumnRole) => void,
): void => {
  if (roles.includes("day")) return;
  const isOpen = (role: HeaderRole | undefined): boolean => role === "ngày" || role === "empty" || role === "date";
  const first = found.findIndex((role) => isOpen(role));
  if (first === -1) return;
  const days = found.findIndex(
    (role, index) => isOpen(role) && shareOf(table, index, looksLikeDay) >= 0.5 && (index === first || role === "empty"),
  );
  if (days !== -1) take(days, "day");
  else if (first === 0 && mayBeDay(table, found[first], roles)) take(first, "day");
};

const mayBeDay = (table: Table, role: HeaderRole | undefined, roles: readonly ColumnRole[]): boolean => {
  const hasDates = shareOf(table, 0, looksLikeDate) >= 0.5;
  if (role === "ngày") return !hasDates || roles.includes("start");
  return role === "empty" || (hasDates && roles.includes("start"));
};

const takeDate = (table: Table, index: number, roles: readonly ColumnRole[], take: (index: number, role: ColumnRole) => void): void => {
  if (roles[index] !== "extra") return;
  if (shareOf(table, index, (text) => text !== "") > 0 && shareOf(table, index, looksLikeDate) < 0.5) return;
  take(index, roles.includes("start") ? "completed" : "start");
};

/** The share of filled cells of a column that look like something; 0 where none is filled. */
const shareOf = (table: Table, index: number, looksLike: (text: string) => boolean): number => {
  const texts = table.rows.map((row) => row.cells[index]?.text ?? "").filter((text) => text !== "");
  return texts.length === 0 ? 0 : texts.filter((text) => looksLike(text)).length / texts.length;
};

const looksLikeDate = (text: string): boolean => readDateCell(text, { start: 0, end: text.length }).first !== null;

const looksLikeDay = (text: string): boolean => {
  const { reading } = readDayCell(text, { start: 0, end: text.length });
  return reading !== null && (reading.named.length > 0 || reading.numbers.length > 0 || reading.ordinal !== null);
};
