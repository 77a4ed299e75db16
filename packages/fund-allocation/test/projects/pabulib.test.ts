import { DomainError, formatFault } from "@vanstervind/core";
import { type Election, parsePabulib, readElection, writePabulib } from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyVote } from "./elections.ts";

const faultsOf = (text: string): string[] => {
  try {
    parsePabulib(text, { source: "a.pb" });
  } catch (error) {
    if (error instanceof DomainError) return error.faults.map(formatFault);
    throw error;
  }
  return [];
};

const file = (parts: { meta?: string[]; projects?: string[]; votes?: string[] } = {}): string =>
  [
    "META",
    "key;value",
    ...(parts.meta ?? ["budget;100"]),
    "PROJECTS",
    ...(parts.projects ?? ["project_id;cost", "a;10", "b;20"]),
    "VOTES",
    ...(parts.votes ?? ["voter_id;vote", "1;a,b", "2;b"]),
  ].join("\n");

describe("round trip", () => {
  test("what is written reads as the same election", () => {
    const text = fc
      .string({ unit: fc.constantFrom("a", "ö", ";", '"', "\n", "'", ",", " ") })
      .map((name) => name.trim());
    fc.assert(
      fc.property(anyVote(), text, text, (vote, name, note) => {
        const named = { ...vote, projects: vote.projects.map((project) => ({ ...project, name: name || project.id })) };
        const election: Election = {
          ...readElection(named),
          meta: note === "" ? {} : { country: "Sverige", description: note.replaceAll("\n", " ") },
        };
        expect(parsePabulib(writePabulib(election))).toEqual(election);
      }),
      { numRuns: 150 },
    );
  });

  test("categories and decimals are kept", () => {
    const election = readElection({
      budget: "10.25",
      voteType: "cumulative",
      projects: [{ id: "a", cost: 0.05, categories: ["music", "youth"] }],
      ballots: [{ projects: ["a"], points: [2.5] }],
    });
    const text = writePabulib(election);
    expect(text).toContain("\nbudget;10.25\n");
    expect(text).toContain("\na;0.05;;music,youth\n");
    expect(text).toContain("\n1;a;2.5\n");
    expect(parsePabulib(text)).toEqual(election);
  });

  test("what the format cannot hold is refused", () => {
    const third = readElection({ budget: "1/3", projects: [], ballots: [] });
    expect(() => writePabulib(third)).toThrow(expect.objectContaining({ code: "no-decimal" }));
    const comma = readElection({ budget: 1, projects: [{ id: "a,b", cost: 1 }], ballots: [] });
    expect(() => writePabulib(comma)).toThrow(expect.objectContaining({ code: "no-pabulib-id" }));
  });
});

describe("real files' ways", () => {
  test("byte order mark, line ends, spaces, blank lines, decimal commas and missing columns", () => {
    const text = `\uFEFF${file({
      meta: ["budget; 100,50", "vote_type;choose-1", "num_votes;3", "comment;one; two;;", "num_projects;"],
      projects: ["project_id; cost; name", '2; 20; "A ""b""; c"', "1;10", '3;7;5" pipe'],
      votes: ["voter_id;vote;age", "1;2;30", "", "2", "3;1,1"],
    }).replaceAll("\n", "\r\n")}`;
    const election = parsePabulib(text);
    expect(election.budget).toBe("201/2");
    expect(election.meta).toEqual({ comment: "one;two" });
    expect(election.projects.map(({ name }) => name)).toEqual(["1", 'A "b"; c', '5" pipe']);
    expect(election.voters).toBe(3);
    expect([...election.ballots.projects]).toEqual([1, 0]);
    expect(election.voteType).toBe("approval");
  });

  test("a quoted cell may run over lines, and lines are still counted", () => {
    const text = file({ projects: ["project_id;cost;name", 'a;10;"one', "two;", 'three"', "b;x;"] });
    expect(faultsOf(text)).toEqual(["a.pb, row 9, cost: must be an amount that is not negative, got x"]);
    expect(parsePabulib(text.replace("b;x", "b;20")).projects[0]?.name).toBe("one\ntwo;\nthree");
  });

  test("categories under either name, and points by scoring", () => {
    const election = parsePabulib(
      file({
        meta: ["budget;100", "vote_type;scoring"],
        projects: ["project_id;cost;categories", "a;10;x, y", "b;20;"],
        votes: ["voter_id;vote;points", "1;b,a;2,1", "2;a,b;1,2", "3;;"],
      }),
    );
    expect(election.projects.map(({ categories }) => categories)).toEqual([["x", "y"], []]);
    expect([...election.ballots.voters]).toEqual([2, 1]);
    expect([...election.ballots.points!]).toEqual([1, 2]);
  });
});

describe("faults", () => {
  test("all are told at once, with line and field", () => {
    const text = file({
      meta: ["budget;much", "budget;-3", "vote_type;secret", "num_projects;9", "num_votes;1"],
      projects: ["project_id;cost", "a;10", "a;-1", ";5", "b;"],
      votes: ["voter_id;vote", "1;a,z", "2;z,a", "3;b", '4;"b'],
    });
    expect(faultsOf(text)).toEqual([
      "a.pb, row 4, budget: is given twice",
      "a.pb, row 4, budget: must be an amount that is not negative, got -3",
      'a.pb, row 5, vote_type: must be approval, ordinal, cumulative or scoring, got "secret"',
      "a.pb, row 6, num_projects: is 9, but the file has 4",
      "a.pb, row 7, num_votes: is 1, but the file has 3",
      'a.pb, row 11, project_id: "a" is used twice',
      "a.pb, row 11, cost: must be an amount that is not negative, got -1",
      "a.pb, row 12, project_id: must not be empty",
      "a.pb, row 13, cost: must be an amount that is not negative, got nothing",
      'a.pb, row 16, vote: "z" is no project of this election',
      'a.pb, row 17, vote: "z" is no project of this election',
      'a.pb, row 19: has a " that nothing closes; write " inside a cell as ""',
    ]);
  });

  test("a vote type is taken by its name alone", () => {
    expect(faultsOf(file({ meta: ["budget;1", "vote_type;constructor"] }))).toHaveLength(1);
    expect(parsePabulib(file({ meta: ["budget;1", "vote_type;Ordinal"] })).voteType).toBe("ordinal");
  });

  test("the same bad vote is told for every line", () => {
    expect(faultsOf(file({ votes: ["vote", "z", "a", "z"] }))).toEqual([
      'a.pb, row 10, vote: "z" is no project of this election',
      'a.pb, row 12, vote: "z" is no project of this election',
    ]);
  });

  test("points that do not fit", () => {
    const text = file({
      meta: ["budget;1", "vote_type;cumulative"],
      votes: ["voter_id;vote;points", "1;a,b;1", "2;a;x", "3;a,a;1,1"],
    });
    expect(faultsOf(text)).toEqual([
      "a.pb, row 11, points: there must be 2 points, got 1",
      'a.pb, row 12, points: must have at most six decimals, got "x"',
      'a.pb, row 13, vote: "a" is named twice',
    ]);
  });

  test("sections and columns that are missing", () => {
    expect(faultsOf("hello\nMETA\nkey;value")).toEqual([
      "a.pb, row 1: stands before META, PROJECTS and VOTES",
      "a.pb, row 3: the file has no section PROJECTS",
      "a.pb, row 3: the file has no section VOTES",
      "a.pb, row 3, budget: must be an amount that is not negative, got nothing",
    ]);
    expect(faultsOf("")).toHaveLength(4);
    expect(faultsOf(file({ projects: ["project_id;price", "a;1"], votes: ["voter_id;votes"] }))).toEqual([
      "a.pb, row 5, cost: is missing from PROJECTS",
      "a.pb, row 6, cost: must be an amount that is not negative, got nothing",
      "a.pb, row 8, vote: is missing from VOTES",
    ]);
  });
});
