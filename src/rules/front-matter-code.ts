import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** Front matter that claims to be a program. */
export const frontMatterCode: Rule = {
  name: "front-matter-code",
  group: "build",
  severity: "error",
  fixable: false,
  summary: "front matter that is marked as code",
  why: "Some tools run what stands in such a block. worklog never does, reads nothing of it, and never writes such a page.",
  example: { wrong: "---js\n{ title: require('fs') }\n---", right: '---\ntitle: "Week 5 Worklog"\n---' },
  check: ({ log }) =>
    flatMap(log.pages, ({ page: { source, frontMatter } }) =>
      frontMatter.code === null
        ? []
        : [
            {
              source,
              span: frontMatter.problems[0]?.span ?? frontMatter.span,
              message: phrase`The front matter is marked as code (${frontMatter.code}).`,
              advice: phrase`Write it as YAML between two lines of ---.`,
            },
          ],
    ),
};
