import { fileURLToPath } from "node:url";
import type { DayOptions } from "../src/read-command.ts";

const path = (name: string): string => fileURLToPath(new URL(`./excerpts/${name}`, import.meta.url));

/** The excerpts of own files that there are. */
export const excerpts = ["stockholm-ostermalm", "queens-village-west"] as const;

/** The files of an excerpt. */
export const filesOf = (town: (typeof excerpts)[number]) => ({
  addresses: path(`${town}-addresses.csv`),
  streets: { nodes: path(`${town}-street-nodes.csv`), edges: path(`${town}-street-edges.csv`) },
});

/** Options for a small town: some six walks. */
export const optionsFor = (town: (typeof excerpts)[number]): DayOptions => ({
  files: filesOf(town),
  doNotContact: null,
  teams: null,
  visits: null,
  leaflets: 40,
  size: { unit: "stops", target: 10 },
  credit: null,
  day: "2026-05-23",
  seed: "test",
  outDir: "out",
  lang: "sv",
});
