import { describe, expect, test } from "vitest";
import { canLink } from "../../src/terminal/can-link.ts";
import { createStyle, showStyle } from "../../src/terminal/color.ts";

describe("links are shown", () => {
  test.each([
    [{}, false],
    [{ TERM: "xterm-256color" }, false],
    [{ TERM: "xterm-kitty" }, true],
    [{ WT_SESSION: "1" }, true],
    [{ TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.4.15" }, true],
    [{ TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.0.9" }, false],
    [{ TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.100.2" }, true],
    [{ TERM_PROGRAM: "Apple_Terminal", TERM_PROGRAM_VERSION: "455" }, false],
    [{ TERM_PROGRAM: "tmux", TERM_PROGRAM_VERSION: "3.3a" }, false],
    [{ VTE_VERSION: "7006" }, true],
    [{ VTE_VERSION: "5000" }, false],
    [{ VTE_VERSION: "7006", PAGER: "less -R" }, true],
    [{ VTE_VERSION: "7006", PAGER: "more" }, false],
    [{ FORCE_HYPERLINK: "1" }, true],
    [{ FORCE_HYPERLINK: "0", VTE_VERSION: "7006" }, false],
  ])("%j: %s", (environment, expected) => {
    expect(canLink(environment)).toBe(expected);
  });

  test("with an address that cannot end its code", () => {
    const { link } = createStyle(0, true);
    const shown = showStyle(link?.("text", "https://example.org/\u001B\\\u0007a b") ?? "");
    expect(shown).toBe("\u001B]8;;https://example.org/\\ab\u001B\\text\u001B]8;;\u001B\\");
  });

  test("or not, and then there is none", () => {
    expect(createStyle(1).link).toBeNull();
  });
});
