import { isLeadIn } from "./lead-in.ts";
import { lineStrips, plainPieces, textStrips, type Setting } from "./pdf-text.ts";
import type { Tag } from "./pdf-pen.ts";
import { keptWithNext, spaceOf, trimmed, within, cutAt, type Strip } from "./pdf-strips.ts";
import { colours, gaps, styles, textHeight } from "./pdf-styles.ts";
import { tableStrips } from "./pdf-tables.ts";
import type { Block, ListItem } from "./report.ts";

/** Where blocks stand. */
export interface Place {
  readonly width: number;
  readonly style: "body" | "cell";
  /** How many lists they lie in. */
  readonly list: number;
  /** Whether they lie in something else, which a table cannot leave to repeat its headings. */
  readonly inner: boolean;
  readonly tag: Tag;
}

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

/** The strips of blocks, one below the other. */
export const blockStrips = (blocks: readonly Block[], place: Place, setting: Setting): readonly Strip[] =>
  blocks.flatMap((block, index) => {
    const strips = stripsOf(block, place, setting);
    return isLeadIn(block, blocks[index + 1]) ? strips.map((strip) => keptWithNext(strip)) : strips;
  });

const stripsOf = (block: Block, place: Place, setting: Setting): readonly Strip[] => {
  const gap = spaceOf(place.list === 0 ? gaps[place.style] : gaps.item[place.style]);
  switch (block.kind) {
    case "heading":
      return headingStrips(block, place, setting);
    case "paragraph": {
      const tag = setting.pen.tag(place.tag, "P");
      return [...textStrips(block.inlines, place.width, styles[place.style], tag, setting), gap];
    }
    case "list":
      return [...listStrips(block, place, setting), gap];
    case "table":
      return [...inPlace(tableStrips(block, place.width, place.tag, setting, cellStripsIn(setting)), place), gap];
    case "box":
      return [...boxStrips(block, place, setting), gap];
    case "code":
      return [...codeStrips(block, place, setting), gap];
    case "rule":
      return [ruleStrip(place.width, setting)];
  }
};

const cellStripsIn =
  (setting: Setting) =>
  (blocks: readonly Block[], width: number, tag: Tag): readonly Strip[] =>
    blockStrips(blocks, { width, style: "cell", list: 0, inner: true, tag }, setting);

const headingStrips = ({ level, inlines }: BlockOf<"heading">, place: Place, setting: Setting): readonly Strip[] => {
  const tag = setting.pen.tag(place.tag, `H${String(level)}`);
  const lines = textStrips(inlines, place.width, styles[level], tag, setting);
  return [spaceOf(gaps.heading[level]), ...lines.map(keptWithNext), spaceOf(4, true)];
};

/** What lies in something else is cut so that no part of it is higher than half a page. */
const inPlace = (strips: readonly Strip[], { inner }: Place): readonly Strip[] =>
  inner ? cutAt(strips, textHeight / 2).map(({ height, draw }) => ({ height, draw })) : strips;

const listStrips = ({ ordered, start, items }: BlockOf<"list">, place: Place, setting: Setting): readonly Strip[] => {
  const tag = setting.pen.tag(place.tag, "L");
  const style = styles[place.style];
  const mark = (index: number): string => (ordered ? `${String(start + index)}.` : (bullets[place.list % bullets.length] ?? "•"));
  const widest = setting.pen.measure(ordered ? `${mark(items.length - 1)} ` : "•", style.font, style.size);
  const inset = Math.max(style.size * (place.style === "cell" ? 1 : 1.4), widest + 3);
  const inner = { ...place, width: Math.max(20, place.width - inset), list: place.list + 1, inner: true };
  return items.flatMap((item, index) => itemStrips(item, mark(index), inset, { ...inner, tag: setting.pen.tag(tag, "LI") }, setting));
};

const bullets = ["•", "◦", "–"];

const itemStrips = (item: ListItem, mark: string, inset: number, place: Place, setting: Setting): readonly Strip[] => {
  const { pen } = setting;
  const style = styles[place.style];
  const label = pen.tag(place.tag, "Lbl");
  const body = { ...place, tag: pen.tag(place.tag, "LBody") };
  const own = trimmed(blockStrips(item, body, setting));
  const [bullet] = lineStrips(plainPieces(mark, style), inset, style, label, pen);
  // An item without text has its bullet all the same.
  const strips = own.length === 0 ? [{ height: style.size * style.leading, draw: () => {} }] : own;
  return [
    ...within(strips, inset, (_, index, x, y) => {
      if (index === 0) bullet?.draw(x, y);
    }),
    spaceOf(gaps.item[place.style]),
  ];
};

const boxStrips = ({ blocks }: BlockOf<"box">, place: Place, setting: Setting): readonly Strip[] => {
  const { pen } = setting;
  const inner = { ...place, width: Math.max(20, place.width - 2 * boxInset), inner: true, tag: pen.tag(place.tag, "BlockQuote") };
  const own = trimmed(blockStrips(blocks, inner, setting));
  return within(framed(own, 6), boxInset, ({ height }, _, x, y) => {
    pen.fill(x, y, place.width, height + 0.2, colours.box);
    pen.fill(x, y, 2.5, height + 0.2, colours.accent);
  });
};

const boxInset = 12;

/** Strips with room above and below them that stays with them. */
const framed = (strips: readonly Strip[], room: number): readonly Strip[] => {
  const edge = (keepNext: boolean): Strip => ({ ...spaceOf(room, keepNext), space: false });
  const last = strips.at(-1);
  return last === undefined ? [] : [edge(true), ...strips.slice(0, -1), keptWithNext(last), edge(false)];
};

const codeStrips = ({ text }: BlockOf<"code">, place: Place, setting: Setting): readonly Strip[] => {
  const { pen } = setting;
  const tag = pen.tag(place.tag, "Code");
  const lines = text.replace(/\n$/, "").split("\n");
  const inset = 6;
  const strips = lines.flatMap((line) =>
    lineStrips(plainPieces(line, styles.code), Math.max(20, place.width - 2 * inset), styles.code, tag, pen),
  );
  return within(framed(strips, 4), inset, ({ height }, _, x, y) => pen.fill(x, y, place.width, height + 0.2, colours.code));
};

const ruleStrip = (width: number, { pen }: Setting): Strip => ({
  height: 14,
  draw: (x, y) => pen.fill(x, y + 6, width, 0.75, colours.line),
});
