import { createRandom } from "@vanstervind/core";
import { divide, joinShards, type ShardResult, splitShard, splitTurfs } from "@vanstervind/turf-splitting";
import { resplit } from "@vanstervind/turf-splitting/changes";
import { toGeoJson, walkSheets } from "@vanstervind/turf-splitting/sheets";
import { inThread, inWorkers, splitInShards } from "@vanstervind/turf-splitting/workers";
import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addressLists, gridTown, splitOptions } from "../towns.ts";
import { fakeWorkers } from "../workers/fake-worker.ts";
import { gridTown as gridStops } from "../workers/town-shards.ts";

/** Every byte of a result. */
const bytesOf = ({ tour, cuts, metres, loads, parts, feasible }: ShardResult): string =>
  [tour, cuts, metres, loads, parts]
    .map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength).toString("hex"))
    .concat(String(feasible))
    .join(" ");

afterEach(() => {
  vi.restoreAllMocks();
});

describe("law 6: determinism", () => {
  test("the order of the input changes nothing, and the input is not changed", async () => {
    await fc.assert(
      fc.asyncProperty(addressLists(), splitOptions, fc.integer(), async (addresses, given, seed) => {
        const before = JSON.stringify(addresses);
        const plan = JSON.stringify(await splitTurfs(addresses, given));
        expect(JSON.stringify(await splitTurfs(createRandom(seed).shuffle(addresses), given))).toBe(plan);
        expect(JSON.stringify(addresses)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  test("nor does the order of streets, their nodes, and who wants no visit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
        const random = createRandom(seed);
        const { addresses, network } = gridTown(seed, { columns: 4, rows: 4, doors: 60 });
        const doNotContact = addresses.slice(0, 9).map(({ id }) => id);
        const given = { target: 12, effort: 0.1 };
        const plan = JSON.stringify(await splitTurfs(addresses, { ...given, network, doNotContact }));
        const shuffled = { nodes: random.shuffle(network.nodes), edges: random.shuffle(network.edges) };
        const other = { ...given, network: shuffled, doNotContact: doNotContact.toReversed() };
        expect(JSON.stringify(await splitTurfs(random.shuffle(addresses), other))).toBe(plan);
      }),
      { numRuns: 5 },
    );
  });

  test("one, two and three workers give the same bytes, and so does one thread, whichever shard is done first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 8, max: 30 }),
        async (seed, stops, most) => {
          const input = gridStops(stops, seed);
          const options = { least: 4, target: 5, most: 6, effort: 0.05 };
          const split = async (runner: ReturnType<typeof inThread>) =>
            bytesOf(await splitInShards(input, options, { stops: most, runner }));
          const alone = await split(inThread());
          for (const count of [1, 2, 3]) {
            expect(await split(inWorkers({ count, createWorker: fakeWorkers().createWorker }))).toBe(alone);
          }
          const shards = divide(input, options, most);
          const results: ShardResult[] = [];
          for (const i of createRandom(seed).shuffle([...shards.keys()])) {
            results[i] = splitShard(shards[i]!.input, shards[i]!.options);
          }
          expect(bytesOf(joinShards(shards, results))).toBe(alone);
        },
      ),
      { numRuns: 6 },
    );
  });

  test("a host of another language, where ids would sort and spell differently, gives the same plan and papers", async () => {
    const ids = ["å", "ä", "ö", "z", "Z", "a", "A", "i", "I", "ı", "İ", "10", "9", "é", "e"];
    const given = { target: 4, tolerance: 0.5, effort: 0.1 };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 5 }), addressLists(15), async (names, rows) => {
        const addresses = rows.slice(0, names.length).map((row, i) => ({ ...row, id: names[i]! }));
        const all = async (): Promise<string> => {
          const plan = await splitTurfs(addresses, given);
          const changed = resplit(plan, { removed: names.slice(0, 1) });
          return JSON.stringify([plan, changed, toGeoJson(plan), walkSheets(plan, { lang: "sv" })]);
        };
        const here = await all();
        // Swedish sorts å after z and a beside A, Turkish has two letters i, and some write other digits.
        const swedish = new Intl.Collator("sv", { numeric: true });
        vi.spyOn(String.prototype, "localeCompare").mockImplementation(function (this: string, other: string) {
          return swedish.compare(other, this);
        });
        vi.spyOn(String.prototype, "toLocaleLowerCase").mockImplementation(function (this: string) {
          return this.replaceAll("I", "ı").toLowerCase();
        });
        vi.spyOn(Number.prototype, "toLocaleString").mockImplementation(() => "٣");
        const there = await all();
        vi.restoreAllMocks();
        expect(there).toBe(here);
      }),
      { numRuns: 10 },
    );
  });
});
