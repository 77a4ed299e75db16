import { parse } from "@vanstervind/core";
import type { Address } from "./address.ts";
import { planTurfs } from "./internal/plan-turfs.ts";
import { readAddresses } from "./internal/read-addresses.ts";
import { readNetwork } from "./internal/read-network.ts";
import { PlainOptions, type SplitOptions } from "./split-options.ts";
import type { TurfPlan } from "./turf-plan.ts";

/** Timers belong to every host but not to the language, so the one that is used is declared here. */
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/**
 * Splits doors into turfs of a wanted size, each with its walking order.
 *
 * One tour past all entrances is made first and then cut into turfs, so that neighbours on the street are neighbours in
 * a turf (order first, cut second). Guarantees: every address is in exactly one turf or among the exclusions with a
 * reason; addresses behind one entrance stay together; no turf holds more than the window's upper bound unless a single
 * entrance does, which is then a turf of its own; when the window cannot be kept, the plan says by how much. The cut is
 * the best there is for the tour ({@link TurfPlan}, `docs/method/tour-then-cut.md`); walks of up to nine stops are
 * proven shortest. The tour itself and longer walks are good, not proven best.
 *
 * The same addresses and seed give the same plan, byte for byte, in whatever order they come. About O(n log n) for n
 * entrances: two hundred take half a second, two thousand two and twenty thousand three; a smaller `effort` takes less.
 * Between steps the host gets time to do other things.
 *
 * @param addresses - What to visit; inputs are not changed.
 * @throws `invalid-input` with all faults of the options, of the addresses, or of the network.
 * @see C. Prins, P. Lacomme, C. Prodhon, Order-first split-second methods for vehicle routing problems: A review,
 *   Transportation Research C 40 (2014)
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 *
 * const addresses = [1, 2, 3, 4, 5, 6].map((n) => ({
 *   id: `a${n}`, lon: 18 + n / 10_000, lat: 59, street: "Byvägen", houseNumber: String(n), households: 1,
 * }));
 * const plan = await splitTurfs(addresses, { target: 3, doNotContact: ["a4"], tolerance: 0.4 });
 * plan.turfs.map(({ id, stops }) => [id, stops.map((stop) => stop.id)]);
 * // => [["1", ["a1", "a2", "a3"]], ["2", ["a5", "a6"]]]
 * plan.exclusions; // => [{ addressId: "a4", reason: { code: "do-not-contact", values: {} } }]
 * ```
 */
export const splitTurfs = async (addresses: readonly Address[], options: SplitOptions): Promise<TurfPlan> => {
  const { network, signal, onProgress } = options;
  const work = planTurfs(
    readAddresses(addresses),
    network === undefined ? undefined : readNetwork(network),
    parse(PlainOptions, options, { source: "the options" }),
  );
  // Waiting costs the host a millisecond or more, which counts where there is little to do between.
  const breath = Math.min(0.2, 100 / (addresses.length + 1));
  let share = 0;
  let breathed = -1;
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    share = Math.max(share, step.value.share);
    onProgress?.({ ...step.value, share });
    if (share < breathed + breath) continue;
    breathed = share;
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
};
