import { cleanText } from "./line.ts";

/** Where a link of a document may lead: an absolute `http`, `https` or `mailto` address; null for anything else, a path inside a site included. */
export const linkAddress = (given: string): string | null => {
  const text = cleanText(given.trim());
  if (!/^(?:https?:\/\/|mailto:)[^\s<>"\\]/i.test(text) || text.length > longest || !URL.canParse(text)) return null;
  // Spelt out by the parser of URLs, it holds nothing that another reader could take for something else.
  return new URL(text).href;
};

/** Browsers and Word open none that are longer. */
const longest = 2000;
