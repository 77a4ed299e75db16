import { phrasebook, type Reason } from "@vanstervind/core";

/** Why learners of a cohort get no seat for a unit. */
export type SeatReason =
  /** The prerequisites among what they lack need more blocks than there are. */
  | Reason<"too-few-blocks", { readonly needed: number; readonly blocks: number }>
  /** They get no seat for a prerequisite either. */
  | Reason<"prerequisite-unserved", { readonly unitIds: readonly string[] }>
  /** No block had room, a leader and time after the prerequisites for their course. */
  | Reason<"no-block-left", { readonly blocks: number }>
  /** Nowhere within reach are there enough learners without a seat for a course. */
  | Reason<"too-few-in-reach", { readonly reachable: number; readonly minimum: number; readonly kilometres: number }>
  /** The courses that blocks, places and leaders allow are all used. */
  | Reason<"courses-at-limit", { readonly courses: number }>
  /** A course for them would save something, but the search did not come to it: more moves may. */
  | Reason<"not-found", { readonly learners: number; readonly saved: number }>
  /** A course for them would cost more than leaving them without. */
  | Reason<"costs-more", { readonly learners: number; readonly cost: number; readonly saved: number }>;

const learners = { sv: (n: number) => `${n} deltagare`, en: (n: number) => `${n} learner${n === 1 ? "" : "s"}` };

/**
 * A sentence about why learners get no seat, for a board that decides on courses.
 *
 * @example
 * ```ts
 * import { explainSeats } from "@vanstervind/study-curriculum/seats";
 *
 * const reason = { code: "too-few-in-reach", values: { reachable: 4, minimum: 6, kilometres: 25 } } as const;
 * explainSeats(reason, "en"); // => "Only 4 learners without a seat live within 25 km of any one place; a course needs 6."
 * ```
 */
export const explainSeats = phrasebook<SeatReason>({
  "too-few-blocks": {
    sv: ({ needed, blocks }) =>
      `Det som saknas måste läsas i ${needed} steg efter varandra, men det finns bara ${blocks} perioder.`,
    en: ({ needed, blocks }) =>
      `What is lacking takes ${needed} steps one after another, but there are only ${blocks} blocks.`,
  },
  "prerequisite-unserved": {
    sv: ({ unitIds }) => `De får ingen plats på det som ska läsas före: ${unitIds.join(", ")}.`,
    en: ({ unitIds }) => `They get no seat for what must come first: ${unitIds.join(", ")}.`,
  },
  "no-block-left": {
    sv: ({ blocks }) =>
      `Ingen av de ${blocks} perioderna har både plats och ledare för kursen efter det som ska läsas före.`,
    en: ({ blocks }) =>
      `None of the ${blocks} blocks has both room and a leader for the course after what must come first.`,
  },
  "too-few-in-reach": {
    sv: ({ reachable, minimum, kilometres }) =>
      `Bara ${learners.sv(reachable)} utan plats bor inom ${kilometres} km från någon och samma ort; en kurs behöver ${minimum}.`,
    en: ({ reachable, minimum, kilometres }) =>
      `Only ${learners.en(reachable)} without a seat live within ${kilometres} km of any one place; a course needs ${minimum}.`,
  },
  "courses-at-limit": {
    sv: ({ courses }) => `Alla ${courses} kurser som perioder, lokaler och ledare räcker till är redan använda.`,
    en: ({ courses }) => `All ${courses} courses that blocks, rooms and leaders allow are used already.`,
  },
  "not-found": {
    sv: ({ learners: n, saved }) =>
      `En kurs för ${learners.sv(n)} skulle spara ${Math.round(saved)}, men sökningen hann inte dit: låt den pröva fler ändringar.`,
    en: ({ learners: n, saved }) =>
      `A course for ${learners.en(n)} would save ${Math.round(saved)}, but the search did not come to it: let it try more changes.`,
  },
  "costs-more": {
    sv: ({ learners: n, cost, saved }) =>
      `En kurs för ${learners.sv(n)} skulle kosta ${Math.round(cost)}, mer än de ${Math.round(saved)} som det kostar att lämna dem utan.`,
    en: ({ learners: n, cost, saved }) =>
      `A course for ${learners.en(n)} would cost ${Math.round(cost)}, more than the ${Math.round(saved)} that leaving them without costs.`,
  },
});
