import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** What a chat program left behind. */
export const generatedText: Rule = {
  name: "generated-text",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "traces of generated text, such as `turn0search0`, `oaicite` or `utm_source=chatgpt`",
  why: "They mean nothing to a reader, and show that the text was pasted and not read.",
  example: { wrong: "* Learned ECS :contentReference[oaicite:0]{index=0}", right: "* Learned ECS" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page: { source } }) =>
      (hint.test(source.text) ? [...source.text.matchAll(trace)] : []).map((match): Violation => {
        const span = { start: match.index, end: match.index + match[0].length };
        return {
          source,
          span,
          message: phrase`${quote(visible(match[0]))} is a trace of generated text.`,
          advice: phrase`Take it out, and read the sentence once more.`,
        };
      }),
    ),
};

/** What every trace holds, for a quick look at the many pages without one. */
const hint = /oaicite|turn\d|utm_source=/;

const trace =
  /:?contentReference\[oaicite[^\]]{0,20}\](?:\{[^}]{0,20}\})?|oaicite|(?:\ue200|\ue202)?(?:cite)?[\ue200-\ue202]*turn\d+(?:search|view|file|news|image)\d+|utm_source=(?:chatgpt|openai|perplexity)(?:\.com|\.ai)?/g;

/** Characters of no meaning, which such programs use as marks, are left out. */
const visible = (text: string): string => text.replace(/[\ue000-\uf8ff]/g, "");
