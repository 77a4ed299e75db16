import { compareIds, DomainError, duplicateIds, type Fault, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { formatRational, readRational } from "../internal/rational.ts";
import type { Ballots } from "./ballots.ts";
import { openBallotBox } from "./internal/ballot-box.ts";
import { Project } from "./project.ts";

/**
 * How people vote: `approval` marks projects, `ordinal` ranks them with the best first, `cumulative` shares out points,
 * `scoring` gives each project points of its own.
 *
 * Votes count as 1 by approval, as the points given, and in rankings as the length of the longest ranking on any ballot
 * less the places above.
 *
 * @example
 * ```ts
 * import { VoteType } from "@vanstervind/fund-allocation/projects";
 *
 * VoteType.options; // => ["approval", "cumulative", "ordinal", "scoring"]
 * ```
 */
export const VoteType = z.enum(["approval", "cumulative", "ordinal", "scoring"]);

/** See the schema of the same name. */
export type VoteType = z.infer<typeof VoteType>;

/** Points that are taken exactly: at most six decimals. Points of 0 or less are kept, and count as no support. */
const Points = z.number().refine((points) => Math.abs(points) <= 1e9 && Math.round(points * 1e6) / 1e6 === points, {
  error: "must have at most six decimals",
});

/**
 * One ballot, or several alike.
 *
 * @example
 * ```ts
 * import { Ballot } from "@vanstervind/fund-allocation/projects";
 *
 * Ballot.parse({ projects: ["choir"] }); // => { voters: 1, projects: ["choir"], points: [] }
 * Ballot.safeParse({ projects: ["choir"], points: [1e-7] }).success; // => false
 * ```
 */
export const Ballot = z.object({
  /** How many voters cast this ballot. */
  voters: z.int().min(1, { error: "must be at least 1" }).default(1),
  /** The ids of the projects voted for; in ordinal ballots the best first. May be empty. */
  projects: z.array(Id),
  /** Cumulative and scoring ballots: the points for each of `projects`, in the same order. */
  points: z.array(Points).default([]),
});

/** See the schema of the same name. */
export interface Ballot extends z.infer<typeof Ballot> {}

const Poll = z.object({ budget: Exact, voteType: VoteType.default("approval") });

/** What {@link readElection} takes: all that a vote on whole projects consists of. */
export interface ElectionInput {
  /** The money there is, in any unit. */
  readonly budget: Exact;
  /** How people voted; `approval` when left out. */
  readonly voteType?: VoteType | undefined;
  /** What is voted on. */
  readonly projects: readonly z.input<typeof Project>[];
  /** The ballots, grouped or not, empty ones included: every voter counts. */
  readonly ballots: readonly z.input<typeof Ballot>[];
}

/** A project as a rule sees it. */
export interface ElectionProject {
  /** Unique among the projects. */
  readonly id: string;
  /** What it costs: an exact number, in lowest terms. */
  readonly cost: string;
  /** What it is called; the id when it has no name. */
  readonly name: string;
  /** What it is about. */
  readonly categories: readonly string[];
}

/** A vote on whole projects, read once and ready for every rule. Made by {@link readElection} or `parsePabulib`. */
export interface Election {
  /** The money there is: an exact number, in lowest terms. */
  readonly budget: string;
  /** How people voted. */
  readonly voteType: VoteType;
  /** What is voted on, by id. */
  readonly projects: readonly ElectionProject[];
  /** How many voted, empty ballots included. */
  readonly voters: number;
  /** The ballots, grouped by content. */
  readonly ballots: Ballots;
  /** What a Pabulib file says beside this, such as `country`; empty when the election came from elsewhere. */
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Reads a vote on whole projects: checks it, orders the projects by id and groups ballots of the same content.
 *
 * Every fault is reported at once. Order of projects and ballots does not matter. O(size of the ballots).
 *
 * @throws `invalid-input` with all faults: an unknown or repeated project, points that do not fit, a bad amount;
 *   `too-many-votes` when voters times points could exceed 2^53.
 * @example
 * ```ts
 * import { readElection } from "@vanstervind/fund-allocation/projects";
 *
 * const { voters, ballots } = readElection({
 *   budget: 9_000,
 *   projects: [{ id: "choir", cost: 4_000 }, { id: "stage", cost: 6_000 }],
 *   ballots: [{ projects: ["stage", "choir"], voters: 3 }, { projects: ["choir", "stage"] }, { projects: ["stage"] }],
 * });
 * voters; // => 5
 * [...ballots.voters]; // => [4, 1]
 * readElection({ budget: 1, projects: [], ballots: [{ projects: ["band"] }] }); // throws invalid-input
 * ```
 */
export const readElection = (input: ElectionInput): Election => {
  const { budget, voteType } = parse(Poll, input, { source: "the election" });
  const projects = parse(z.array(Project), input.projects, { source: "projects" });
  const ballots = parse(z.array(Ballot), input.ballots, { source: "ballots" });
  const sorted = sortProjects(projects);
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const faults = [
    ...duplicateIds(projects, "projects"),
    ...ballots.flatMap(({ projects: ids, points }, row) =>
      ballotFaults(ids, points.length, voteType, places).map((fault) => ({ source: "ballots", row, ...fault })),
    ),
  ];
  if (faults.length > 0) throw invalidInput(faults, "the election");
  const box = openBallotBox(voteType);
  for (const { projects: ids, points, voters } of ballots) {
    box.add(
      ids.map((id) => places.get(id)!),
      points,
      voters,
    );
  }
  return closeElection({ budget: exactText(budget), voteType, projects: sorted, ballots: box.close(), meta: {} });
};

/** Projects by id, their costs in lowest terms. */
export const sortProjects = (projects: readonly Project[]): ElectionProject[] =>
  projects
    .map(({ id, cost, name, categories }) => ({ id, cost: exactText(cost), name: name?.trim() || id, categories }))
    .sort((a, b) => compareIds(a.id, b.id));

/** An exact number in lowest terms. */
const exactText = (value: Exact): string => formatRational(readRational(value)!);

/** Counts the voters, and refuses more votes than can be counted exactly. */
export const closeElection = (election: Omit<Election, "voters">): Election => {
  const { voters, starts, points } = election.ballots;
  let [count, votes] = [0, 0];
  for (const [group, alike] of voters.entries()) {
    count += alike;
    for (let e = starts[group]!; e < starts[group + 1]!; e++) {
      votes += alike * (points === null ? election.projects.length : Math.abs(points[e]!) * 1e6);
    }
  }
  if (count + votes <= Number.MAX_SAFE_INTEGER) return { ...election, voters: count };
  throw new DomainError("too-many-votes", "There are too many voters or points to count exactly.");
};

/** What is wrong with one ballot, whatever it was read from. */
export const ballotFaults = (
  ids: readonly string[],
  pointsGiven: number,
  voteType: VoteType,
  places: ReadonlyMap<string, number>,
): Pick<Fault, "code" | "field" | "message">[] => {
  const expected = isScored(voteType) ? ids.length : 0;
  const faults: Pick<Fault, "code" | "field" | "message">[] = [];
  for (const [place, id] of ids.entries()) {
    const field = "projects";
    if (!places.has(id))
      faults.push({ code: "unknown-project", field, message: `"${id}" is no project of this election` });
    else if (voteType !== "approval" && ids.indexOf(id) < place) {
      faults.push({ code: "duplicate-project", field, message: `"${id}" is named twice` });
    }
  }
  if (pointsGiven !== expected) {
    faults.push({
      code: "wrong-points",
      field: "points",
      message: `there must be ${expected} points, got ${pointsGiven}`,
    });
  }
  return faults;
};

/** Whether ballots have points. */
export const isScored = (voteType: VoteType): boolean => voteType === "cumulative" || voteType === "scoring";
