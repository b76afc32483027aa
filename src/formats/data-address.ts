import { onceFor } from "../model/once.ts";
import type { ImageData } from "./report.ts";

/** The bytes of a picture as an address that a browser reads without asking anybody. */
export const pictureAddress = onceFor(({ type, bytes }: ImageData): string => `data:image/${type};base64,${base64(bytes)}`);

/** A multiple of three, and no more than a call takes arguments. */
const piece = 0x6000;

const base64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
  return parts.join("");
};
