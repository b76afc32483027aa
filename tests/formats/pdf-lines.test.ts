import { expect, test } from "vitest";
import { breakLines, type Piece } from "../../src/formats/pdf-lines.ts";

/** The lines of a text where each character is as wide as one. */
const linesOf = (text: string, width: number): readonly string[] => {
  const piece: Piece = {
    text,
    font: "regular",
    size: 1,
    colour: "",
    slanted: false,
    struck: false,
    shaded: false,
    link: null,
    actual: null,
  };
  return breakLines([piece], width, (part) => part.length).map((line) => line.map((placed) => placed.text).join(""));
};

test.each([
  ["See https://one.example.com/a/b?c=d now", 22, ["See https://one.", "example.com/a/b?c=d ", "now"]],
  ["https://cloud.example.com/vi/", 16, ["https://cloud.", "example.com/vi/"]],
  ["https://an-address.example/", 12, ["https://an-", "address.", "example/"]],
  ["An example.com/a.txt is none", 12, ["An ", "example.com/", "a.txt is ", "none"]],
])("%s", (text, width, lines) => {
  expect(linesOf(text, width)).toEqual(lines);
});
