import { Parser } from "htmlparser2";
import { meaningOf, type Meaning } from "./html-meanings.ts";
import { cleanText, createLine, plain, type Look } from "./line.ts";
import { linkAddress } from "./link-address.ts";
import { createPlaces, type Places } from "./places.ts";
import type { Block, Image } from "./report.ts";

/** Finds a picture for a document by the `src` and the `alt` of its element. */
export type FindImage = (source: string, alt: string) => Image;

/**
 * HTML from a page as blocks. Only what the report knows is understood; of all other markup the text is kept, but for the code of scripts and styles.
 * The text stands in `depth` lists, which count for how deep its own may be.
 */
export const blocksOfHtml = (html: string, image: FindImage, depth = 0): readonly Block[] => {
  const source = closedOnly(html);
  const line = createLine();
  const places = createPlaces(line, depth);
  const state: State = { places, look: plain, raw: null, hidden: 0, image };
  const closers: (() => void)[] = [];
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      const meaning = meaningOf(name);
      if (meaning.kind === "text") state.places.text(source.slice(parser.startIndex, parser.endIndex + 1), state.look);
      closers.push(open(state, meaning, name, attributes));
    },
    onclosetag: () => closers.pop()?.(),
    ontext: (text) => {
      if (state.hidden > 0) return;
      if (state.raw === null) places.text(text, state.look);
      else state.raw.push(text);
    },
  });
  parser.end(source);
  return places.end();
};

interface State {
  readonly places: Places;
  readonly image: FindImage;
  look: Look;
  /** Parts of a text whose white space counts; null outside of one. */
  raw: string[] | null;
  /** How many open elements hide their content. */
  hidden: number;
}

type Attributes = Readonly<Record<string, string>>;

const nothing = (): void => undefined;

/** Begins an element, and answers what ends it. */
const open = (state: State, meaning: Meaning, name: string, attributes: Attributes): (() => void) => {
  const { places } = state;
  switch (meaning.kind) {
    case "look":
      return withLook(state, { ...state.look, [meaning.look]: true });
    case "link":
      return withLook(state, { ...state.look, url: linkAddress(attributes["href"] ?? "") ?? state.look.url });
    case "image":
      places.image(withLink(state.image(attributes["src"] ?? "", cleanText(attributes["alt"] ?? "").trim()), state.look.url));
      return nothing;
    case "break":
      if (state.raw === null) places.break();
      else state.raw.push("\n");
      return nothing;
    case "code":
      return openCode(state);
    case "nothing":
      state.hidden += 1;
      return () => void (state.hidden -= 1);
    case "content":
    case "text":
      return nothing;
    case "rule":
      places.block({ kind: "rule" });
      return nothing;
    case "heading":
      return places.heading(Number(name.slice(1)));
    case "paragraph":
      return places.paragraph();
    case "box":
      return places.box();
    case "list":
      return places.list(meaning.ordered, startOf(attributes));
    case "item":
      return places.item();
    case "table":
      return places.table();
    case "row":
      return places.row();
    case "cell":
      return places.cell(meaning.isHeader, spanOf(attributes));
  }
};

const withLook = (state: State, look: Look): (() => void) => {
  const before = state.look;
  state.look = look;
  return () => {
    state.look = before;
  };
};

/** An element inside of it, such as the colours of a code block, adds only its text. */
const openCode = (state: State): (() => void) => {
  if (state.raw !== null) return nothing;
  const raw: string[] = [];
  state.raw = raw;
  return () => {
    state.raw = null;
    const text = cleanText(raw.join("").replaceAll(/\r\n?/g, "\n")).replace(/^\n/, "").trimEnd();
    if (text.trim() !== "") state.places.block({ kind: "code", text });
  };
};

const withLink = (image: Image, url: string | null): Image => (url === null ? image : { ...image, url });

const startOf = ({ start = "1" }: Attributes): number => (/^\d{1,9}$/.test(start) ? Number(start) : 1);

/** How many columns a cell takes, as far as anybody would read them. */
const spanOf = ({ colspan = "1" }: Attributes): number => (/^\d{1,3}$/.test(colspan) ? Math.min(Math.max(Number(colspan), 1), 20) : 1);

/** Elements and comments that take all text up to their end for their own. */
const swallowing = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/** HTML in which what would swallow all text behind it, as nothing closes it, is text itself. */
const closedOnly = (html: string): string => {
  const small = html.toLowerCase();
  let result = html;
  for (const name of swallowing) {
    if (!small.includes(`<${name}`)) continue;
    const last = result.toLowerCase().lastIndexOf(`</${name}`);
    result = result.replaceAll(new RegExp(`<(?=${name}[\\s/>])`, "gi"), (mark, at: number) => (at > last ? "&lt;" : mark));
  }
  const last = result.lastIndexOf("-->");
  return result.replaceAll(/<(?=!--)/g, (mark, at: number) => (at > last ? "&lt;" : mark));
};
