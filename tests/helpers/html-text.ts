import { Parser } from "htmlparser2";

/** What a page of HTML shows and holds. */
export interface HtmlPage {
  /** The text of each element that has an id, by the id; lines and cells are apart. */
  readonly texts: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  /** Every element with its attributes, as `a href`. */
  readonly shapes: ReadonlySet<string>;
  /** Values of attributes that a browser would load. */
  readonly sources: readonly string[];
}

/** Reads a page as a program would that is not ours. */
export const readHtml = (html: string): HtmlPage => {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  const links: string[] = [];
  const sources: string[] = [];
  const shapes = new Set<string>();
  const add = (text: string): void => {
    for (const id of open) if (id !== null) texts.set(id, (texts.get(id) ?? "") + text);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(attributes["id"] ?? null);
      if (!/^(?:strong|em|s|code|a|wbr|span)$/.test(name)) add(" \n");
      shapes.add([name, ...Object.keys(attributes).toSorted()].join(" "));
      if (attributes["href"] !== undefined) links.push(attributes["href"]);
      if (attributes["src"] !== undefined) sources.push(attributes["src"]);
    },
    onclosetag: (name) => {
      open.pop();
      if (!/^(?:strong|em|s|code|a|wbr|span)$/.test(name)) add(" \n");
    },
    ontext: (text) => add(text),
  });
  parser.end(html);
  return { texts, links, shapes, sources };
};
