import { formatIso, type CalendarDate } from "../model/date.ts";
import type { SiteFile } from "./site-file.ts";

/** `worklog.config.json` with what is known. */
export const configurationFile = (known: {
  readonly start: CalendarDate;
  readonly languages: readonly string[];
  readonly dateOrder: Readonly<Record<string, string>>;
  readonly author: string | undefined;
  readonly title: string | undefined;
}): SiteFile => ({
  path: "worklog.config.json",
  text: `${JSON.stringify(
    {
      start: formatIso(known.start),
      languages: known.languages,
      ...(Object.keys(known.dateOrder).length === 0 ? {} : { dateOrder: known.dateOrder }),
      ...(known.title === undefined ? {} : { title: known.title }),
      ...(known.author === undefined ? {} : { author: known.author }),
    },
    null,
    2,
  )}\n`,
});
