import { attribute, escapeHtml } from "./html-text.ts";

/** The width of every chart in its own units, which are pixels where there is room. */
export const chartWidth = 440;

/** A chart in a figure: what it shows stands in its name for those who do not see it, and above it for the others. */
export const figure = (kind: string, caption: string, description: string, height: number, parts: readonly string[]): string =>
  [
    `<figure class="chart ${kind}">`,
    `<figcaption>${escapeHtml(caption)}</figcaption>`,
    `<svg role="img" viewBox="0 0 ${String(chartWidth)} ${String(Math.ceil(height))}"${attribute("aria-label", `${caption}. ${description}`)}>`,
    ...parts,
    "</svg>",
    "</figure>",
  ].join("\n");

/** A box of a chart, which says more when it is pointed at. */
export const rectangle = (
  look: string,
  box: readonly [x: number, y: number, width: number, height: number],
  title: string | null,
): string => {
  const [x, y, width, height] = box.map((number) => round(number));
  const tag = `<rect class="${look}" x="${x ?? ""}" y="${y ?? ""}" width="${width ?? ""}" height="${height ?? ""}"`;
  return title === null ? `${tag}/>` : `${tag}><title>${escapeHtml(title)}</title></rect>`;
};

/** Words in a chart; `anchor` says which end of them stands at `x`. */
export const label = (text: string, x: number, y: number, anchor: "start" | "middle" | "end" = "start", look?: string): string =>
  `<text x="${round(x)}" y="${round(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${attribute("class", look)}>${escapeHtml(text)}</text>`;

/** Tenths are as fine as anybody sees. */
export const round = (number: number): string => String(Math.round(number * 10) / 10);
