/** What an element of HTML means for a report. */
export type Meaning =
  | { readonly kind: "look"; readonly look: "bold" | "italic" | "strike" | "code" }
  | { readonly kind: "link" | "image" | "break" | "rule" | "code" | "box" | "item" | "table" | "row" | "heading" | "paragraph" }
  | { readonly kind: "list"; readonly ordered: boolean }
  | { readonly kind: "cell"; readonly isHeader: boolean }
  /** It has content that is no text for readers. */
  | { readonly kind: "nothing" }
  /** Only its content is shown. */
  | { readonly kind: "content" }
  /** There is no such element: whoever wrote `<bucket-name>` meant the text. */
  | { readonly kind: "text" };

/** What the element of a name (in small letters) means. What is not named here shows at most its text. */
export const meaningOf = (name: string): Meaning => meanings.get(name) ?? { kind: "text" };

const named = (names: string, meaning: Meaning): readonly (readonly [string, Meaning])[] => names.split(" ").map((name) => [name, meaning]);

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...named("b strong", { kind: "look", look: "bold" }),
  ...named("i em cite dfn var", { kind: "look", look: "italic" }),
  ...named("s del strike", { kind: "look", look: "strike" }),
  ...named("code kbd samp tt", { kind: "look", look: "code" }),
  ...named("a", { kind: "link" }),
  ...named("img", { kind: "image" }),
  ...named("br", { kind: "break" }),
  ...named("hr", { kind: "rule" }),
  ...named("pre listing xmp plaintext", { kind: "code" }),
  ...named("blockquote", { kind: "box" }),
  ...named("ul menu dir", { kind: "list", ordered: false }),
  ...named("ol", { kind: "list", ordered: true }),
  ...named("li", { kind: "item" }),
  ...named("table", { kind: "table" }),
  ...named("tr", { kind: "row" }),
  ...named("th", { kind: "cell", isHeader: true }),
  ...named("td", { kind: "cell", isHeader: false }),
  ...named("h1 h2 h3 h4 h5 h6", { kind: "heading" }),
  ...named("p div section article aside header footer main nav center figure figcaption details summary address dl dt dd", {
    kind: "paragraph",
  }),
  ...named("fieldset legend form hgroup search caption dialog optgroup option iframe noframes frameset frame video audio body html", {
    kind: "paragraph",
  }),
  ...named("script style", { kind: "nothing" }),
  ...named("thead tbody tfoot colgroup col span font u ins mark small big sub sup abbr acronym q time data label button output", {
    kind: "content",
  }),
  ...named("input select textarea meter progress picture source track object param embed applet map area canvas svg math slot", {
    kind: "content",
  }),
  ...named("bdi bdo ruby rt rp rb wbr nobr marquee blink basefont base link meta title head noscript template noembed datalist", {
    kind: "content",
  }),
  // The parts of drawings that hold text or a script.
  ...named("g path rect circle ellipse line polyline polygon text tspan textpath defs use symbol desc foreignobject image animate set", {
    kind: "content",
  }),
]);
