import type { Ballots } from "../ballots.ts";
import { isScored, type VoteType } from "../election.ts";

/** Where ballots are collected and grouped. */
export interface BallotBox {
  /** Puts in ballots of the same content and gives the number of their group. */
  add(projects: readonly number[], points: readonly number[], voters: number): number;
  /** Puts in more ballots of a group. */
  addTo(group: number, voters: number): void;
  /** All that was put in. */
  close(): Ballots;
}

/** An empty ballot box. Groups are found by content: O(length of the ballot) each. */
export const openBallotBox = (voteType: VoteType): BallotBox => {
  const groups = new Map<string, number>();
  const voters: number[] = [];
  const starts: number[] = [0];
  const entries: number[] = [];
  const given: number[] = [];
  const scored = isScored(voteType);
  return {
    add: (projects, points, count) => {
      const order = projects.map((_, entry) => entry);
      if (voteType !== "ordinal") order.sort((a, b) => projects[a]! - projects[b]!);
      // A project that is approved twice is approved.
      const kept = voteType === "approval" ? order.filter((e, i) => projects[e] !== projects[order[i - 1]!]) : order;
      const key = kept.map((entry) => (scored ? `${projects[entry]}=${points[entry]}` : projects[entry])).join();
      const known = groups.get(key);
      if (known !== undefined) {
        voters[known]! += count;
        return known;
      }
      groups.set(key, voters.length);
      for (const entry of kept) {
        entries.push(projects[entry]!);
        if (scored) given.push(points[entry]!);
      }
      starts.push(entries.length);
      return voters.push(count) - 1;
    },
    addTo: (group, count) => {
      voters[group]! += count;
    },
    close: () => ({
      voters: Float64Array.from(voters),
      starts: Int32Array.from(starts),
      projects: Int32Array.from(entries),
      points: scored ? Float64Array.from(given) : null,
    }),
  };
};
