import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { ReportFormat } from "./report.ts";
import { sarif } from "./sarif.ts";

/** Every form of a report, the default first. */
export const reportFormats: readonly ReportFormat[] = [pretty, json, sarif, github, junit];
