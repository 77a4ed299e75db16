import { DomainError, formatFault } from "@vanstervind/core";
import { type ElectionInput, greedy, readElection, toBeFunded } from "@vanstervind/fund-allocation/projects";
import { expect, test } from "vitest";

const faultsOf = (input: ElectionInput): string[] => {
  try {
    readElection(input);
  } catch (error) {
    if (error instanceof DomainError) return error.faults.map(formatFault);
    throw error;
  }
  return [];
};

const projects = [
  { id: "b", cost: "2/3", name: "Band" },
  { id: "a", cost: 1.5 },
];

test("projects stand by id, costs in lowest terms, ballots in groups", () => {
  const election = readElection({
    budget: "10/4",
    projects,
    ballots: [{ projects: ["b", "a", "b"] }, { projects: [] }, { projects: ["a", "b"], voters: 2 }],
  });
  expect(election.budget).toBe("5/2");
  expect(election.projects).toEqual([
    { id: "a", cost: "3/2", name: "a", categories: [] },
    { id: "b", cost: "2/3", name: "Band", categories: [] },
  ]);
  expect(election.voters).toBe(4);
  expect([...election.ballots.voters]).toEqual([3, 1]);
  expect([...election.ballots.projects]).toEqual([0, 1]);
  expect(election.ballots.points).toBeNull();
});

test("rankings in another order are other ballots", () => {
  const { ballots } = readElection({
    budget: 1,
    voteType: "ordinal",
    projects,
    ballots: [{ projects: ["a", "b"] }, { projects: ["b", "a"] }],
  });
  expect([...ballots.projects]).toEqual([0, 1, 1, 0]);
});

test("every fault is told at once", () => {
  expect(
    faultsOf({
      budget: 1,
      voteType: "scoring",
      projects: [...projects, projects[0]!],
      ballots: [
        { projects: ["a", "z"], points: [1] },
        { projects: ["a", "a"], points: [1, 2] },
      ],
    }),
  ).toEqual([
    'projects, row 2, id: "b" is used twice',
    'ballots, row 0, projects: "z" is no project of this election',
    "ballots, row 0, points: there must be 2 points, got 1",
    'ballots, row 1, projects: "a" is named twice',
  ]);
  expect(faultsOf({ budget: 1, projects, ballots: [{ projects: ["a"], points: [1] }] })).toEqual([
    "ballots, row 0, points: there must be 0 points, got 1",
  ]);
  expect(
    faultsOf({ budget: 1, voteType: "scoring", projects, ballots: [{ projects: ["a"], points: [1e-7] }] }),
  ).toHaveLength(1);
});

test("more votes than can be counted exactly are refused", () => {
  const ballots = [{ projects: ["a"], points: [1e9], voters: 1e9 }];
  expect(() => readElection({ budget: 1, voteType: "cumulative", projects, ballots })).toThrow(
    expect.objectContaining({ code: "too-many-votes" }),
  );
});

test("votes are points, places or supporters", () => {
  const votes = (input: Pick<ElectionInput, "ballots" | "voteType">): string[] =>
    greedy(readElection({ budget: 1, projects, ...input })).projects.map((project) => project.votes);
  expect(votes({ ballots: [{ projects: ["a"], voters: 3 }] })).toEqual(["3", "0"]);
  expect(votes({ voteType: "ordinal", ballots: [{ projects: ["b", "a"] }, { projects: ["b"] }] })).toEqual(["1", "4"]);
  expect(votes({ voteType: "scoring", ballots: [{ projects: ["a", "b"], points: [0.25, -3], voters: 2 }] })).toEqual([
    "1/2",
    "0",
  ]);
});

test("asking about a project that is paid for, or that is none, is a mistake", () => {
  const election = readElection({ budget: 5, projects, ballots: [{ projects: ["a"] }] });
  const rule = (given: typeof election) => greedy(given);
  expect(() => toBeFunded(election, "a", rule)).toThrow(expect.objectContaining({ code: "already-funded" }));
  expect(() => toBeFunded(election, "z", rule)).toThrow(expect.objectContaining({ code: "unknown-project" }));
});
