import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { create } from "fontkit";
import subsetFont from "subset-font";

/** The characters from one code to another. */
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Latin with all letters of Vietnamese and its marks, punctuation, and what keyboards have. */
const letters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x24f),
  ...range(0x300, 0x30f),
  0x323,
  ...range(0x1ea0, 0x1ef9),
  ...range(0x2010, 0x2027),
  ...range(0x2030, 0x203a),
  ...range(0x20a0, 0x20bf),
  0x2122,
  0x2212,
  0x2260,
  0x2264,
  0x2265,
];

/** Greek, Cyrillic, arrows, mathematics, boxes, bullets and check marks. */
const symbols = [
  ...range(0x370, 0x45f),
  ...range(0x2000, 0x214f),
  ...range(0x2150, 0x22ff),
  ...range(0x2300, 0x232f),
  ...range(0x2460, 0x2473),
  ...range(0x2500, 0x25ff),
  0x2605,
  0x2606,
  ...range(0x2610, 0x2612),
  ...range(0x2713, 0x2718),
  ...range(0x2776, 0x27be),
  0xfffd,
];

/** What people put into reports: all that are older than emoji, faces, hands, things of an office, signs. The whole font would be three times as large. */
const emoji = [
  ...range(0x2190, 0x2bff),
  ...range(0x1f30d, 0x1f310),
  ...range(0x1f380, 0x1f38a),
  ...range(0x1f3fb, 0x1f3ff),
  ...range(0x1f440, 0x1f450),
  ...range(0x1f464, 0x1f469),
  ...range(0x1f499, 0x1f53f),
  ...range(0x1f600, 0x1f64f),
  ...range(0x1f7e0, 0x1f7eb),
  ...Array.from("🌈🌟🌱🍀🎓🎨🎬🎯🏁🏅🏆🏗🏠🏢🏫🕐🖥🖱🖼🗂🗃🗄🗒🗓🗝🗺🚀🚧🚨🚩🚫🛑🛠🛡🛰🤍🤔🤖🤗🤝🤩🥳🧑🧠🧩🧪🧭🧰🧹", (character) =>
    character.codePointAt(0),
  ),
];

const packages = {
  roboto: import.meta.resolve("@expo-google-fonts/roboto/package.json"),
  jetbrainsMono: import.meta.resolve("@expo-google-fonts/jetbrains-mono/package.json"),
  notoEmoji: import.meta.resolve("@expo-google-fonts/noto-emoji/package.json"),
  dejavu: import.meta.resolve("dejavu-fonts-ttf/package.json"),
};

/** Each font of a PDF by the name that the sources know it by. */
const fonts = {
  regular: { library: "roboto", file: "400Regular/Roboto_400Regular.ttf", characters: letters },
  bold: { library: "roboto", file: "700Bold/Roboto_700Bold.ttf", characters: letters },
  italic: { library: "roboto", file: "400Regular_Italic/Roboto_400Regular_Italic.ttf", characters: letters },
  mono: {
    library: "jetbrainsMono",
    file: "400Regular/JetBrainsMono_400Regular.ttf",
    characters: [...letters, ...range(0x2190, 0x2193), ...range(0x2500, 0x25ff)],
  },
  symbols: { library: "dejavu", file: "ttf/DejaVuSans.ttf", characters: symbols },
  emoji: { library: "notoEmoji", file: "400Regular/NotoEmoji_400Regular.ttf", characters: emoji },
};

const licences = {
  Roboto: { library: "roboto", file: "LICENSE_FONT" },
  "JetBrains Mono": { library: "jetbrainsMono", file: "LICENSE_FONT" },
  "Noto Emoji": { library: "notoEmoji", file: "LICENSE_FONT" },
  "DejaVu Sans": { library: "dejavu", file: "LICENSE" },
};

const readFrom = ({ library, file }) => readFileSync(new URL(file, packages[library]));

const readFont = ({ characters, ...place }) => {
  const bytes = readFrom(place);
  const font = create(bytes);
  return { bytes, held: [...new Set(characters)].filter((code) => font.hasGlyphForCodePoint(code)).sort((a, b) => a - b) };
};

/** The characters of a font as the inside of a character class. */
const classOf = (codes) => {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const escaped = (code) => `\\u{${code.toString(16)}}`;
  return ranges.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join("");
};

/** What spaces and replaces letters by their neighbours, which the lines are measured faster without, and what only screens of few dots need. */
const dropTables = ["GDEF", "GPOS", "GSUB", "STAT", "gasp", "meta"];

/** A font of only these characters, without kerning and ligatures, which lines are measured faster without. */
const fontModule = async (name) => {
  const { bytes, held } = readFont(fonts[name]);
  const subset = await subsetFont(bytes, String.fromCodePoint(...held), { targetFormat: "truetype", noHinting: true, dropTables });
  const text = deflateSync(subset, { level: 9 }).toString("base64");
  return `import { inflateSync } from "node:zlib"; export const font = () => inflateSync(Buffer.from("${text}", "base64"));`;
};

const coverageModule = () =>
  `export const coverage = {${Object.entries(fonts)
    .map(([name, font]) => `${name}: /[${classOf(readFont(font).held)}]/u`)
    .join(",")}};`;

const prefix = "virtual:font/";

/** The fonts of a PDF, cut down to what worklogs need; each is a file of its own that is read when a text needs it. Their licences lie beside them. */
export const fontsOfPdf = {
  name: "fonts-of-pdf",
  resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
  load: (id) => {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const name = id.slice(prefix.length + 1);
    return name === "coverage" ? coverageModule() : fontModule(name);
  },
  generateBundle() {
    const source = Object.entries(licences)
      .map(([name, place]) => `${name}, of which only some characters are here\n\n${readFrom(place).toString("utf8").trim()}\n`)
      .join("\n\n");
    this.emitFile({ type: "asset", fileName: "FONTS-LICENSES.txt", source });
  },
};
