declare module "linebreak" {
  /** Finds the places of a text at which Unicode lets a line end. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
