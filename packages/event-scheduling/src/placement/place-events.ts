import { boardOf } from "./internal/board.ts";
import { readPlacement } from "./internal/read-placement.ts";
import { searchPlacement } from "./internal/search-placement.ts";
import { tellPlacement } from "./internal/tell-placement.ts";
import type { Placement } from "./placement.ts";
import type { PlacementOptions, PlacementStepOptions } from "./placement-options.ts";
import type { PlacementRequestInput } from "./placement-request.ts";

/** Timers belong to every host but not to the language, so the one that is used is declared here. */
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/**
 * A time, and a venue where one is needed, for each event: no clashes, no holidays, at the least cost.
 *
 * Hard: the window, the listed weekdays, dates, times and venues, lead times, holidays and quiet periods, room and
 * step-free access, people who cannot come, no clash with fixed or other placed events, days apart within a series, order,
 * and the limits of spread rules and of moves. Then, first of all, the least weight is left out; then the sum of all costs
 * is least. Pinned events of the plan before stay as they are.
 *
 * What cannot be placed is reported with what blocked each of its slots, and with a smallest set of requests and settled
 * things that cannot stand together. Exact when the result says so: certain when every request gets one of its cheapest
 * slots, usual for tens of requests that are not too crowded; otherwise the best that annealing and a cut-off proof
 * found, with a bound where one is known. Deterministic; a larger budget is never worse. Slots are dates × times ×
 * venues; time grows with slots × fixed events, then with `iterations` and `maxSteps`.
 *
 * @throws `invalid-input` for requests, events, venues or options that do not fit, double ids, a venue or `after` that
 * names nothing, or a lead time without `asOf`; `order-cycle` when requests must come after each other in a ring;
 * `not-a-budget` unless `iterations` and `maxSteps` are whole numbers from 0.
 * @example
 * ```ts
 * import { placeEvents } from "@vanstervind/event-scheduling/placement";
 *
 * const board = (month: string, next: string) => ({
 *   id: `board-${month}`,
 *   title: { sv: "Styrelsemöte", en: "Board meeting" },
 *   durationMinutes: 150,
 *   window: { start: `2026-${month}-01`, end: `2026-${next}-01` },
 *   weekdays: { tuesday: 0, thursday: 1 },
 *   times: { "18:00": 0 },
 *   people: ["chair"],
 * });
 * const busy = {
 *   id: "council",
 *   title: { sv: "Fullmäktige", en: "Council" },
 *   start: { date: "2026-03-03", time: "17:00" },
 *   durationMinutes: 240,
 *   people: ["chair"],
 * };
 * const { placed, method } = placeEvents([board("03", "04"), board("04", "05")], { fixed: [busy] });
 * placed.map(({ event }) => event.start.date); // => ["2026-03-10", "2026-04-07"]
 * method; // => "exact"
 *
 * // Planned anew when the chair is away in April's second week, with as few changes as can be.
 * const again = placeEvents([board("03", "04"), board("04", "05")], {
 *   fixed: [busy],
 *   absences: [{ personId: "chair", start: "2026-04-06", end: "2026-04-13" }],
 *   previous: placed.map(({ event }) => event),
 *   moveCost: 5,
 * });
 * again.placed.map(({ event }) => event.start.date); // => ["2026-03-10", "2026-04-14"]
 * again.score; // => [{ code: "part-total", values: { part: "move", events: 1, cost: 5 } }]
 * ```
 */
export const placeEvents = (requests: readonly PlacementRequestInput[], options: PlacementOptions = {}): Placement => {
  const work = working(requests, options);
  for (;;) {
    const step = work.next(false);
    if (step.done) return step.value;
  }
};

/**
 * {@link placeEvents} for long runs: the host gets time to do other things at each pause, may follow the work and may
 * stop it. The result is the same.
 *
 * @throws the same, as a rejected promise; and the signal's reason.
 * @example
 * ```ts
 * import { placeEventsInSteps } from "@vanstervind/event-scheduling/placement";
 *
 * const request = {
 *   id: "meeting",
 *   title: { sv: "Årsmöte", en: "Annual meeting" },
 *   durationMinutes: 120,
 *   window: { start: "2026-03-01", end: "2026-04-01" },
 *   weekdays: { tuesday: 0 },
 *   times: { "18:00": 0 },
 * };
 * const { placed } = await placeEventsInSteps([request], { signal: new AbortController().signal });
 * placed[0]?.event.start.date; // => "2026-03-03"
 * ```
 */
export const placeEventsInSteps = async (
  requests: readonly PlacementRequestInput[],
  { signal, onProgress, shouldStop = () => false, ...options }: PlacementStepOptions = {},
): Promise<Placement> => {
  const work = working(requests, options);
  for (let pauses = 1; ; pauses++) {
    signal?.throwIfAborted();
    const step = work.next(pauses > 1 && shouldStop());
    if (step.done) return step.value;
    onProgress?.({ pauses, price: step.value });
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
};

function* working(
  requests: readonly PlacementRequestInput[],
  options: PlacementOptions,
): Generator<number, Placement, boolean> {
  const read = readPlacement(requests, options);
  const board = boardOf(read.problem.tasks, read.problem.rules);
  return tellPlacement(read, board, yield* searchPlacement(board, read.budget));
}
