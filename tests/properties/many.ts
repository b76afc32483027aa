/** How often a property is tried. Always the same cases, unless `WORKLOG_PROPERTY_SEED` names others; `WORKLOG_PROPERTY_RUNS` multiplies their number. */
export const many = (runs: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: runs * Number(process.env["WORKLOG_PROPERTY_RUNS"] ?? "1"),
  seed: Number(process.env["WORKLOG_PROPERTY_SEED"] ?? "5"),
});
