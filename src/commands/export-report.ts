import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { Format, RenderInput, StreamedFormat } from "../formats/format.ts";
import { modelOfLog, type WeekModel } from "../formats/log-model.ts";
import { sitePictures } from "../log/site-pictures.ts";
import type { Globals } from "./command.ts";
import { findingTexts } from "./finding-texts.ts";
import { flagOption, type Options } from "./options.ts";
import { reportTexts } from "./report-texts.ts";
import { openSession, wantedLanguages, type Session } from "./session.ts";
import { weeksFilter } from "./weeks-filter.ts";
import { writeExport, type Destination } from "./write-export.ts";

interface ReportRequest {
  readonly options: Options;
  readonly format: Exclude<Format, StreamedFormat>;
  readonly to: Destination;
}

/** Writes one log as a document that people read. */
export const exportReport = async (context: Context, globals: Globals, { options, format, to }: ReportRequest): Promise<void> => {
  const session = openSession(context, globals);
  const { log } = session;
  if (log.pages.length === 0 && log.unreadable.length === 0) throw new WorklogError("no-pages", { root: session.root });
  const languages =
    globals.languages.length > 0 || format.languages === "all" ? wantedLanguages(session, log.languages) : log.languages.slice(0, 1);
  const model = modelOfLog(log, { languages, ...weeksFilter(session, options) }, findingTexts);
  const pictures = sitePictures(context.store, session.root, session.opened.content);
  const input: RenderInput = {
    model,
    language: languages[0] ?? "en",
    bom: flagOption(options, "bom"),
    ...(format.languages === "default" ? reportTexts(session, options, model.weeks, languages[0] ?? "en") : {}),
    picture: pictures.read,
    progress: (done, of) => context.terminal.progress(session.messages.notes.exporting(done + 1, of)),
  };
  const output = await format.render(input);
  context.terminal.progress("");
  writeExport(context, output, to);
  if (to !== undefined) context.terminal.note(session.messages.notes.exported(to.file, model.weeks.length));
  const missing = pictures.missing();
  if (missing.length > 0) context.terminal.warn(session.messages.notes.picturesMissing(missing));
  const leftOut = globals.languages.length > 0 ? [] : weeksLeftOut(session, model.weeks, options);
  if (leftOut.length > 0) context.terminal.warn(session.messages.notes.weeksLeftOut(leftOut.join(", "), languages[0] ?? "en"));
  if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
};

/** The weeks that were asked for and have pages, but none in the language of the report. */
const weeksLeftOut = (session: Session, shown: readonly WeekModel[], options: Options): readonly number[] => {
  const { weeks } = weeksFilter(session, options);
  const known = new Set(shown.map(({ week }) => week));
  const all = new Set(session.log.pages.map(({ week }) => week));
  return [...all].filter((week) => !known.has(week) && (weeks?.has(week) ?? true));
};
