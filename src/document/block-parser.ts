import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser, StateBlock } from "markdown-it";
import { once } from "../model/once.ts";
import { tableRule } from "./table-rule.ts";
import { textRule } from "./text-rule.ts";

/** Each list takes two levels. markdown-it reads no further where a page is nested more deeply. */
export const maxNesting = 1000;

type Rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** The signs that a block of markdown-it's begins with, in the order in which its rules are asked. */
const signs = {
  fence: "`~",
  blockquote: ">",
  hr: "*-_",
  list: "*+-0123456789",
  reference: "[",
  html_block: "<",
  heading: "#",
};

/** Asks one rule and then the other. */
const either = (first: Rule | undefined, second: Rule): Rule =>
  first === undefined
    ? second
    : (state, startLine, endLine, silent) => first(state, startLine, endLine, silent) || second(state, startLine, endLine, silent);

/**
 * markdown-it with its rules for blocks, made when first needed, as it costs a millisecond. It would ask all rules at each line; here those are asked
 * that the first sign of the line may belong to, and tables and texts have rules of our own.
 */
export const blockParser = once((): Parser => {
  const md = new MarkdownIt({ html: true, maxNesting });
  // Which links are safe or well written has no say in what is a definition.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  const { ruler } = md.block;
  const ruleOf = (name: string): Rule => {
    ruler.enableOnly(name);
    const [rule] = ruler.getRules("");
    if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
    return rule;
  };
  const bySign = (names: readonly (keyof typeof signs)[]): Rule => {
    const rules: (Rule | undefined)[] = Array.from({ length: 128 });
    for (const name of names) {
      const rule = ruleOf(name);
      for (const sign of signs[name]) rules[sign.charCodeAt(0)] = either(rules[sign.charCodeAt(0)], rule);
    }
    return (state, startLine, endLine, silent) => {
      const rule = rules[state.src.charCodeAt((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0))];
      return rule !== undefined && rule(state, startLine, endLine, silent);
    };
  };
  const blocks = bySign(["fence", "blockquote", "hr", "list", "reference", "html_block", "heading"]);
  const interrupting = bySign(["fence", "blockquote", "hr", "list", "html_block", "heading"]);
  const interruptingText = [either(tableRule, interrupting)];
  const chains: Readonly<Record<string, Rule[]>> = {
    "": [tableRule, ruleOf("code"), blocks, textRule],
    paragraph: interruptingText,
    reference: interruptingText,
    blockquote: [interrupting],
    list: [bySign(["fence", "blockquote", "hr"])],
  };
  ruler.getRules = (chain) => chains[chain] ?? [];
  return md;
});
