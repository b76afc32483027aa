import { expect, test } from "vitest";
import { newRowPlace } from "../../src/commands/row-place.ts";
import { logOf, tableOf } from "../helpers/log-of.ts";

test.each([
  ["in the order of days", ["2025-10-06", "2025-10-08", "2025-10-10"], 2],
  ["below the rows of the same day", ["2025-10-06", "2025-10-07", "2025-10-07", "2025-10-08"], 4],
  ["above all that are later", ["2025-10-08", "2025-10-09"], 1],
  ["below all that are earlier", ["2025-10-05", "2025-10-06"], 3],
  ["where the last row has the month before", ["2025-10-06", "2025-10-08", "2025-10-09", "2025-09-10"], 2],
  ["where the first row has the month after", ["2025-11-06", "2025-10-06", "2025-10-08", "2025-10-09"], 3],
  ["below a row without a date", ["2025-10-06", "", "2025-10-08"], 2],
])("a row of 7 October goes %s", (_, starts, number) => {
  const [page] = logOf({ "en 5": tableOf(...starts.map((start) => ["x", start] as const)) }).pages;
  expect(page === undefined ? null : newRowPlace(page, { year: 2025, month: 10, day: 7 })?.number).toBe(number);
});
