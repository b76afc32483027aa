import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isSoundPng } from "../../src/formats/png-check.ts";
import { tinyPng } from "../helpers/tiny-png.ts";

const sound = tinyPng(4, 3);

/** The picture with other bytes at a place. */
const changed = (at: number, ...bytes: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(sound);
  copy.set(bytes, at);
  return copy;
};

/** The picture with other packed pixels; check sums are not what is asked. */
const withPixels = (pixels: Uint8Array): Uint8Array => {
  const packed = deflateSync(pixels);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  const end = Buffer.from("\0\0\0\0IEND\0\0\0\0", "latin1");
  return Buffer.concat([sound.subarray(0, 33), length, Buffer.from("IDAT"), packed, Buffer.alloc(4), end]);
};

describe("a PNG", () => {
  test("is sound where all of its pixels can be read", () => {
    expect(isSoundPng(sound)).toBe(true);
    expect(isSoundPng(withPixels(new Uint8Array(15)))).toBe(true);
  });

  test("may be interlaced: 4 by 3 pixels come in parts of 2, 2, 2, 3, 3, 3 and 5 bytes", () => {
    const interlaced = changed(28, 1);
    expect(isSoundPng(interlaced)).toBe(false);
    const whole = Uint8Array.from(withPixels(new Uint8Array(20)));
    whole[28] = 1;
    expect(isSoundPng(whole)).toBe(true);
  });

  test.each([
    ["cut off", sound.subarray(0, sound.length - 14)],
    ["of a depth that there is not", changed(24, 3)],
    ["of a kind of colour that there is not", changed(25, 5)],
    ["without the palette that it needs", changed(25, 3)],
    ["larger than memory", changed(16, 0, 0, 0x40, 0, 0, 0, 0x40, 0)],
    ["higher than its pixels reach", changed(23, 200)],
    ["packed wrongly", changed(43, 0xff, 0xff, 0xff)],
    ["with a line of an unknown filter", withPixels(Uint8Array.from({ length: 15 }, (_, at) => (at === 5 ? 9 : 0)))],
  ])("is not sound: %s", (_, bytes) => {
    expect(isSoundPng(bytes)).toBe(false);
  });
});
