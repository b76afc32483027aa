import { unzlibSync } from "fflate";
import { joinBytes } from "./join-bytes.ts";

/** Whether all of a PNG can be read. The library that draws it would end the whole program otherwise. */
export const isSoundPng = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = bytes.subarray(24, 29);
  const channels = channelsOf[colour]?.depths.includes(depth) === true ? channelsOf[colour].channels : 0;
  if (channels === 0 || compression !== 0 || filter !== 0 || interlace > 1 || width * height > mostPixels) return false;
  const chunks = dataChunks(bytes, view, colour === 3);
  if (chunks === null) return false;
  const lines = (interlace === 1 ? passes : [[0, 0, 1, 1] as const]).flatMap(([x, y, dx, dy]) => {
    const [across, down] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return across > 0 && down > 0 ? [{ bytes: 1 + Math.ceil((across * depth * channels) / 8), count: down }] : [];
  });
  return holdsLines(chunks, lines);
};

const channelsOf: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** Larger pictures take more memory than they are worth. */
const mostPixels = 40_000_000;

/** The seven parts of an interlaced picture: where each starts and how far its pixels lie apart. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The packed pixels, if the file is whole. */
const dataChunks = (bytes: Uint8Array, view: DataView, needsPalette: boolean): readonly Uint8Array[] | null => {
  const chunks: Uint8Array[] = [];
  let hasPalette = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return null;
    if (name === "IEND") return chunks.length > 0 && (hasPalette || !needsPalette) ? chunks : null;
    if (name === "IDAT") chunks.push(bytes.subarray(at + 8, at + 8 + length));
    if (name === "PLTE") hasPalette = length > 0 && length % 3 === 0;
    at += 12 + length;
  }
  return null;
};

interface LineGroup {
  readonly bytes: number;
  readonly count: number;
}

/** Whether the packed pixels are as many as there should be, and each line starts with the number of a filter. */
const holdsLines = (chunks: readonly Uint8Array[], groups: readonly LineGroup[]): boolean => {
  const length = groups.reduce((sum, { bytes, count }) => sum + bytes * count, 0);
  try {
    const pixels = unzlibSync(joinBytes(chunks), { out: new Uint8Array(length) });
    if (pixels.length < length) return false;
    let at = 0;
    for (const { bytes, count } of groups) {
      for (let line = 0; line < count; line += 1) {
        if ((pixels[at] ?? 255) > 4) return false;
        at += bytes;
      }
    }
    return true;
  } catch {
    return false;
  }
};
