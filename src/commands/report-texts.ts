import type { RenderInput } from "../formats/format.ts";
import type { WeekModel } from "../formats/log-model.ts";
import { siteConfigurations } from "../log/hugo-site.ts";
import { siteTexts, type SiteTexts } from "../log/site-texts.ts";
import { textInput } from "./inputs.ts";
import { textOption, type Options } from "./options.ts";
import type { Session } from "./session.ts";

type Texts = Pick<RenderInput, "title" | "author" | "period">;

/** Title, author and period of a report: the flag, else the environment, else the configuration, else what the site and the dates of its weeks say. */
export const reportTexts = (session: Session, options: Options, weeks: readonly WeekModel[], language: string): Texts => {
  const { settings } = session.opened;
  const given = (name: keyof Texts): string | undefined => givenText(session, options, name);
  const [title, author] = [given("title") ?? settings.title, given("author") ?? settings.author];
  const site = title === undefined || author === undefined ? textsOfSite(session, language) : undefined;
  const texts = { title: title ?? site?.title, author: author ?? site?.author, period: given("period") ?? periodOf(weeks) };
  return {
    ...(texts.title === undefined ? {} : { title: texts.title }),
    ...(texts.author === undefined ? {} : { author: texts.author }),
    ...(texts.period === undefined ? {} : { period: texts.period }),
  };
};

const givenText = ({ context }: Session, options: Options, name: keyof Texts): string | undefined => {
  const variable = `WORKLOG_${name.toUpperCase()}` as const;
  const [flag, set] = [textOption(options, name), context.environment[variable]];
  if (flag !== undefined) return textInput(`--${name}`, flag);
  return set === undefined || set === "" ? undefined : textInput(variable, set);
};

const textsOfSite = ({ context, opened }: Session, language: string): SiteTexts | undefined =>
  opened.content === null ? undefined : siteTexts(siteConfigurations(context.store, opened.root, opened.content), language);

/** From the first date of the weeks to the last; ISO dates sort as texts. */
const periodOf = (weeks: readonly WeekModel[]): string | undefined => {
  const dates = weeks.flatMap(({ start, end }) => [start, end].filter((date) => date !== null)).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? undefined : `${first} – ${last}`;
};
