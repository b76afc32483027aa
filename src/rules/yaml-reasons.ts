import { inEnglish, phrase, type Phrase } from "../model/phrase.ts";

/** Why front matter cannot be read, as the reader of YAML says it; what people write wrong is known in every language, the rest is said as it is. */
export const yamlReason = (reason: string): Phrase => known.find((each) => inEnglish(each) === reason) ?? phrase`${reason}`;

const known: readonly Phrase[] = [
  phrase`it holds no keys`,
  phrase`it is marked as code`,
  phrase`a line in it begins with ---`,
  phrase`bad indentation of a mapping entry`,
  phrase`bad indentation of a sequence entry`,
  phrase`can not read a block mapping entry; a multiline key may not be an implicit key`,
  phrase`can not read an implicit mapping pair; a colon is missed`,
  phrase`end of the stream or a document separator is expected`,
  phrase`missed comma between flow collection entries`,
  phrase`unexpected end of the stream within a double quoted scalar`,
  phrase`unexpected end of the stream within a single quoted scalar`,
  phrase`unexpected end of the stream within a flow collection`,
  phrase`unknown escape sequence`,
];
