import type { ElectionInput } from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";

/** A small vote: one ballot for each voter, and few different costs, so that there are many ties. */
export interface SmallVote extends ElectionInput {
  readonly budget: number;
  readonly projects: readonly { readonly id: string; readonly cost: number }[];
  readonly ballots: readonly { readonly projects: string[]; readonly points?: number[] }[];
}

interface Shape {
  readonly projects?: number;
  readonly voters?: number;
  readonly cost?: number;
  readonly leastCost?: number;
  readonly budget?: number;
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `p${place}`);

/** Small votes by approval. */
export const approvals = ({
  projects = 6,
  voters = 8,
  cost = 6,
  leastCost = 0,
  budget = 16,
}: Shape = {}): fc.Arbitrary<SmallVote> =>
  fc.integer({ min: 1, max: projects }).chain((count) =>
    fc.record({
      voteType: fc.constant("approval" as const),
      budget: fc.integer({ min: 0, max: budget }),
      projects: fc
        .array(fc.integer({ min: leastCost, max: cost }), { minLength: count, maxLength: count })
        .map((costs) => ids(count).map((id, place) => ({ id, cost: costs[place]! }))),
      ballots: fc.array(fc.record({ projects: fc.subarray(ids(count)) }), { minLength: 1, maxLength: voters }),
    }),
  );

/** Small votes with points, some of them 0 or less, some with a decimal. */
const scores = (): fc.Arbitrary<SmallVote> =>
  approvals().chain((vote) =>
    fc
      .tuple(
        ...vote.ballots.map(({ projects }) =>
          fc.array(fc.integer({ min: -1, max: 6 }), { minLength: projects.length, maxLength: projects.length }),
        ),
      )
      .map((points) => ({
        ...vote,
        voteType: "scoring" as const,
        ballots: vote.ballots.map(({ projects }, voter) => ({
          projects,
          points: points[voter]!.map((given) => given / 2),
        })),
      })),
  );

/** Small votes by ranking. */
const rankings = (): fc.Arbitrary<SmallVote> =>
  approvals().chain((vote) =>
    fc
      .tuple(
        ...vote.ballots.map(({ projects }) =>
          fc.shuffledSubarray(projects, { minLength: projects.length, maxLength: projects.length }),
        ),
      )
      .map((rankedBallots) => ({
        ...vote,
        voteType: "ordinal" as const,
        ballots: rankedBallots.map((projects) => ({ projects })),
      })),
  );

/** Any of these. */
export const anyVote = (): fc.Arbitrary<SmallVote> => fc.oneof(approvals(), scores(), rankings());
