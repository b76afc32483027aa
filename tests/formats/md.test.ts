import { describe, expect, test } from "vitest";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { md } from "../../src/formats/md.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** What a week says in Markdown, below its heading. */
const exported = (...lines: readonly string[]): string => {
  const output = md.render({ model: modelOfLog(logOf({ "en 5": [...lines, ""].join("\n") }), {}, silent), language: "en" });
  return /\n## Week 5.*\n\n([^]*)\n$/.exec(Array.from(output).join(""))?.[1] ?? "";
};

describe("Markdown", () => {
  test("shows the pictures of shortcodes", () => {
    const figure = '{{< figure src="/images/a b.png" alt="The [cluster]" >}}';
    const gallery = '{{< gallery images="/b.png,/c.png" caption="Both" >}}';
    expect(exported("## Goals", "", `* Learn ${figure}`, "", "## Notes", "", `| Lab | ${gallery} |`, "| --- | --- |")).toBe(
      [
        "### Objectives\n\n- Learn ![The \\[cluster\\]](</images/a b.png>)",
        "### Notes\n\n| Lab | ![](/b.png) ![](/c.png) |\n| --- | --- |",
      ].join("\n\n"),
    );
    expect(exported("| Day | Task |", "| --- | --- |", `| 2 | Draw ${gallery}{{< button >}}a{{< /button >}} |`)).toContain(
      "| 2 | - Draw ![](/b.png) ![](/c.png)a |",
    );
  });

  test.each([
    ["says a title once", ["# WEEK 5: **IAM**", "", "## Notes", "", "One."], "### Notes\n\nOne."],
    ["says what stands below a title said twice", ["# Week 5: IAM", "", "One."], "### Week 5: IAM\n\nOne."],
    ["says a heading that is not the title", ["# Week 5", "", "## Notes", "", "One."], "### Week 5\n\n#### Notes\n\nOne."],
  ])("%s", (_, lines, text) => {
    expect(exported("---", 'title: "Week 5: IAM"', "---", "", ...lines)).toBe(text);
  });
});
