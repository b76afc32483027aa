import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const executablePath = paths.find((path) => existsSync(path));

/** Whether this machine has a Chromium to look at pages with. */
export const hasChromium = executablePath !== undefined;

/** The browser, without a window. */
export const startChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });

/** Everything that a page did beside being shown. */
export interface Deeds {
  readonly page: Page;
  /** Addresses that it asked for, its own and those of its data left out. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** Shows a file in the browser and watches what it does; nothing reaches the network. */
export const showFile = async (browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Deeds> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === `file://${file}` || url.startsWith("data:image/")) return route.continue();
    asked.push(url);
    return route.abort();
  });
  page.on("dialog", async (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", (popup) => asked.push(`popup ${popup.url()}`));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`file://${file}`, { waitUntil: "load" });
  return { page, asked, complaints };
};
