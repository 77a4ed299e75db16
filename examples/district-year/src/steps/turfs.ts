import {
  type District,
  entrancesAt,
  isUnallotted,
  type StreetEdge,
  syntheticEntrances,
} from "@vanstervind/storstockholm";
import { type Address, type StreetNetwork, splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import type { PriorityPlan } from "./priorities.ts";

/** The doors of one area, split. */
export interface TurfArea {
  /** Begins the ids of its turfs. */
  readonly id: string;
  readonly name: string;
  /** Code of the election district; `null` for an address list, which may lie in several. */
  readonly code: string | null;
  /** Whether doors and streets are made up within a real border. */
  readonly madeUpDoors: boolean;
  /** Whether some numbers of households are made up. */
  readonly madeUpHouseholds: boolean;
  readonly network: StreetNetwork;
  readonly addresses: readonly Address[];
  readonly plan: TurfPlan;
}

/** All areas with doors, and their sums. */
export interface TurfAreas {
  readonly areas: readonly TurfArea[];
  readonly totals: {
    readonly turfs: number;
    readonly entrances: number;
    readonly households: number;
    readonly metres: number;
    readonly excluded: number;
    readonly lost: number;
  };
}

/** What the split needs besides the data. */
export interface TurfOptions {
  readonly priorities: PriorityPlan;
  readonly seed: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** How many of the first districts get doors, and share the knocking days. */
export const districtsToKnock = 5;

/** What a pair manages on a Saturday. */
export const people = 2;
const minutesPerPerson = 180;

/** The built-in addresses (or the own ones) and made-up doors in the first districts, all into turfs. */
export const planTurfs = async (
  district: District,
  { priorities, seed, signal, onProgress }: TurfOptions,
): Promise<TurfAreas> => {
  const drafts = [...addressArea(district, seed), ...firstDistricts(district, priorities, seed)];
  const doorCount = drafts.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const areas: TurfArea[] = [];
  let doorsDone = 0;
  for (const area of drafts) {
    const { addresses } = area;
    const plan = await splitTurfs(addresses, {
      target: people * minutesPerPerson,
      tolerance: 0.2,
      unit: "minutes",
      network: area.network,
      doNotContact: area.madeUpDoors ? [] : district.doNotContact.map(({ addressId }) => addressId),
      seed,
      signal,
      onProgress: ({ share }) => onProgress((doorsDone + share * addresses.length) / doorCount),
    });
    doorsDone += addresses.length;
    areas.push({ ...area, plan });
  }
  const sum = (of: (plan: TurfPlan) => number): number => areas.reduce((total, { plan }) => total + of(plan), 0);
  return {
    areas,
    totals: {
      turfs: sum(({ turfs }) => turfs.length),
      entrances: sum(({ summary }) => summary.entrances),
      households: sum(({ summary }) => summary.households),
      metres: sum(({ summary }) => summary.metres),
      excluded: sum(({ summary }) => summary.excluded),
      lost: sum(({ summary }) => summary.lost),
    },
  };
};

type Draft = Omit<TurfArea, "plan">;

const addressArea = (district: District, seed: string): Draft[] => {
  if (district.addresses.length === 0) return [];
  const isOwn = district.provenance.some(({ table, origin }) => table === "addresses" && origin === "own");
  const entrances = entrancesAt(district.addresses, { seed });
  return [
    {
      id: "a",
      name: isOwn ? "addresses.csv" : "Östermalm",
      code: null,
      madeUpDoors: false,
      madeUpHouseholds: entrances.some(({ synthetic }) => synthetic),
      addresses: entrances,
      network: { nodes: district.streetNodes, edges: district.streetEdges.map(edgeOf) },
    },
  ];
};

const firstDistricts = (district: District, { order, decision }: PriorityPlan, seed: string): Draft[] => {
  const electorates = new Map(
    district.results2022
      .filter((row) => row.election === "riksdag" && !isUnallotted(row))
      .map(({ code, electorate }) => [code, electorate]),
  );
  const names = new Map(decision.rows.map(({ id, name }) => [id, name]));
  return order.slice(0, districtsToKnock).flatMap((code, index): Draft[] => {
    const borders = district.electionDistricts.find((each) => each.code === code);
    const electorate = electorates.get(code) ?? 0;
    if (borders === undefined || electorate === 0) return [];
    const { entrances, nodes, edges } = syntheticEntrances(borders, { electorate, seed });
    return [
      {
        id: String.fromCharCode("b".charCodeAt(0) + index),
        name: names.get(code)!,
        code,
        madeUpDoors: true,
        madeUpHouseholds: true,
        addresses: entrances,
        network: { nodes, edges: edges.map(edgeOf) },
      },
    ];
  });
};

const forCarsOnly = new Set(["motorway", "motorway_link", "trunk", "trunk_link"]);

const edgeOf = ({ id, from, to, metres, name, foot, access, highway, line }: StreetEdge) => ({
  id,
  from,
  to,
  metres,
  name,
  walkable: foot !== "no" && !(access === "no" && foot !== "yes") && !(forCarsOnly.has(highway) && foot !== "yes"),
  line,
});
