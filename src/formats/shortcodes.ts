/** A stretch of a page's own Markdown: inside a `notice` shortcode or outside of one. */
export interface Stretch {
  readonly notice: boolean;
  readonly text: string;
}

/** A Hugo shortcode tag; `{{</* … *\/>}}` only speaks of one. */
const tag = /\{\{[<%](?!\/\*)([^{}]*)[%>]\}\}/g;

/** A text without Hugo shortcodes: what stands between two tags stays, `ref` and `relref` give way to the path they name, other tags go. */
export const withoutShortcodes = (text: string): string => text.replaceAll(tag, (_, content: string) => pathIn(content));

/** A text cut where a `notice` begins and ends, without any shortcode; one that is not closed ends with the text. */
export const stretchesOf = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let notice = false;
  let from = 0;
  for (const match of text.matchAll(tag)) {
    const content = (match[1] ?? "").trim();
    if (!/^\/?\s*notice(?:\s|$)/.test(content)) continue;
    stretches.push({ notice, text: withoutShortcodes(text.slice(from, match.index)) });
    notice = !content.startsWith("/");
    from = match.index + match[0].length;
  }
  stretches.push({ notice, text: withoutShortcodes(text.slice(from)) });
  return stretches.filter((stretch) => stretch.text.trim() !== "");
};

const pathIn = (content: string): string => /^\s*(?:rel)?ref\s+["`]([^"`]*)/.exec(content)?.[1] ?? "";
