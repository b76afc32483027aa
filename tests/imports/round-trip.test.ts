import { describe, expect, test } from "vitest";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";
import { afterImport, emptyLike, modelOf, openTexts, rowsOfFile, saidBy, ways } from "../helpers/round-trip.ts";
import { copyLog } from "../helpers/temporary.ts";

describe.each(["worklogs", "tests/fixtures/small", "tests/fixtures/site", "tests/fixtures/sync"])("%s", (name) => {
  test.each(ways)("exported as %s and imported into empty weeks says the same, and twice changes nothing", (_, write, read) => {
    const { log } = openLog(createStore(), copyLog(name), { year: 2026, month: 12, day: 31 });
    const { rows, faults } = rowsOfFile(read(write(modelOf(log))));
    expect(faults).toEqual([]);
    const refused: unknown[] = [];
    const texts = afterImport(emptyLike(log), rows, (row, error) => refused.push({ row, error }));
    expect(refused).toEqual([]);
    const again = openTexts(texts);
    expect(saidBy(again.log)).toEqual(saidBy(log));
    expect(afterImport(again, rows, () => undefined)).toEqual(texts);
  });
});
