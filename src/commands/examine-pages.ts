import type { Log } from "../log/log.ts";
import { counted, listOf, phrase, type Phrase } from "../model/phrase.ts";
import { info, ok, warning, type Examined } from "./examined.ts";

/** Which pages there are, which cannot be read, and how their text is encoded. */
export const examinePages = (log: Log): readonly Examined[] => [...pagesIn(log), ...encodings(log)];

const pagesIn = ({ pages, unreadable }: Log): readonly Examined[] => [
  pages.length === 0
    ? warning(
        phrase`Pages`,
        phrase`There are no week pages.`,
        phrase`Run \`worklog new-week 1\`, or name the folder of your log with --dir.`,
      )
    : ok(phrase`Pages`, phrase`${counted(pages.length, "week page")} of ${counted(new Set(pages.map(({ week }) => week)).size, "week")}`),
  ...unreadable.map(({ path, reason }): Examined => ({
    name: phrase`Pages`,
    state: "error",
    message: phrase`${path} cannot be read (${reason}).`,
    remedy: phrase`Save it as UTF-8, and look at your rights on it.`,
  })),
];

const encodings = ({ pages }: Log): readonly Examined[] => {
  if (pages.length === 0) return [];
  const texts = pages.map(({ page }) => page.source.text);
  const kinds: readonly (readonly [number, Phrase])[] = [
    [texts.filter((text) => text.startsWith("\ufeff")).length, phrase`with a byte order mark`],
    [texts.filter((text) => text.includes("\r\n")).length, phrase`with Windows line ends`],
    [texts.filter((text) => /[^\r]\n/.test(text) && text.includes("\r\n")).length, phrase`with mixed line ends`],
    [texts.filter((text) => text !== text.normalize("NFC")).length, phrase`with decomposed letters`],
  ];
  const found = kinds.flatMap(([number, what]) => (number === 0 ? [] : [phrase`${number} ${what}`]));
  return [
    found.length === 0
      ? ok(phrase`Encoding`, phrase`UTF-8 with plain line ends, letters composed.`)
      : info(phrase`Encoding`, phrase`UTF-8; ${listOf(found)}. Every page keeps what it has.`),
  ];
};
