import type { LinkAnswer } from "../context.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import type { Severity } from "../document/finding.ts";

/** A link that does not answer. */
export const referenceDead: Rule = {
  name: "reference-dead",
  group: "references",
  severity: "error",
  fixable: false,
  summary: "with `--online`: a reference whose server does not know it, or does not exist",
  why: "A reader who follows it finds nothing. Only `check --online` asks, each address once; a server that is busy, asks for a password or takes too long is only mentioned.",
  example: { wrong: "<https://docs.example.com/a-page-that-is-gone>", right: "<https://docs.example.com/the-page-in-its-place>" },
  check: ({ log, answers }) =>
    answers.size === 0
      ? []
      : flatMap(log.pages, ({ page }) =>
          flatMap(page.rows, ({ references }) =>
            flatMap(references, ({ url, urlSpan, span }) => {
              const answer = answers.get(url ?? "");
              const verdict = answer === undefined ? null : verdictOf(answer);
              return verdict === null
                ? []
                : [
                    {
                      source: page.source,
                      span: urlSpan ?? span,
                      message: verdict.message,
                      advice: verdict.advice,
                      severity: verdict.severity,
                    },
                  ];
            }),
          ),
        ),
};

interface Verdict {
  readonly message: Phrase;
  readonly advice: Phrase;
  readonly severity: Severity;
}

const gone = phrase`Correct the address, or take it out.`;
const later = phrase`Open it once in a browser, or check again later.`;

const verdictOf = (answer: LinkAnswer): Verdict | null => {
  if ("fault" in answer) return faults[answer.fault];
  const { status } = answer;
  if (status === 404 || status === 410)
    return { message: phrase`The server does not know this address (${status}).`, advice: gone, severity: "error" };
  // Who may not come in without a password, or too often, is at the right door.
  if (status < 400 || status === 401 || status === 403 || status === 405 || status === 429 || status === 999) return null;
  return { message: phrase`The server answers with status ${status}.`, advice: later, severity: "info" };
};

const faults: Readonly<Record<Extract<LinkAnswer, { readonly fault: string }>["fault"], Verdict>> = {
  "no-host": { message: phrase`There is no such server.`, advice: gone, severity: "error" },
  private: { message: phrase`This address leads to the reader's own machine or network.`, advice: gone, severity: "error" },
  certificate: { message: phrase`The server cannot prove who it is (its certificate is not valid).`, advice: later, severity: "info" },
  timeout: { message: phrase`The server takes too long to answer.`, advice: later, severity: "info" },
  "no-answer": { message: phrase`The server does not answer.`, advice: later, severity: "info" },
};
