import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A registry on this machine alone, which knows our packages and hands on every other question. */
export interface LoopbackRegistry {
  readonly url: string;
  /** The variables of the environment that send npm and pnpm to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

const isUp = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}-/ping`)).ok;
  } catch {
    return false;
  }
};

/**
 * Starts verdaccio on a free port of the loopback address, with an empty store under `folder`. Only packages of our own
 * scope can be published to it; the others come from the registry that npm is set to.
 */
export const startRegistry = async (root: string, folder: string): Promise<LoopbackRegistry> => {
  const upstream = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8", cwd: folder }).trim();
  const config = join(folder, "registry.yaml");
  writeFileSync(
    config,
    `storage: ${join(folder, "registry-store")}
auth: { htpasswd: { file: ${join(folder, "htpasswd")} } }
uplinks: { upstream: { url: "${upstream}", timeout: 60s, maxage: 60m } }
packages:
  "@vanstervind/*": { access: $all, publish: $all, unpublish: $all }
  "**": { access: $all, proxy: upstream }
max_body_size: 50mb
log: { type: stdout, level: error }
`,
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn(
    process.execPath,
    [join(root, "node_modules/verdaccio/bin/verdaccio"), "--config", config, "--listen", `127.0.0.1:${port}`],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  const patience = Date.now() + 30_000;
  while (!(await isUp(url))) {
    if (server.exitCode !== null || Date.now() > patience) throw new Error("The loopback registry did not start.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // npm will not publish without a token; this registry looks at none.
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\naudit=false\nfund=false\n`);
  const env = {
    npm_config_userconfig: npmrc,
    NPM_CONFIG_USERCONFIG: npmrc,
    npm_config_registry: url,
    npm_config_cache: join(folder, "npm-cache"),
    NPM_CONFIG_PROVENANCE: "false",
  };
  return { url, env, stop: () => server.kill() };
};
