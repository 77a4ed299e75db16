import { basename } from "node:path";
import { DomainError, type Fault } from "@vanstervind/core";
import { attributions } from "@vanstervind/storstockholm";
import { type ListReason, readAddressCsv, readStreetNetworkCsv } from "@vanstervind/turf-splitting/addresses";
import type { TownFiles } from "../read-command.ts";
import type { Town } from "../town.ts";
import { readContent } from "./read-content.ts";

/** An own town, with what to mind in its files. */
export interface OwnTown {
  readonly town: Town;
  readonly warnings: readonly ListReason[];
}

/** Reads own files; every fault of every file is put to `faults`, and then the town is not to be used. */
export const scanTown = async (
  { addresses, streets }: TownFiles,
  credit: string | null,
  faults: Fault[],
): Promise<OwnTown> => {
  const list = await readContent(addresses, faults);
  const nodes = streets === null ? null : await readContent(streets.nodes, faults);
  const edges = streets === null ? null : await readContent(streets.edges, faults);
  const read = list === null ? null : collect(faults, () => readAddressCsv(list, { source: addresses }));
  faults.push(...(read?.faults ?? []));
  const network =
    streets === null || nodes === null || edges === null
      ? null
      : collect(faults, () => readStreetNetworkCsv({ nodes, edges }, streets));
  const isOpenStreetMap = [list, edges].some((content) => content !== null && namesOpenStreetMap(content));
  return {
    town: {
      name: basename(addresses).replace(/\.[^.]*$/, ""),
      addresses: read?.addresses ?? [],
      network,
      credit: credit ?? (isOpenStreetMap ? attributions.openStreetMap.credit : ""),
      madeUp: false,
    },
    warnings: read?.warnings ?? [],
  };
};

/** What a reader gives; when it refuses, its faults are put among the others. */
const collect = <T>(faults: Fault[], reader: () => T): T | null => {
  try {
    return reader();
  } catch (error) {
    if (!(error instanceof DomainError) || error.faults.length === 0) throw error;
    faults.push(...error.faults);
    return null;
  }
};

/** Whether the first line has a column that only OpenStreetMap extracts have. */
const namesOpenStreetMap = (content: Uint8Array): boolean =>
  /\bosm_(?:id|way)\b/.test(new TextDecoder().decode(content.slice(0, 1000)).split(/\r?\n/)[0]!);
