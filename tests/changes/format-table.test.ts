import { describe, expect, test } from "vitest";
import { applyChange } from "../../src/changes/change.ts";
import { formatTables, type TableForm } from "../../src/changes/format-table.ts";
import { bare, english, split, vietnamese } from "./pages.ts";
import { lines, pageOf } from "./whole-page.ts";

const format = (text: string, form: TableForm): string => {
  const page = pageOf(text);
  return applyChange(page, formatTables(page, form));
};

const ragged = lines(
  "### Tasks",
  "",
  "|Day|Task | Start Date|Reference|",
  "|:-|---|:-:|-:|",
  "| 2|- Học về 🚀 container   | 10/06/2025 |",
  "|3 |- a \\| b <br> - c|10/07/2025|<https://example.com/> | surplus|  ",
  "Text behind it.",
);

describe("formatting the task tables", () => {
  test("fills columns up to one display width, and keeps alignment, missing and surplus cells", () => {
    expect(format(ragged, "aligned")).toBe(
      lines(
        "### Tasks",
        "",
        "| Day  | Task                  | Start Date | Reference              |",
        "| :--- | --------------------- | :--------: | ---------------------: |",
        "| 2    | - Học về 🚀 container | 10/06/2025 |",
        "| 3    | - a \\| b <br> - c     | 10/07/2025 | <https://example.com/> | surplus |",
        "Text behind it.",
      ),
    );
  });

  test("leaves one space around each text where it makes it compact", () => {
    expect(format(ragged, "compact")).toBe(
      lines(
        "### Tasks",
        "",
        "| Day | Task | Start Date | Reference |",
        "| :--- | --- | :---: | ---: |",
        "| 2 | - Học về 🚀 container | 10/06/2025 |",
        "| 3 | - a \\| b <br> - c | 10/07/2025 | <https://example.com/> | surplus |",
        "Text behind it.",
      ),
    );
  });

  test.each([
    ["English", english],
    ["Vietnamese", vietnamese],
    ["without outer pipes", bare],
    ["in two tables", split],
    ["ragged", ragged],
    ["with CRLF and a byte order mark", `\ufeff${ragged.replaceAll("\n", "\r\n")}`],
  ])("changes nothing the second time: %s", (_, text) => {
    for (const form of ["aligned", "compact"] as const) {
      const once = format(text, form);
      expect(format(once, form)).toBe(once);
      expect(once.split(/\r?\n/).length).toBe(text.split(/\r?\n/).length);
    }
    expect(format(format(text, "aligned"), "compact")).toBe(format(text, "compact"));
  });
});
