/**
 * Whether a terminal shows links (OSC 8), by what it says of itself in the environment; those that do not know them may print the address into the text.
 * `FORCE_HYPERLINK` decides where it is set.
 */
export const canLink = (environment: Readonly<Record<string, string | undefined>>): boolean => {
  const forced = environment["FORCE_HYPERLINK"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (!pagerTakesLinks(environment)) return false;
  const { TERM = "", TERM_PROGRAM = "", TERM_PROGRAM_VERSION = "", VTE_VERSION = "", KONSOLE_VERSION = "", WT_SESSION } = environment;
  if (WT_SESSION !== undefined || /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)/.test(TERM)) return true;
  // tmux keeps from the outer terminal what that does not know.
  const since = new Map([["iTerm.app", 3.1], ["WezTerm", 2020], ["vscode", 1.72], ["ghostty", 0], ["zed", 0], ["tmux", 3.4]]).get(TERM_PROGRAM); // prettier-ignore
  if (since !== undefined) return versionOf(TERM_PROGRAM_VERSION) >= versionOf(String(since));
  // 0.50.0 crashes on links.
  return Number(VTE_VERSION) > 5000 || Number(KONSOLE_VERSION) >= 201_200;
};

/** Major and minor as one number, so that 1.100 is later than 1.72. */
const versionOf = (text: string): number => {
  const [, major = "0", minor = "0"] = /^(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(major) * 10_000 + Number(minor);
};

/** Other pagers than `less` may show the codes of a link as text. */
const pagerTakesLinks = ({ WORKLOG_PAGER, PAGER }: Readonly<Record<string, string | undefined>>): boolean =>
  /^$|^cat\b|\bless\b/.test(WORKLOG_PAGER ?? PAGER ?? "");
