import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";
import { hasTerminal, keys, typeInto } from "../helpers/type-into.ts";

const small = (): string => copyLog("tests/fixtures/small");

const pageOf = (cwd: string, name: string): string => Buffer.from(filesBelow(cwd)[`worklogs/${name}`] ?? "", "latin1").toString("utf8");

const { enter, up, down, escape, clear } = keys;

describe.skipIf(!hasTerminal)("questions in a terminal", () => {
  const addTask = [
    ["Which week?", enter],
    ["Thu 2025-10-09  1 task", up + enter],
    ["Task:", ` ${enter}`],
    ["The text is empty", `${clear}Write it down${enter}`],
    ["In Vietnamese", `Ghi lại${enter}`],
    ["Sub-task", `In the wiki${enter}`],
    ["In Vietnamese", enter],
    ["Another sub-task", enter],
    ["Another task", enter],
    ["Reference", `www.example.com${enter}`],
    ["does not begin with", `${clear}Guide=https://example.com/a${enter}`],
    ["Another reference", enter],
  ] as const;

  test("add-task: week, day, tasks in both languages, references checked while they are typed, and a preview", () => {
    const cwd = small();
    const session = typeInto(["add-task"], { cwd }, [...addTask, ["Write this?", enter]]);
    expect(session).toMatchObject({ status: 0, stdout: "", missed: null });
    const row = "| 4 | - Write it down <br>&emsp; + In the wiki | 10/08/2025 | | [Guide](https://example.com/a) |";
    expect(pageOf(cwd, "week-05.md")).toContain(row);
    expect(pageOf(cwd, "week-05.vi.md")).toContain("| 4 | - Ghi lại <br>&emsp; + In the wiki | 08/10/2025 |");
    expect(session.screen).toContain(`+ ${row}`);
    expect(session.screen).toContain("awaits translation (vi): In the wiki");
    expect(runWorklog(["undo"], { cwd }).status).toBe(0);
  });

  test.each([
    ["no", `n${enter}`],
    ["Escape", escape],
    ["Ctrl-C", keys.controlC],
    ["the end of input", keys.controlD],
  ])("%s at the preview writes nothing: status 130", (_, key) => {
    const cwd = small();
    const before = filesBelow(cwd);
    const session = typeInto(["add-task"], { cwd }, [...addTask, ["Write this?", key]]);
    expect(session).toMatchObject({ status: 130, missed: null });
    expect(filesBelow(cwd)).toEqual(before);
  });

  test("what flags say is not asked, and without a question there is no preview", () => {
    const cwd = small();
    const session = typeInto(["add-task", "--day", "4", "--task", "Deploy"], { cwd }, []);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(session.screen).not.toContain("?");
  });

  test("--dry-run asks, and shows the diff in place of the preview", () => {
    const cwd = small();
    const before = filesBelow(cwd);
    const session = typeInto(["add-task", "--dry-run"], { cwd }, addTask);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(session.stdout).toContain("+++ b/worklogs/week-05.md");
    expect(filesBelow(cwd)).toEqual(before);
  });

  test("a day with several rows lets choose one of them", () => {
    const cwd = small();
    const session = typeInto(["add-task", "--lang", "en"], { cwd }, [
      ["Which week?", enter],
      ["Which day?", up + up + enter],
      ["Which row?", down + enter],
      ["Task:", `And with the others${enter}`],
      ["Sub-task", enter],
      ["Another task", enter],
      ["Reference", enter],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-05.md")).toContain("- Talk with the team <br> - And with the others |");
  });

  test("complete offers what is open, today first", () => {
    const cwd = small();
    const session = typeInto(["complete"], { cwd }, [
      ["Which row?", enter],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(session.screen).not.toContain("Deploy the service");
    expect(pageOf(cwd, "week-05.md")).toContain("| 5 | - Measure the answers | 10/09/2025 | 10/09/2025 |");
  });

  test("edit-task lets choose a sub-task, and change its words in each language", () => {
    const cwd = small();
    const session = typeInto(["edit-task", "--week", "4"], { cwd }, [
      ["Which row?", enter],
      ["Which task?", down + enter],
      ["In English", `${clear}CPU, memory and disk${enter}`],
      ["In Vietnamese", `${clear}CPU, bộ nhớ và đĩa${enter}`],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-04.md")).toContain("&emsp; + CPU, memory and disk |");
    expect(pageOf(cwd, "week-04.vi.md")).toContain("&emsp; + CPU, bộ nhớ và đĩa |");
  });

  test("edit-task asks for the new address of a reference", () => {
    const cwd = small();
    const session = typeInto(["edit-task", "--row", "1", "--ref-no", "1", "--lang", "en"], { cwd }, [
      ["New address", `${clear}nowhere${enter}`],
      ["nowhere", `${clear}https://example.com/new${enter}`],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-05.md")).toContain("| <https://example.com/new> |");
  });

  test("what is removed from a list is chosen from it", () => {
    const cwd = small();
    const session = typeInto(["objectives", "remove", "--lang", "en"], { cwd }, [
      ["Which one?", down + enter],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-05.md")).not.toContain("Keep notes of every step");
  });

  test("index asks which week a summary is of", () => {
    const cwd = copyLog("tests/fixtures/site");
    const session = typeInto(["index", "--lang", "en", "--summary", "Containers"], { cwd }, [
      ["Which week?", enter],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(filesBelow(cwd)["content/1-Worklog/_index.md"]).toContain("**Week 5:** [Containers](1.5-week5/)");
  });

  test("objectives come one after the other", () => {
    const cwd = small();
    const session = typeInto(["objectives", "add", "--lang", "en"], { cwd }, [
      ["What is the objective?", enter],
      ["The text is empty", `First${enter}`],
      ["Another one", `Second${enter}`],
      ["Another one", enter],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-05.md")).toContain("* Keep notes of every step\n* First\n* Second\n");
  });
});

describe.skipIf(!hasTerminal)("achievements draft in a terminal", () => {
  test("proposals are picked and put in other words; the other language keeps its own or is asked for", () => {
    const cwd = small();
    const session = typeInto(["achievements", "draft", "--week", "4"], { cwd }, [
      ["Which of these", ` ${down}${down} ${enter}`],
      ["In English", enter],
      ["In English", `${clear}Pushed it to a registry${enter}`],
      ["In Vietnamese", `${clear}Đã đẩy lên registry${enter}`],
      ["Write this?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(pageOf(cwd, "week-04.md")).toMatch(
      / {2}\* with logs\n\* Read about task definitions\n {2}\* CPU and memory\n\* Pushed it to a registry\n$/,
    );
    expect(pageOf(cwd, "week-04.vi.md")).toMatch(/\* Đọc về task definition\n {2}\* CPU và bộ nhớ\n\* Đã đẩy lên registry\n$/);
  });

  test("nothing that is picked is nothing to write", () => {
    const cwd = small();
    const before = filesBelow(cwd);
    expect(typeInto(["achievements", "draft"], { cwd }, [["Which of these", enter]])).toMatchObject({ status: 0, missed: null });
    expect(filesBelow(cwd)).toEqual(before);
  });
});

describe.skipIf(!hasTerminal)("a first log", () => {
  const answers = [
    ["Start one here?", enter],
    ["In which languages?", enter],
    ["First day of week 1", `${clear}soon${enter}`],
    ["is not a date", `${clear}last mon${enter}`],
    ["Your name", `An Nguyen${enter}`],
    ["Which week do you begin with?", `${clear}3${enter}`],
  ] as const;

  test.each([
    ["the bare program", []],
    ["a command that needs a log", ["list"]],
  ])("%s begins one, and goes on", (_, args) => {
    const cwd = temporaryFolder();
    const session = typeInto(args, { cwd }, [
      ...answers,
      ["Make worklog.config.json and the page of week 3 in English and Vietnamese?", enter],
    ]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(Object.keys(filesBelow(cwd))).toEqual(["worklog.config.json", "worklogs/week-03.md", "worklogs/week-03.vi.md"]);
    expect(JSON.parse(filesBelow(cwd)["worklog.config.json"] ?? "")).toMatchObject({ start: "2025-10-06", author: "An Nguyen" });
    expect(pageOf(cwd, "week-03.md")).toContain("| 2   |      | 10/20/2025 |");
    expect(session.stdout).toMatch(/Week 3|^ *3 /m);
    expect(runWorklog(["check"], { cwd, env: { WORKLOG_TODAY: "2025-10-20" } }).status).toBe(0);
    expect(runWorklog(["undo"], { cwd }).status).toBe(0);
    expect(filesBelow(cwd)).toEqual({});
  });

  test.each([
    ["Escape", escape],
    ["Ctrl-C", keys.controlC],
    ["the end of input", keys.controlD],
    ["no", `n${enter}`],
  ])("%s at its last question writes nothing: status 130", (_, key) => {
    const cwd = temporaryFolder();
    const session = typeInto([], { cwd }, [...answers, ["Make worklog.config.json", key]]);
    expect(session).toMatchObject({ status: 130, missed: null });
    expect(filesBelow(cwd)).toEqual({});
  });

  test("whoever wants none gets the help, or the error", () => {
    const cwd = temporaryFolder();
    expect(typeInto([], { cwd }, [["Start one here?", `n${enter}`]])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Commands:"),
    });
    const session = typeInto(["list"], { cwd }, [["Start one here?", `n${enter}`]]);
    expect(session.status).toBe(2);
    expect(session.screen).toContain("There are no week pages");
  });

  test("nobody is asked without a terminal", () => {
    const cwd = temporaryFolder();
    expect(runWorklog(["list"], { cwd })).toMatchObject({ status: 2, stdout: "" });
    expect(runWorklog([], { cwd }).stdout).toContain("Commands:");
    expect(filesBelow(cwd)).toEqual({});
  });
});
