import stringWidth from "fast-string-width";

/** Columns that any text takes. The library needs longer to wake up than a page to be read. */
export const widthOfWide = (text: string): number => stringWidth(text);
