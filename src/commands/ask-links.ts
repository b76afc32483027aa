import type { Context, LinkAnswer } from "../context.ts";
import { openLog } from "../log/open-log.ts";
import { checkReferenceUrl } from "../model/url.ts";
import type { Messages } from "../messages/messages.ts";
import { isWanted, type CheckJob } from "./check-job.ts";

/** How many servers are asked at once. */
const atOnce = 8;

/** Asks each address that the pages of a log refer to, once, and answers what the servers say. Addresses of the reader's own machine or network are never asked. */
export const askLinks = async (
  { askUrl, store, terminal }: Context,
  { notes }: Messages,
  job: CheckJob,
): Promise<ReadonlyMap<string, LinkAnswer>> => {
  const { log } = openLog(store, job.root, job.today);
  const pages = log.pages.filter(({ path }) => isWanted(job, log, path));
  const urls = new Set(
    pages.flatMap(({ page }) =>
      page.rows.flatMap(({ references }) => references.flatMap(({ url }) => (url !== null && checkReferenceUrl(url).ok ? [url] : []))),
    ),
  );
  const answers = new Map<string, LinkAnswer>();
  const waiting = [...urls].toSorted();
  terminal.note(notes.asking(waiting.length));
  const worker = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      answers.set(url, isPrivate(url) ? { fault: "private" } : await askUrl(url));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const asked = [...answers.values()].filter((answer) => !("fault" in answer && answer.fault === "private"));
  if (asked.length === 0 || asked.some((answer) => "status" in answer)) return answers;
  // Where nobody answers, it is this machine that is not on the network.
  terminal.warn(notes.offline);
  return new Map();
};

/** Whether the host of an address is this machine, or has an address that only its own network knows (RFC 1918, RFC 3927, RFC 4193, RFC 6761). */
const isPrivate = (url: string): boolean => {
  const host = new URL(url).hostname.toLowerCase();
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal|test|invalid))$/.test(host) ||
    /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host) ||
    /^\[(?:::1?|f[cd].*|fe[89ab].*|::ffff:.*)\]$/.test(host)
  );
};
