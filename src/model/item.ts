/** A task, an objective or an achievement: its text in inline Markdown, and the items below it. */
export interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}
