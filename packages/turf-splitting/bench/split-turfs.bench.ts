import { type SplitOptions, splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import { bench, describe } from "vitest";
import { ostermalm } from "./ostermalm.ts";
import { type SyntheticTown, syntheticTown } from "./synthetic-town.ts";

const figures = ({ turfs, summary }: TurfPlan): string =>
  [
    `${summary.entrances} stops`,
    `${turfs.length} turfs`,
    `${(summary.metres / 1000).toFixed(2)} km`,
    `min/mean ${summary.minOverMean.toFixed(3)}`,
    `max/mean ${summary.maxOverMean.toFixed(3)}`,
    `fragments ${summary.fragments}`,
    `lost ${summary.lost}`,
  ].join(", ");

const towns: Record<string, SyntheticTown> = {
  Östermalm: ostermalm(),
  "a synthetic town of 2,000 stops": syntheticTown(2000, "town of 2,000"),
  "a synthetic town of 20,000 stops": syntheticTown(20_000, "town of 20,000"),
};

/** Street by street in the order of the address list, cut at every fiftieth: what a list gives without a method. */
const byList = ({ addresses, network }: SyntheticTown): Promise<TurfPlan>[] => {
  const sorted = addresses.toSorted((a, b) =>
    a.street === b.street
      ? Number.parseInt(a.houseNumber, 10) - Number.parseInt(b.houseNumber, 10)
      : a.street < b.street
        ? -1
        : 1,
  );
  return Array.from({ length: Math.ceil(sorted.length / 50) }, (_, i) =>
    splitTurfs(sorted.slice(50 * i, 50 * i + 50), { network, target: 50, tolerance: 0.99 }),
  );
};

describe("turfs of 50 stops, 45 to 55", () => {
  const options: SplitOptions = { target: 50, tolerance: 0.1 };
  for (const [name, town] of Object.entries(towns)) {
    let plan: TurfPlan | null = null;
    bench(
      name,
      async () => {
        plan = await splitTurfs(town.addresses, { ...options, network: town.network });
      },
      {
        iterations: 3,
        time: 0,
        warmupIterations: 1,
        warmupTime: 0,
        teardown: async (_task, mode) => {
          if (mode !== "run" || plan === null) return;
          process.stdout.write(`${name}: ${figures(plan)}\n`);
          if (town.addresses.length > 2000) return;
          const lists = await Promise.all(byList(town));
          const metres = lists.reduce((sum, { summary }) => sum + summary.metres, 0);
          const ratio = metres / plan.summary.metres;
          process.stdout.write(
            `${name}: cut by street and number ${(metres / 1000).toFixed(2)} km, ${ratio.toFixed(2)} times as far\n`,
          );
        },
      },
    );
  }
});
