import { describe, expect, test } from "vitest";
import { alignRows } from "../../src/log/align-rows.ts";
import { logOf, tableOf } from "../helpers/log-of.ts";

type Rows = readonly (readonly [day: string, start: string])[];

/** The numbers of the rows that belong together; 0 for a row that stands alone. */
const aligned = (english: Rows, vietnamese: Rows): readonly (readonly [number, number])[] => {
  const { pages } = logOf({ "en 5": tableOf(...english), "vi 5": tableOf(...vietnamese) }, { dateOrder: { en: "mdy", vi: "dmy" } });
  const [from, to] = pages;
  return alignRows(from?.rows ?? [], to?.rows ?? []).map(([a, b]) => [a?.row.number ?? 0, b?.row.number ?? 0]);
};

describe("the rows of a week in two languages", () => {
  test("belong together by their dates, each page in its own order of day and month", () => {
    expect(
      aligned(
        [
          ["2", "10/13/2025"],
          ["3", "10/14/2025"],
        ],
        [
          ["2", "13/10/2025"],
          ["3", "14/10/2025"],
        ],
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("leave out what one page lacks, wherever it stands", () => {
    const all: Rows = [
      ["2", "10/13/2025"],
      ["3", "10/14/2025"],
      ["4", "10/15/2025"],
    ];
    expect(
      aligned(all, [
        ["2", "13/10/2025"],
        ["4", "15/10/2025"],
      ]),
    ).toEqual([
      [1, 1],
      [2, 0],
      [3, 2],
    ]);
    expect(
      aligned(all, [
        ["3", "14/10/2025"],
        ["4", "15/10/2025"],
      ]),
    ).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect(
      aligned(all.slice(0, 1), [
        ["2", "13/10/2025"],
        ["4", "15/10/2025"],
      ]),
    ).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  test("belong together by their days where a date is wrong, and by place where both have as many", () => {
    expect(
      aligned(
        [
          ["2", "10/13/2025"],
          ["3", "10/14/2025"],
        ],
        [
          ["2", "13/10/2025"],
          ["3", "14/11/2025"],
        ],
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(
      aligned(
        [
          ["", ""],
          ["", ""],
        ],
        [
          ["", ""],
          ["", ""],
        ],
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("belong together in another order too, by the same date", () => {
    expect(
      aligned(
        [
          ["3", "10/14/2025"],
          ["4", "10/15/2025"],
          ["2", "10/13/2025"],
        ],
        [
          ["2", "13/10/2025"],
          ["3", "14/10/2025"],
          ["4", "15/10/2025"],
        ],
      ).toSorted(([a], [b]) => a - b),
    ).toEqual([
      [1, 2],
      [2, 3],
      [3, 1],
    ]);
  });
});
