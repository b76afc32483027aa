import { expect, test } from "vitest";
import { headingFor } from "../../src/changes/new-week.ts";
import { logOf } from "../helpers/log-of.ts";

const achievementsAfter = (...lines: readonly string[]): string =>
  headingFor({ week: 6, language: "en", pages: logOf({ "en 5": [...lines, ""].join("\n") }).pages }, "achievements");

test.each([
  ["as the log has it", ["## Results of week 5", "", "* One"], "## Results of week 6"],
  ["the template's without other headings", ["Text"], "### Week 6 Achievements:"],
  ["the template's beside headings like it", ["### Week 5 Objectives:", "", "* One"], "### Week 6 Achievements:"],
  ["without a colon where the log has none", ["### Weekly Goals", "", "* One"], "### Week 6 Achievements"],
  ["at the level of the log's own", ["## **Weekly Goals:**", "", "* One"], "## Week 6 Achievements:"],
])("the heading of a section that the log lacks: %s", (_, lines, heading) => {
  expect(achievementsAfter(...lines)).toBe(heading);
});
