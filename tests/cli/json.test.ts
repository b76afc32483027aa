import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import change from "../../src/schema/change.schema.json" with { type: "json" };
import check from "../../src/schema/check.schema.json" with { type: "json" };
import completion from "../../src/schema/completion.schema.json" with { type: "json" };
import dialect from "../../src/schema/dialect.schema.json" with { type: "json" };
import doctor from "../../src/schema/doctor.schema.json" with { type: "json" };
import draft from "../../src/schema/draft.schema.json" with { type: "json" };
import error from "../../src/schema/error.schema.json" with { type: "json" };
import history from "../../src/schema/history.schema.json" with { type: "json" };
import items from "../../src/schema/items.schema.json" with { type: "json" };
import list from "../../src/schema/list.schema.json" with { type: "json" };
import log from "../../src/schema/log.schema.json" with { type: "json" };
import rules from "../../src/schema/rules.schema.json" with { type: "json" };
import search from "../../src/schema/search.schema.json" with { type: "json" };
import settings from "../../src/schema/settings.schema.json" with { type: "json" };
import stats from "../../src/schema/stats.schema.json" with { type: "json" };
import status from "../../src/schema/status.schema.json" with { type: "json" };
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog } from "../helpers/temporary.ts";

const cases: readonly (readonly [args: readonly string[], schema: object, status: number])[] = [
  [["export"], log, 0],
  [["achievements"], items, 0],
  [["objectives", "list", "--week", "4"], items, 0],
  [["history"], history, 0],
  [["check"], check, 0],
  [["check", "--fix", "--dry-run"], check, 0],
  [["check", "worklogs/week-04.md", "worklogs/week-05.vi.md"], check, 0],
  [["list"], list, 0],
  [["stats"], stats, 0],
  [["stats", "--week", "5", "--open"], stats, 0],
  [["stats", "--week", "9"], stats, 0],
  [["status"], status, 0],
  [[], status, 0],
  [["show", "5"], log, 0],
  [["search", "service"], search, 0],
  [["completion", "zsh"], completion, 0],
  [["completion", "tcsh"], error, 2],
  [["dialect"], dialect, 0],
  [["config"], settings, 0],
  [["doctor"], doctor, 0],
  [["index", "--check"], error, 2],
  [["sync", "--dry-run"], change, 0],
  [["init", "--dry-run"], change, 0],
  [["explain"], rules, 0],
  [["explain", "day-date"], rules, 0],
  [["check", "nowhere"], error, 2],
  [["explain", "nothing"], error, 2],
  [["complete", "--row", "2"], change, 0],
  [["complete", "--row", "2", "--dry-run"], change, 0],
  [["add-task", "--day", "4", "--task", "One more"], change, 0],
  [["achievements", "add", "One more"], change, 0],
  [["achievements", "draft"], draft, 0],
  [["achievements", "draft", "--all"], change, 0],
  [["achievements", "draft", "--pick", "9"], error, 2],
  [["edit-task", "--match", "the", "--text", "Other"], error, 2],
  [["new-week", "6"], change, 0],
  [["edit-task", "--week", "5", "--row", "1", "--task-no", "1", "--text", "Other"], change, 0],
  [["move-task", "--week", "5", "--row", "1", "--task-no", "1", "--to-day", "5"], change, 0],
  [["remove-task", "--week", "5", "--row", "1", "--row-only"], change, 0],
  [["import", "week.jsonl"], change, 0],
  [["import", "week.jsonl", "--dry-run"], change, 0],
  [["import", "-"], change, 0],
  [["import", "nowhere"], error, 2],
  [["open"], error, 2],
  [["undo"], change, 0],
  [["redo"], change, 0],
  [["history"], history, 0],
  [["complete", "--week", "5", "--day", "9"], error, 2],
  [["complete", "--week", "77"], error, 2],
  [["redo"], error, 2],
  [["nothing"], error, 2],
  [["complete", "--nothing"], error, 2],
];

test("with --json every command answers with one document that fits its schema", { timeout: 180_000 }, () => {
  const cwd = copyLog("tests/fixtures/small");
  writeFileSync(join(cwd, "week.jsonl"), '{ "week": 5, "day": 4, "task": "Brought in" }\n');
  for (const [args, schema, status] of cases) {
    const ended = runWorklog([...args, "--json"], { cwd });
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(JSON.parse(ended.stdout));
    expect({ args, status: ended.status, errors: validate.errors }).toEqual({ args, status, errors: null });
  }
});
