import { markup } from "./internal/markup.ts";
import { rounded } from "./internal/walk-lines.ts";
import { admitted, type PlannedTurfs, type Safeguard } from "./planned-turf.ts";

/**
 * A plan as GPX 1.1 for phones and watches: a route for each turf, with a point for each stop in walking order.
 *
 * Everything is escaped; door codes and notes are left out, since a phone shows them to anybody. O(n).
 *
 * @throws `refused-in-plan` when an address of `doNotContact` is in the plan.
 * @see https://www.topografix.com/GPX/1/1/
 * @example
 * ```ts
 * import { toGpx } from "@vanstervind/turf-splitting/sheets";
 *
 * const stop = { id: "a", lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8", households: 12, addressIds: ["a"] };
 * const plan = { turfs: [{ id: "1", stops: [stop], households: 12, metres: 0, minutes: 28 }] };
 * toGpx(plan).includes('<rtept lat="59.34" lon="18.07"><name>1. Nybrogatan 8</name></rtept>'); // => true
 * ```
 */
export const toGpx = (plan: PlannedTurfs, { doNotContact }: Safeguard = {}): string =>
  markup`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="@vanstervind/turf-splitting" xmlns="http://www.topografix.com/GPX/1/1">
${admitted(plan, doNotContact).map(
  ({ id, stops }) =>
    markup`<rte><name>${id}</name>${stops.map(
      ({ lon, lat, street, houseNumber }, i) =>
        markup`<rtept lat="${rounded(lat)}" lon="${rounded(lon)}"><name>${i + 1}. ${`${street} ${houseNumber}`.trim()}</name></rtept>`,
    )}</rte>
`,
)}</gpx>
`.text;
