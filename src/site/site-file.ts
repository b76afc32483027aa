/** A file of a site, by its path relative to the root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}
