import { DomainError } from "@vanstervind/core";
import { readRational } from "../internal/rational.ts";
import type { Election } from "./election.ts";

/**
 * Writes an election as a Pabulib `.pb` file; `parsePabulib` of it gives the same election.
 *
 * Voters are numbered from 1: who they were is not known. A category with a comma reads back as two. O(length).
 *
 * @throws `no-decimal` when an amount has no finite decimals, such as 1/3, which the format cannot hold; `no-pabulib-id`
 *   when the id of a project has a comma, which separates ids in a vote.
 * @example
 * ```ts
 * import { parsePabulib, readElection, writePabulib } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 2500.5,
 *   projects: [{ id: "1", cost: 600, name: "Stage; with roof" }],
 *   ballots: [{ projects: ["1"], voters: 2 }],
 * });
 * const text = writePabulib(election);
 * text.split("\n").slice(-3); // => ["1;1", "2;1", ""]
 * parsePabulib(text).budget; // => "5001/2"
 * ```
 */
export const writePabulib = ({ budget, voteType, projects, voters, ballots, meta }: Election): string => {
  const lines: string[] = [];
  const write = (...cells: readonly string[]): number => lines.push(cells.map(quoted).join(";"));
  const wrong = projects.find(({ id }) => id.includes(","));
  if (wrong !== undefined) {
    throw new DomainError("no-pabulib-id", `The id "${wrong.id}" has a comma.`, {
      values: { id: wrong.id },
    });
  }
  lines.push("META");
  write("key", "value");
  for (const [key, value] of Object.entries(meta)) write(key, value);
  write("num_projects", String(projects.length));
  write("num_votes", String(voters));
  write("budget", decimal(budget));
  write("vote_type", voteType);
  lines.push("PROJECTS");
  write("project_id", "cost", "name", "category");
  for (const { id, cost, name, categories } of projects) {
    write(id, decimal(cost), name === id ? "" : name, categories.join(","));
  }
  lines.push("VOTES");
  const scored = ballots.points !== null;
  write("voter_id", "vote", ...(scored ? ["points"] : []));
  let voter = 0;
  for (const [group, alike] of ballots.voters.entries()) {
    const [from, to] = [ballots.starts[group], ballots.starts[group + 1]];
    const vote = Array.from(ballots.projects.subarray(from, to), (project) => projects[project]!.id).join();
    const rest = [quoted(vote), ...(scored ? [ballots.points!.subarray(from, to).join()] : [])].join(";");
    for (let i = 0; i < alike; i++) lines.push(`${++voter};${rest}`);
  }
  return `${lines.join("\n")}\n`;
};

const quoted = (cell: string): string => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** An exact number written with decimals. */
const decimal = (exact: string): string => {
  const { numerator, denominator } = readRational(exact)!;
  let [places, scale] = [0, 1n];
  while (scale % denominator !== 0n && places < 999) {
    places++;
    scale *= 10n;
  }
  if (scale % denominator !== 0n) {
    throw new DomainError("no-decimal", `${exact} has no finite decimals.`, {
      values: { exact },
    });
  }
  const digits = String(numerator * (scale / denominator)).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
