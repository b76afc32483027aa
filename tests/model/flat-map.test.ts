import * as fc from "fast-check";
import { expect, test } from "vitest";
import { flatMap } from "../../src/model/flat-map.ts";

const values = fc.array(fc.oneof(fc.integer(), fc.array(fc.oneof(fc.integer(), fc.array(fc.integer())))));

test("gives what the built-in gives: one level of lists is opened, and places are told", () => {
  fc.assert(
    fc.property(values, (items) => {
      const seen: number[] = [];
      expect(
        flatMap(items, (item, index) => {
          seen.push(index);
          return item;
        }),
      ).toEqual(items.flatMap((item) => item));
      expect(seen).toEqual(items.map((_, index) => index));
    }),
  );
});

test("opens lists that are longer than a call takes arguments", () => {
  expect(flatMap([Array.from({ length: 300_000 }, () => 1), 2], (item) => item)).toHaveLength(300_001);
});
