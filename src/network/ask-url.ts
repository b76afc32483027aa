import type { LinkAnswer } from "../context.ts";

/** Seconds that a server has for its answer. */
const patience = 15;

/** Asks a server whether an address leads to something: by HEAD, and by GET where that is refused. Redirects are followed; nothing of the page is read. */
export const askUrl = async (url: string): Promise<LinkAnswer> => {
  try {
    const head = await request(url, "HEAD");
    // Many servers know no HEAD, and say so in many ways.
    return { status: head < 400 ? head : await request(url, "GET") };
  } catch (error) {
    return { fault: faultOf(error) };
  }
};

const request = async (url: string, method: string): Promise<number> => {
  const response = await fetch(url, {
    method,
    redirect: "follow",
    signal: AbortSignal.timeout(patience * 1000),
    headers: { "user-agent": "worklog check --online" },
  });
  await response.body?.cancel();
  return response.status;
};

const faultOf = (error: unknown): Extract<LinkAnswer, { readonly fault: string }>["fault"] => {
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND") return "no-host";
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/i.test(code)) return "certificate";
  return code === "UND_ERR_CONNECT_TIMEOUT" ? "timeout" : "no-answer";
};
