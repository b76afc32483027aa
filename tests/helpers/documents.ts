import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { squeezed } from "./texts-of-report.ts";

const starts = (program: string, argument: string): boolean => spawnSync(program, [argument]).error === undefined;

/** Whether the programs of poppler, which read PDFs, are installed. */
export const hasPoppler = starts("pdftotext", "-v");

/** Whether LibreOffice is installed. */
export const hasOffice = starts("soffice", "--version");

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), "worklog-document-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = (program: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return `${stdout}${stderr}`;
};

/** What a program of poppler says of a PDF, complaints included. */
export const askPoppler = (program: "pdftotext" | "pdfinfo", pdf: Uint8Array, ...args: readonly string[]): string =>
  inFolder((folder) => {
    const file = join(folder, "report.pdf");
    writeFileSync(file, pdf);
    return run(program, [...args, file, ...(program === "pdftotext" ? ["-"] : [])]);
  });

/** The text of a PDF as screen readers read it: in its order, without what is repeated on each page. */
export const spokenText = (pdf: Uint8Array): string =>
  squeezed(Array.from(askPoppler("pdfinfo", pdf, "-struct-text").matchAll(/^ *"(.*)"$/gm), ([, text = ""]) => text).join(""));

/** A Word document as a PDF, made by LibreOffice. */
export const convertedByOffice = (docx: Uint8Array): Uint8Array =>
  inFolder((folder) => {
    writeFileSync(join(folder, "report.docx"), docx);
    run("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, "report.docx"),
    ]);
    return readFileSync(join(folder, "report.pdf"));
  });

/** The XML files of a Word document by their path. */
export const partsOfDocx = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx)).flatMap(([path, bytes]) => (/\.(?:xml|rels)$/.test(path) ? [[path, strFromU8(bytes)]] : [])),
  );

/** The text of the body of a Word document, without white space. */
export const textOfDocx = (docx: Uint8Array): string => {
  const xml = partsOfDocx(docx)["word/document.xml"] ?? "";
  return squeezed(Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = ""]) => unescaped(text)).join(""));
};

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
