import { readSync } from "node:fs";
import { codeOf } from "./disk-fault.ts";
import { textOf } from "./read.ts";

/** All that comes on standard input, up to its end, as text; throws `not-utf8`. */
export const readStandardInput = (): string => {
  const parts: Buffer[] = [];
  const buffer = Buffer.alloc(65_536);
  for (;;) {
    const length = readSome(buffer);
    if (length === 0) return textOf("-", Buffer.concat(parts));
    parts.push(Buffer.from(buffer.subarray(0, length)));
  }
};

/** How many bytes came; 0 at the end. A pipe that has nothing yet is waited for. */
const readSome = (buffer: Buffer): number => {
  for (;;) {
    try {
      return readSync(0, buffer);
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (codeOf(error) === "EOF" || codeOf(error) === "EBADF") return 0;
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
};
