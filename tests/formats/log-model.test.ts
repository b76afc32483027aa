import { describe, expect, test } from "vitest";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const objectivesOf = (...lines: readonly string[]) =>
  modelOfLog(logOf({ "en 5": ["### Week 5 Objectives:", "", ...lines, ""].join("\n") }), {}, silent).weeks[0]?.objectives;

describe("the text of an item", () => {
  test.each([
    ["* Learn **S3** and `IAM`", "Learn **S3** and `IAM`"],
    ["* First <br> second", "First\nsecond"],
    ["* First<br/>&emsp; second<BR />third", "First\nsecond\nthird"],
    ["* Ends with one <br>", "Ends with one"],
    ["* Code keeps `<br>` as it is", "Code keeps `<br>` as it is"],
  ])("%s", (line, text) => {
    expect(objectivesOf(line)).toEqual([{ line: 3, text, items: [] }]);
  });

  test("items below it are treated alike", () => {
    expect(objectivesOf("* Above", "  * a <br> b")).toEqual([{ line: 3, text: "Above", items: [{ text: "a\nb", items: [] }] }]);
  });
});
