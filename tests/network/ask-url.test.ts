import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askUrl } from "../../src/network/ask-url.ts";

/** A server on this machine: `/404` answers so, `/no-head` knows no HEAD, `/moved` leads to `/200`. */
const server: Server = createServer((request, response) => {
  const status = Number(request.url?.slice(1));
  if (request.url === "/moved") response.writeHead(302, { location: "/200" });
  else if (request.url === "/no-head") response.writeHead(request.method === "HEAD" ? 404 : 200);
  else if (request.url === "/break") response.destroy();
  else response.writeHead(status);
  response.end();
});

let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  base = typeof address === "object" && address !== null ? `http://127.0.0.1:${String(address.port)}` : "";
});

afterAll(() => {
  server.close();
});

describe("askUrl", () => {
  test.each([200, 403, 404, 410, 429, 503])("answers with status %i", async (status) => {
    expect(await askUrl(`${base}/${String(status)}`)).toEqual({ status });
  });

  test("follows redirects, and asks again where HEAD is refused", async () => {
    expect(await askUrl(`${base}/moved`)).toEqual({ status: 200 });
    expect(await askUrl(`${base}/no-head`)).toEqual({ status: 200 });
  });

  test("says why there is no answer", async () => {
    expect(await askUrl(`${base}/break`)).toEqual({ fault: "no-answer" });
    expect(await askUrl("http://127.0.0.1:9/")).toEqual({ fault: "no-answer" });
  });
});
