import { describe, expect, test } from "vitest";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { md } from "../../src/formats/md.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** What a week says in Markdown, below its heading. */
const exported = (...lines: readonly string[]): string => {
  const output = md.render({ model: modelOfLog(logOf({ "en 5": [...lines, ""].join("\n") }), {}, silent), language: "en" });
  return /\n## Week 5\n\n([^]*)\n$/.exec(Array.from(output).join(""))?.[1] ?? "";
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
});
