import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { WeekModel } from "../../src/formats/log-model.ts";
import { withoutShortcodes } from "../../src/formats/shortcodes.ts";
import type { Item } from "../../src/model/item.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The words of a text, whatever stands between them, as one text that can be searched for. */
export const wordsIn = (text: string): string =>
  ` ${[...text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).join(" ")} `;

/** Every stretch of text that a reader of a week must find in any document: what another parser makes of the model's Markdown, as words. */
export const textsOfWeek = (week: WeekModel): readonly string[] => {
  const { rows, objectives, achievements, sections } = week;
  const markdown = [
    ...[...objectives, ...achievements].flatMap((item) => [item.group ?? "", ...textsOfItem(item)]),
    ...rows.flatMap((row) => [
      row.dayText ?? "",
      row.startText ?? "",
      row.completedText ?? "",
      ...row.tasks.flatMap((task) => textsOfItem(task)),
      ...row.references.map(({ label }) => label ?? ""),
      ...row.extra.flatMap(({ header, text }) => [header, text]),
    ]),
    ...sections.map(({ text }) => text),
  ];
  return [week.title ?? "", ...markdown.flatMap((text) => leavesOf(text))]
    .map((text) => wordsIn(text))
    .filter((words) => words.trim() !== "");
};

const textsOfItem = ({ text, items }: Item): readonly string[] => [text, ...items.flatMap((item) => textsOfItem(item))];

/** Boxes to tick may be drawn. */
const leavesOf = (markdown: string): readonly string[] => {
  const tree: Node = fromMarkdown(withoutShortcodes(markdown).replace(/^\[[ xX]\] /, ""), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return leaves(tree);
};

/** HTML counts by the text between its tags, but that of comments. */
const leaves = ({ type, value = "", children = [] }: Node): readonly string[] => {
  if (type === "html")
    return value
      .replaceAll(/<!--[\s\S]*?-->/g, "")
      .split(/<[^>]*>/)
      .map((text) => text.replaceAll(/&\w+;/g, " "));
  if (value !== "") return value.split(/[\n\u2003]|<br>/);
  return children.flatMap((child) => leaves(child));
};
