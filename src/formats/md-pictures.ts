import { linkTo } from "./gfm-text.ts";
import { withPicturesAs } from "./shortcode-pictures.ts";
import { withoutShortcodes } from "./shortcodes.ts";

/** A text in which shortcodes that show pictures are pictures of Markdown. */
export const withMarkdownPictures = (text: string): string => withPicturesAs(text, (source, alt) => `!${linkTo(source, alt)}`);

/** A text that needs no Hugo: pictures stay, other shortcodes go. */
export const withoutHugo = (text: string): string => withoutShortcodes(withMarkdownPictures(text));
