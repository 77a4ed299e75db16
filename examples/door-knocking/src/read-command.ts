import { parseArgs } from "node:util";
import { IsoDate, type Lang } from "@vanstervind/core";
import type { Command } from "@vanstervind/page";

/** The files of an own town. */
export interface TownFiles {
  readonly addresses: string;
  /** Without streets distances are as the crow flies. */
  readonly streets: { readonly nodes: string; readonly edges: string } | null;
}

/** How large a turf is to be. */
export type TurfSize = { readonly unit: "minutes" | "stops"; readonly target: number };

/** What the command line asks for. */
export interface DayOptions {
  /** `null` for the built-in town. */
  readonly files: TownFiles | null;
  /** A list of those who want no visit: a line each, an id or an address. */
  readonly doNotContact: string | null;
  /** Own volunteers; `null` for made-up ones. */
  readonly teams: string | null;
  /** What came back, and how long it took; `null` before the day. */
  readonly visits: { readonly visits: string; readonly sessions: string | null } | null;
  readonly size: TurfSize;
  /** Households to a route of leaflets. */
  readonly leaflets: number;
  /** Whom to name for own addresses and streets; found in the files where they are an OpenStreetMap extract. */
  readonly credit: string | null;
  readonly day: IsoDate;
  /** Seed of all that is drawn. */
  readonly seed: string;
  readonly outDir: string;
  readonly lang: Lang;
}

export const usage = `Usage: pnpm demo door-knocking [options]

Splits a town's doors into walks of a shift's length and into routes of leaflets, sends out teams, writes
sheets, maps and tables, counts what came back and plans the next day.

Options:
  --addresses FILE       own addresses (CSV) instead of the built-in Östermalm
  --street-nodes FILE    own streets (CSV): crossings ...
  --street-edges FILE    ... and the stretches between them; both or neither
  --do-not-contact FILE  who must not be visited: a line each, the id of an address or an address
  --teams FILE           own volunteers (CSV) instead of made-up ones
  --visits FILE          what came back (CSV): visits-form.csv, filled in; without own teams they are made up
  --sessions FILE        how long each team was out (CSV): sessions-form.csv, filled in
  --leaflets N           households to a route of leaflets, from 20 to 2000 (default: 300)
  --target-minutes N     minutes a walk should take, from 15 to 720 (default: 150)
  --stops N              entrances a walk should have instead, from 2 to 1000
  --credit TEXT          whom to name for own addresses and streets, on every page
  --day DATE             the first day out (default: 2026-05-23)
  --seed TEXT            seed of all that is drawn (default: door-knocking)
  --out DIR              where to write (default: out/door-knocking)
  --lang sv|en           language of pages and tables (default: sv)
  --help                 this text

Columns of own files: examples/door-knocking/README.md.
Exit codes: 0 done, 1 faults in the data or nothing could be written, 2 wrong options.
`;

const spec = {
  addresses: { type: "string" },
  "street-nodes": { type: "string" },
  "street-edges": { type: "string" },
  "do-not-contact": { type: "string" },
  teams: { type: "string" },
  visits: { type: "string" },
  sessions: { type: "string" },
  leaflets: { type: "string", default: "300" },
  "target-minutes": { type: "string" },
  stops: { type: "string" },
  credit: { type: "string" },
  day: { type: "string", default: "2026-05-23" },
  seed: { type: "string", default: "door-knocking" },
  out: { type: "string", default: "out/door-knocking" },
  lang: { type: "string", default: "sv" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Reads the command line; what makes no sense is told with the usage. */
export const readCommand = (args: readonly string[]): Command<DayOptions> => {
  const misuse = (message: string): Command<DayOptions> => ({ kind: "misuse", text: `${message}\n\n${usage}` });
  let asked: ReturnType<typeof parsed>;
  try {
    asked = parsed(args);
  } catch (error) {
    return misuse((error as Error).message);
  }
  if (asked.help) return { kind: "help", text: usage };
  const empty = Object.entries(asked).find(([, value]) => value === "");
  if (empty !== undefined) return misuse(`--${empty[0]} is empty.`);
  const { addresses, "street-nodes": nodes, "street-edges": edges, lang, day } = asked;
  if ((nodes === undefined) !== (edges === undefined))
    return misuse("Give --street-nodes and --street-edges together.");
  if (addresses === undefined && nodes !== undefined) return misuse("Give --addresses too: the streets are for them.");
  if (addresses === undefined && asked.credit !== undefined) return misuse("--credit is for own --addresses.");
  if (lang !== "sv" && lang !== "en") return misuse(`--lang is sv or en, not "${lang}".`);
  if (!IsoDate.safeParse(day).success) return misuse(`--day is a date YYYY-MM-DD, not "${day}".`);
  const { teams = null, visits = null, sessions = null } = asked;
  if (visits === null && sessions !== null) return misuse("Give --visits too: the minutes are for them.");
  const leaflets = wholeNumber("leaflets", asked.leaflets, 20, 2000);
  if (typeof leaflets === "string") return misuse(leaflets);
  const size = sizeOf(asked["target-minutes"], asked.stops);
  if (typeof size === "string") return misuse(size);
  return {
    kind: "run",
    options: {
      files:
        addresses === undefined
          ? null
          : { addresses, streets: nodes === undefined || edges === undefined ? null : { nodes, edges } },
      doNotContact: asked["do-not-contact"] ?? null,
      teams,
      visits: visits === null ? null : { visits, sessions },
      size,
      leaflets,
      credit: asked.credit ?? null,
      day,
      seed: asked.seed,
      outDir: asked.out,
      lang,
    },
  };
};

// pnpm hands a lone "--" on to the script.
const parsed = (args: readonly string[]) =>
  parseArgs({ args: args.filter((arg) => arg !== "--"), options: spec }).values;

/** The size that is asked for, or what is wrong with it. */
const sizeOf = (minutes: string | undefined, stops: string | undefined): TurfSize | string => {
  if (minutes !== undefined && stops !== undefined) return "Give --target-minutes or --stops, not both.";
  const [unit, target] =
    stops === undefined
      ? (["minutes", wholeNumber("target-minutes", minutes ?? "150", 15, 720)] as const)
      : (["stops", wholeNumber("stops", stops, 2, 1000)] as const);
  return typeof target === "string" ? target : { unit, target };
};

/** The number that is asked for, or what is wrong with it. */
const wholeNumber = (name: string, text: string, from: number, to: number): number | string => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : `--${name} is a whole number from ${from} to ${to}, not "${text}".`;
};
