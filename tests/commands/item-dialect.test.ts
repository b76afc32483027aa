import { describe, expect, test } from "vitest";
import { addItems } from "../../src/changes/add-items.ts";
import { applyChange } from "../../src/changes/change.ts";
import { itemDialectOf } from "../../src/commands/page-dialect.ts";
import { logOf } from "../helpers/log-of.ts";

/** What a page of week 5 has more once an achievement is added to it; the page of week 4 stands beside it. */
const addedTo = (page: readonly string[], other: readonly string[], language = "en"): readonly string[] => {
  const log = logOf({ [`${language} 4`]: other.join("\n"), [`${language} 5`]: page.join("\n") });
  const target = log.pages.find(({ week }) => week === 5);
  if (target === undefined) return [];
  const after = applyChange(target.page, addItems(target.page, "achievements", ["One"], itemDialectOf(log, target, "achievements")));
  return after.split("\n").filter((line) => line !== "" && !page.includes(line));
};

describe("a section that is made looks like those of its page", () => {
  const template = ["### Week 4 Objectives:", "", "* Learn", "", "### Week 4 Achievements:", "", "* Learned", "", "* Understood", ""];

  test("in its level, without a colon, and with its bullets", () => {
    expect(addedTo(["## Weekly Objectives", "- Learn", "- Read", ""], [])).toEqual(["## Week 5 Achievements", "- One"]);
  });

  test("where other pages have the section in another form", () => {
    expect(addedTo(["## Week 5 Objectives", "- Learn", "- Read", ""], template)).toEqual(["## Week 5 Achievements", "- One"]);
    expect(addedTo(["## Goals:", "- Learn", ""], ["# Goals", "", "# Results", ""])).toEqual(["## Results:", "- One"]);
  });

  test("with bullets of the template where its own are no bullets to Markdown", () => {
    expect(addedTo(["## Goals", "✅ Learn", "✅ Read", ""], [])).toEqual(["## Week 5 Achievements", "* One"]);
  });

  test("in the case of its week", () => {
    expect(addedTo(["### Mục tiêu Tuần 5", "- Học", ""], [], "vi")).toEqual(["### Kết quả đạt được Tuần 5", "- One"]);
    expect(addedTo(["### MỤC TIÊU TUẦN 5:", "- Học", ""], [], "vi")).toEqual(["### Kết quả đạt được TUẦN 5:", "- One"]);
  });

  test("as a line where its headings are lines", () => {
    expect(addedTo(["Week 5 Objectives:", "- Learn", ""], template)).toEqual(["Week 5 Achievements:", "- One"]);
    expect(addedTo(["**Weekly Goals**", "- Learn", ""], template)).toEqual(["**Week 5 Achievements**", "- One"]);
    expect(addedTo(["**Week 5 Goals:**", "- Learn", ""], ["**Goals:**", "- Learn", "", "**Results:**", ""])).toEqual([
      "**Results:**",
      "- One",
    ]);
  });

  test("as those of the other pages where it has none", () => {
    expect(addedTo(["Text", ""], template)).toEqual(["### Week 5 Achievements:", "* One"]);
  });

  test("with the bullets that the log has in this list, where they are others than in the other one", () => {
    const differing = ["### Week 4 Objectives:", "* Learn", "", "### Week 4 Achievements:", "- Learned", "- Understood", ""];
    expect(addedTo(["### Week 5 Objectives:", "* Learn", ""], differing)).toEqual(["### Week 5 Achievements:", "- One"]);
  });
});

describe("the first item of a list stands", () => {
  /** The lines of the page of week 5 from the heading of achievements on, once one is added. */
  const below = (page: readonly string[], other: readonly string[]): readonly string[] => {
    const log = logOf({ "en 4": other.join("\n"), "en 5": page.join("\n") });
    const target = log.pages.find(({ week }) => week === 5);
    if (target === undefined) return [];
    const after = applyChange(target.page, addItems(target.page, "achievements", ["One"], itemDialectOf(log, target, "achievements")));
    const lines = after.split("\n");
    return lines.slice(lines.indexOf("### Achievements"));
  };
  const attached = ["### Objectives", "", "* Learn", "", "### Achievements", "* Learned", ""];
  const apart = ["### Objectives", "* Learn", "", "### Achievements", "", "* Learned", ""];
  const objectives = ["### Objectives", "", "* Learn", ""];

  test.each([
    [
      "right below its heading where the log has it so",
      [...objectives, "### Achievements", "", "### Next", ""],
      attached,
      ["* One", "", "### Next", ""],
    ],
    [
      "also above a heading without a blank line",
      [...objectives, "### Achievements", "### Next", ""],
      attached,
      ["* One", "", "### Next", ""],
    ],
    ["also at the end of the page", [...objectives, "### Achievements", ""], attached, ["* One", ""]],
    ["also in a section that is made", objectives, attached, ["* One", ""]],
    [
      "above the rule that closes the section",
      [...objectives, "### Achievements", "", "---", "", "### Next", ""],
      attached,
      ["* One", "", "---", "", "### Next", ""],
    ],
    [
      "above that rule and behind a blank line where the log has it so",
      [...objectives, "### Achievements", "", "---", "", "### Next", ""],
      apart,
      ["", "* One", "", "---", "", "### Next", ""],
    ],
    [
      "below text and above that rule",
      [...objectives, "### Achievements", "", "It went well.", "", "---", "", "### Next", ""],
      apart,
      ["", "It went well.", "", "* One", "", "---", "", "### Next", ""],
    ],
    [
      "behind a blank line where the log has it so",
      [...objectives, "### Achievements", "", "### Next", ""],
      apart,
      ["", "* One", "", "### Next", ""],
    ],
    [
      "as the other list of the page where no other page has one",
      ["### Objectives", "* Learn", "", "### Achievements", ""],
      [""],
      ["* One", ""],
    ],
  ])("%s", (_, page, other, lines) => {
    expect(below(page, other)).toEqual(["### Achievements", ...lines]);
  });
});
