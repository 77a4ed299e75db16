import {
  equalShares,
  greedy,
  optimum,
  type ProjectRule,
  phragmen,
  readElection,
  toBeFunded,
} from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyVote, type SmallVote } from "./elections.ts";

const rules: ProjectRule[] = [
  (election) => equalShares(election, { completion: [] }),
  (election) => equalShares(election),
  (election) => greedy(election),
  (election) => phragmen(election),
  (election) => optimum(election),
];

const withCost = (vote: SmallVote, id: string, cost: number): SmallVote => ({
  ...vote,
  projects: vote.projects.map((project) => (project.id === id ? { id, cost } : project)),
});

/** The most points that anyone gave, as the new voters give them. */
const withVoters = (vote: SmallVote, id: string, voters: number): SmallVote => {
  if (voters === 0) return vote;
  const points = vote.ballots.flatMap((ballot) => ballot.points ?? []);
  const ballot = {
    projects: [id],
    voters,
    ...(vote.voteType === "scoring" ? { points: [Math.max(1, ...points)] } : {}),
  };
  return { ...vote, ballots: [...vote.ballots, ballot] };
};

test("what it would take is enough, and one less of it is not", () => {
  fc.assert(
    fc.property(anyVote(), fc.constantFrom(...rules), (vote, rule) => {
      const election = readElection(vote);
      const lost = rule(election).projects.filter(({ selected }) => !selected)[0];
      if (lost === undefined) return;
      const { id } = lost;
      const funded = (changed: SmallVote): boolean => rule(readElection(changed)).selected.includes(id);
      const { cost, voters, budget } = toBeFunded(election, id, rule).values;
      const actual = vote.projects.find((project) => project.id === id)!.cost;
      if (cost === null) expect(lost.supporters).toBe(0);
      else {
        expect(Number(cost)).toBeLessThan(actual);
        expect(funded(withCost(vote, id, Number(cost)))).toBe(true);
        expect(funded(withCost(vote, id, Number(cost) + 1))).toBe(false);
      }
      if (voters !== null) {
        expect(funded(withVoters(vote, id, voters))).toBe(true);
        expect(funded(withVoters(vote, id, voters - 1))).toBe(false);
      } else if (rule === rules[2]) expect(actual).toBeGreaterThan(vote.budget);
      if (budget === null) expect(lost.supporters).toBe(0);
      else {
        expect(funded({ ...vote, budget: Number(budget) })).toBe(true);
        expect(funded({ ...vote, budget: Number(budget) - 1 })).toBe(false);
      }
    }),
    { numRuns: 80 },
  );
});
