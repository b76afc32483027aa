import { onceFor } from "../model/once.ts";
import type { ImageData } from "./report.ts";

/** The picture that a file holds, if it is one that every format can show; null for anything else. Its size stands in its first bytes. */
export const pictureOf = onceFor((bytes: Uint8Array): ImageData | null => {
  const size = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes);
  if (size === null || Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > longestSide) return null;
  return { type: size.type, bytes, width: size.width, height: size.height };
});

/** In pixels; larger ones only make documents that nobody can open. */
const longestSide = 16_000;

type Size = Omit<ImageData, "bytes"> | null;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const pngSize = (bytes: Uint8Array): Size => {
  if (bytes.length < 33 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  const view = viewOf(bytes);
  return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
};

const gifSize = (bytes: Uint8Array): Size => {
  if (bytes.length < 13 || !startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return null;
  const view = viewOf(bytes);
  return { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
};

/** A JPEG is a row of segments; the one that starts the frame says its size. */
const jpegSize = (bytes: Uint8Array): Size => {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { type: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
