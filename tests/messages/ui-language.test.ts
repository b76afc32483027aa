import { describe, expect, test } from "vitest";
import { assertUiLanguage, uiLanguageOf } from "../../src/messages/ui-language.ts";
import { errorOf } from "../helpers/errors.ts";

const locale = { LC_ALL: "vi_VN.UTF-8", LC_MESSAGES: "en_US.UTF-8", LANG: "en_US.UTF-8" };

describe("the language of messages", () => {
  test.each([
    ["the flag before all else", ["list", "--ui", "vi"], { WORKLOG_UI: "en", LC_ALL: "en_US" }, "vi"],
    ["the flag with an equals sign", ["--ui=vi", "list"], {}, "vi"],
    ["the last flag of several", ["--ui", "vi", "list", "--ui=en"], {}, "en"],
    ["no flag behind two dashes", ["search", "--", "--ui", "vi"], {}, "en"],
    ["the variable of worklog before the locale", ["list"], { ...locale, WORKLOG_UI: "en" }, "en"],
    ["an empty variable is none", ["list"], { WORKLOG_UI: "", LC_ALL: "", LANG: "vi" }, "vi"],
    ["LC_ALL before LC_MESSAGES", ["list"], locale, "vi"],
    ["LC_MESSAGES before LANG", ["list"], { LC_MESSAGES: "vi_VN", LANG: "fr_FR.UTF-8" }, "vi"],
    ["LANG", ["list"], { LANG: "vi_VN.UTF-8" }, "vi"],
    ["a locale that is not spoken counts, and is English", ["list"], { LC_ALL: "fr_FR.UTF-8", LANG: "vi_VN.UTF-8" }, "en"],
    ["the C locale", ["list"], { LC_ALL: "C", LANG: "vi_VN.UTF-8" }, "en"],
    ["another language with the same first letters", ["list"], { LANG: "vie_VN" }, "en"],
    ["a flag that is refused, for the refusal", ["--ui", "fr"], { WORKLOG_UI: "vi" }, "vi"],
    ["nothing", [], {}, "en"],
  ] as const)("%s", (_, argv, environment, language) => {
    expect(uiLanguageOf(argv, environment)).toBe(language);
  });

  test("what was asked for and is not spoken is refused, a locale never", () => {
    expect(errorOf(() => assertUiLanguage("fr", {})).args).toMatchObject({ flag: "--ui", given: "fr" });
    expect(errorOf(() => assertUiLanguage("", {})).args).toMatchObject({ flag: "--ui", given: "" });
    expect(errorOf(() => assertUiLanguage(undefined, { WORKLOG_UI: "de" })).args).toMatchObject({ flag: "WORKLOG_UI", given: "de" });
    expect(() => assertUiLanguage("vi", { WORKLOG_UI: "de" })).not.toThrow();
    expect(() => assertUiLanguage(undefined, { LANG: "fr_FR.UTF-8", WORKLOG_UI: "" })).not.toThrow();
  });
});
