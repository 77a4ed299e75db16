/**
 * Whole projects under a budget: greedy, equal shares with completions, sequential Phragmén and the exact optimum, with
 * what it would have taken for each project, and Pabulib files.
 *
 * @packageDocumentation
 */

export * from "./ballots.ts";
export {
  Ballot,
  type Election,
  type ElectionInput,
  type ElectionProject,
  readElection,
  VoteType,
} from "./election.ts";
export * from "./equal-shares.ts";
export * from "./explain-projects.ts";
export * from "./greedy.ts";
export * from "./optimum.ts";
export * from "./outcome.ts";
export * from "./parse-pabulib.ts";
export * from "./phragmen.ts";
export * from "./project.ts";
export * from "./project-rule.ts";
export * from "./to-be-funded.ts";
export * from "./write-pabulib.ts";
