/** `pnpm docs:serve [--port N]`: serves the built documentation (`pnpm run docs`) on the loopback address. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const site = join(process.cwd(), "docs", "site");
const [option, value] = process.argv.slice(2);
const port = option === "--port" ? Number(value) : 4173;
if ((option !== undefined && option !== "--port") || !Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write("Usage: pnpm docs:serve [--port N]\n");
  process.exit(2);
}
if (!existsSync(join(site, "index.html"))) {
  process.stderr.write("There is no docs/site yet. Build it: pnpm run docs\n");
  process.exit(1);
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://docs").pathname));
  const asked = join(site, path);
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
  if (!file.startsWith(site) || !existsSync(file)) {
    response.statusCode = 404;
    response.end("Not found");
    return;
  }
  response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
  response.end(readFileSync(file));
});
server.listen(port, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === "object" ? address?.port : port}/\n`);
});
