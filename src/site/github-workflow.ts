import type { SiteFile } from "./site-file.ts";

/** A workflow for GitHub that checks the log and publishes the site. */
export const githubWorkflow = (isSite: boolean): SiteFile => ({
  path: ".github/workflows/worklog.yml",
  text: `name: worklog

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read
${isSite ? "  pages: write\n  id-token: write\n" : ""}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          submodules: true
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # The repository variable WORKLOG_PACKAGE says where worklog comes from: the path or the address of its tarball.
      - if: vars.WORKLOG_PACKAGE != ''
        env:
          WORKLOG_PACKAGE: \${{ vars.WORKLOG_PACKAGE }}
        run: |
          npm install --global "$WORKLOG_PACKAGE"
          worklog check --format github
${isSite ? publish : ""}`,
});

const publish = `
  publish:
    needs: check
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    environment:
      name: github-pages
    steps:
      - uses: actions/checkout@v4
        with:
          submodules: true
          fetch-depth: 0
      - uses: peaceiris/actions-hugo@v3
        with:
          hugo-version: latest
          extended: true
      - id: pages
        uses: actions/configure-pages@v5
      - run: hugo --minify --baseURL "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - uses: actions/deploy-pages@v4
`;
