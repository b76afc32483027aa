/** `2025-10-06 – 2025-10-10`, one date alone where both are the same, "" without any. */
export const periodBetween = (start: string | null, end: string | null): string => {
  if (start === null) return "";
  return end === null || start === end ? start : `${start} – ${end}`;
};
