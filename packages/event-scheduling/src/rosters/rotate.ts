import { compareIds, DomainError, type Id, Id as IdSchema, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { parseRows } from "../internal/parse-rows.ts";

/** One who takes turns: a person, an association, a venue. */
export const TurnTaker = z.object({
  /** Unique. */
  id: IdSchema,
  /** How much of the turns is theirs against others'. */
  weight: z.int().min(1).max(1000).default(1),
  /** Turns taken so far. */
  turns: z.int().min(0).default(0),
  /** Turns that were theirs to take so far, by weight, while they were there. */
  share: z.number().min(0).default(0),
});

/** See the schema of the same name. */
export interface TurnTaker extends z.infer<typeof TurnTaker> {}

/** A {@link TurnTaker} as a caller may write it. */
export type TurnTakerInput = z.input<typeof TurnTaker>;

/** An occasion that some take a turn at. */
export const TurnRound = z.object({
  /** Unique. */
  id: IdSchema,
  /** How many take a turn. */
  size: z.int().min(1).default(1),
  /** Those who cannot this time. */
  absent: z.array(IdSchema).readonly().default([]),
  /** Those who are settled for it, and stay. */
  pinned: z.array(IdSchema).readonly().default([]),
});

/** See the schema of the same name. */
export interface TurnRound extends z.infer<typeof TurnRound> {}

/** A {@link TurnRound} as a caller may write it. */
export type TurnRoundInput = z.input<typeof TurnRound>;

/** Why a round came out as it did. */
export type TurnReason =
  | Reason<"most-owed", { readonly id: Id; readonly turns: number; readonly absent: number }>
  | Reason<"pinned-turn", { readonly id: Id }>
  | Reason<"too-few-present", { readonly roundId: Id; readonly present: number; readonly size: number }>;

/** Whose turns they are. */
export interface Turn {
  /** The round. */
  readonly roundId: Id;
  /** Those who take a turn, the pinned first, then those owed most. */
  readonly ids: readonly Id[];
  /** Why each, and whether some were lacking. */
  readonly reasons: readonly TurnReason[];
}

/** Turns for all rounds. */
export interface Rotation {
  /** The rounds in the order given. */
  readonly turns: readonly Turn[];
  /** Everybody's standing after them, in id order: the turn takers of the next rotation. */
  readonly standing: readonly TurnTaker[];
}

/**
 * Whose turn it is, round after round: those who are owed most.
 *
 * In each round the turns are shared among those present by weight, and whoever has got least against their share comes
 * next, ties by id. With equal weights and nobody absent, turns differ by at most one after any number of rounds. Nobody
 * owes turns for rounds that they were absent from, and a newcomer starts as one who has had their share. Rounds made in
 * one go or one after the other with `standing` carried over come out alike. Pinned turns stay and count. The turns taken
 * stay near the shares, but with unequal weights no bound is promised. O(rounds × takers × log takers).
 *
 * @throws `invalid-input` for what does not fit or double ids; `unknown-id` when a round names somebody who is not there;
 * `too-many-pinned` when more are pinned than the round has turns.
 * @see Tijdeman, R., The chairman assignment problem, Discrete Mathematics 32 (1980), for what can be promised of weights
 * @example
 * ```ts
 * import { rotate } from "@vanstervind/event-scheduling/rosters";
 *
 * const hosts = [{ id: "huddinge" }, { id: "nacka" }, { id: "solna" }];
 * const { turns, standing } = rotate(hosts, [{ id: "jan" }, { id: "feb", absent: ["nacka"] }, { id: "mar" }]);
 * turns.map(({ ids }) => ids[0]); // => ["huddinge", "solna", "nacka"]
 * rotate(standing, [{ id: "apr", size: 2, pinned: ["nacka"] }]).turns[0]?.ids; // => ["nacka", "huddinge"]
 * ```
 */
export const rotate = (takers: readonly TurnTakerInput[], rounds: readonly TurnRoundInput[]): Rotation => {
  const standing = parseRows(TurnTaker, takers, "the turn takers").sort((a, b) => compareIds(a.id, b.id));
  const known = new Set(standing.map(({ id }) => id));
  const turns = parseRows(TurnRound, rounds, "the rounds").map(({ id: roundId, size, absent, pinned }): Turn => {
    const stranger = [...absent, ...pinned].find((id) => !known.has(id));
    if (stranger !== undefined) {
      throw new DomainError("unknown-id", `Round ${roundId} names ${stranger}, who takes no turns.`, {
        values: { roundId, id: stranger },
      });
    }
    const settled = new Set(pinned);
    if (settled.size > size) {
      throw new DomainError("too-many-pinned", `Round ${roundId} has ${size} turns and ${settled.size} pinned.`, {
        values: { roundId },
        hint: "Maybe its size should be larger.",
      });
    }
    const present = standing.filter(({ id }) => settled.has(id) || !absent.includes(id));
    const weights = present.reduce((sum, { weight }) => sum + weight, 0);
    const given = Math.min(size, present.length);
    for (const taker of present) taker.share += (given * taker.weight) / weights;
    const inTurn = [...present].sort(
      (a, b) => Number(settled.has(b.id)) - Number(settled.has(a.id)) || owed(b) - owed(a) || compareIds(a.id, b.id),
    );
    const chosen = inTurn.slice(0, given);
    const reasons = chosen.map(
      ({ id, turns: taken }): TurnReason =>
        settled.has(id)
          ? { code: "pinned-turn", values: { id } }
          : { code: "most-owed", values: { id, turns: taken, absent: standing.length - present.length } },
    );
    for (const taker of chosen) taker.turns++;
    if (given < size) reasons.push({ code: "too-few-present", values: { roundId, present: given, size } });
    return { roundId, ids: chosen.map(({ id }) => id), reasons };
  });
  return { turns, standing };
};

/** How much of a turn somebody is owed, in billionths, so that shares that are equal tie whatever was rounded in them. */
const owed = ({ share, turns }: TurnTaker): number => Math.round((share - turns) * 1e9);
