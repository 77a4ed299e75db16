import { compareIds, DomainError, type Fault, invalidInput } from "@vanstervind/core";
import type { CalendarEvent } from "../../calendar-event.ts";
import { requireUniqueIds } from "../../internal/unique-ids.ts";
import type { Venue } from "../../venue.ts";
import type { PlacementRequest } from "../placement-request.ts";

/** Throws for ids that are used twice, references to nothing (all at once), and requests that wait in a ring. */
export const requirePlaceable = (
  requests: readonly PlacementRequest[],
  {
    venues,
    fixed,
    asOf,
  }: { readonly venues: readonly Venue[]; readonly fixed: readonly CalendarEvent[]; readonly asOf: string | null },
): void => {
  const source = "the requests";
  requireUniqueIds(requests, source);
  const ids = new Set(requests.map(({ id }) => id));
  const taken = new Set(fixed.map(({ id }) => id));
  const known = new Set(venues.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const [row, { id, after, venues: wanted, leadDays }] of requests.entries()) {
    const fault = (code: string, field: string, message: string) => faults.push({ code, source, row, field, message });
    if (taken.has(id)) fault("duplicate-id", "id", `a fixed event has the id "${id}" already`);
    if (leadDays > 0 && asOf === null) fault("no-as-of", "leadDays", "counts from asOf, which is not given");
    for (const venueId of Object.keys(wanted ?? {})) {
      if (!known.has(venueId)) fault("unknown-venue", "venues", `no venue has the id "${venueId}"`);
    }
    for (const before of after) {
      if (!ids.has(before)) fault("unknown-request", "after", `no request has the id "${before}"`);
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  requireNoRing(requests);
};

/** Takes away requests whose predecessors are all gone; what is left waits in a ring or for one. */
const requireNoRing = (requests: readonly PlacementRequest[]): void => {
  let left = requests;
  for (let size = -1; left.length !== size; ) {
    size = left.length;
    const ids = new Set(left.map(({ id }) => id));
    left = left.filter(({ after }) => after.some((id) => ids.has(id)));
  }
  if (left.length === 0) return;
  const ids = left.map(({ id }) => id).sort(compareIds);
  throw new DomainError("order-cycle", `No order lets each come after what it names: ${ids.join(", ")}.`, {
    values: { ids },
    hint: "Remove one of them from another's after.",
  });
};
