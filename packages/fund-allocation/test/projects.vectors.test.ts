import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Election,
  equalShares,
  greedy,
  type Outcome,
  parsePabulib,
  phragmen,
  readElection,
} from "@vanstervind/fund-allocation/projects";
import { testVectors, type Vector, vectorsDir } from "@vanstervind/test/vectors";
import { expect } from "vitest";

const byCost = (election: Election): Outcome => equalShares(election, { utility: "cost", completion: [] });
const byNumber = (election: Election): Outcome => equalShares(election, { utility: "cardinality", completion: [] });
/** Our rule for each method of the cases. */
const rules: Readonly<Record<string, (election: Election) => Outcome>> = {
  "mes-cost": byCost,
  mes_cost: byCost,
  "mes-card": byNumber,
  mes_card: byNumber,
  phragmen: (election) => phragmen(election),
  greedy: (election) => greedy(election),
  // Satisfaction by cost, for the money, is the number of votes; projects without any fill the rest.
  greedy_cost: (election) => greedy(election, { among: "all" }),
};

interface Expected {
  readonly winners?: readonly string[];
  readonly anyOf?: readonly (readonly string[])[];
  readonly order?: readonly string[] | null;
  readonly payments?: readonly string[] | null;
}

const payments = ({ projects, selected }: Outcome): string[] =>
  selected.flatMap((id) =>
    projects
      .find((project) => project.id === id)!
      .reasons.flatMap((reason) => (reason.code === "bought" ? [reason.values.payment] : [])),
  );

const grouped = ({ input, expected }: Vector): void => {
  const election = readElection({
    budget: input.budget,
    projects: input.projects,
    ballots: input.ballots.map(([projects, voters]: [string[], number]) => ({ projects, voters })),
  });
  if (input.numVotes !== undefined) expect(election.voters).toBe(input.numVotes);
  for (const [method, want] of Object.entries<Expected>(expected)) {
    const outcome = rules[method]!(election);
    const sets = want.anyOf ?? [want.winners!];
    expect(sets.map((set) => [...set].sort())).toContainEqual([...outcome.selected].sort());
    if (want.order != null) expect(outcome.selected).toEqual(want.order);
    if (want.payments != null) expect(payments(outcome)).toEqual(want.payments);
  }
};

const large = ({ input, expected }: Vector): void => {
  const text = readFileSync(join(vectorsDir(import.meta.dirname), "pabulib", input.file), "utf8");
  const election = parsePabulib(text, { source: input.file });
  expect([election.voters, election.ballots.voters.length, election.projects.length]).toEqual([
    input.numVotes,
    input.uniqueBallots,
    input.numProjects,
  ]);
  for (const [method, { n, cost, sha256 }] of Object.entries<{ n: number; cost: number; sha256: string }>(expected)) {
    const { selected, spent } = rules[method]!(election);
    const hash = createHash("sha256")
      .update([...selected].sort().join())
      .digest("hex");
    expect([method, selected.length, Number(spent), hash]).toEqual([method, n, cost, sha256]);
  }
  for (const utility of ["cost", "cardinality"] as const) {
    const exact = equalShares(election, { utility, completion: [], arithmetic: "exact" });
    expect(exact).toEqual(equalShares(election, { utility, completion: [] }));
  }
};

testVectors(import.meta.dirname, {
  "pb-small": { methods: { pb: grouped, "pb-unit-cost": grouped } },
  "pb-pabulib": { methods: { pabulib: grouped } },
  "pb-bench": { methods: { bench: large } },
});
