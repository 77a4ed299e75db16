import { createRandom } from "@vanstervind/core";
import { type Address, splitTurfs } from "@vanstervind/turf-splitting";
import { type Changes, resplit } from "@vanstervind/turf-splitting/changes";
import { bench, describe } from "vitest";
import { syntheticTown } from "./synthetic-town.ts";

/** One door in fifty changes: a third of them go, a third want no visit, and as many as a third come. */
const changesOf = (addresses: readonly Address[]): Required<Pick<Changes, "added" | "removed" | "doNotContact">> => {
  const random = createRandom("two per cent");
  const some = random.shuffle(addresses).slice(0, Math.round(addresses.length / 50));
  const third = Math.round(some.length / 3);
  return {
    removed: some.slice(0, third).map(({ id }) => id),
    doNotContact: some.slice(third, 2 * third).map(({ id }) => id),
    added: some.slice(2 * third).map((address) => ({
      ...address,
      id: `new ${address.id}`,
      lon: address.lon! + (random.next() - 0.5) / 2000,
      houseNumber: `${address.houseNumber} B`,
    })),
  };
};

const town = syntheticTown(20_000, "town of 20,000");
const before = await splitTurfs(town.addresses, { target: 50, network: town.network, effort: 0.2 });
const changes = changesOf(town.addresses);
const thirds = before.turfs.filter((_, i) => i % 3 === 0).map(({ id }) => id);

describe("2 % of 20,000 stops change, 400 turfs of 45 to 55", () => {
  const cases: Record<string, Changes> = {
    "some gone, some refused, some new": changes,
    "the same with every third turf locked": { ...changes, locked: thirds },
  };
  for (const [name, given] of Object.entries(cases)) {
    bench(name, () => void resplit(before, given), {
      iterations: 5,
      time: 0,
      warmupIterations: 2,
      warmupTime: 0,
      setup: (_task, mode) => {
        if (mode !== "run") return;
        const { plan, report } = resplit(before, given);
        const moved = report.filter(({ code }) => code === "made-room" || code === "filled-up").length;
        const share = (100 * moved) / before.tour.length;
        process.stdout.write(
          `${name}: ${moved} stops (${share.toFixed(3)} %) have another turf; ${plan.turfs.length} turfs, largest ${Math.max(...plan.turfs.map(({ load }) => load))}, ` +
            `smallest ${Math.min(...plan.turfs.map(({ load }) => load))}, ${(before.summary.metres / 1000).toFixed(1)} km before, ${(plan.summary.metres / 1000).toFixed(1)} km after\n`,
        );
      },
    });
  }
});
