import {
  equalShares,
  explainProjects,
  greedy,
  optimum,
  type ProjectsReason,
  phragmen,
  readElection,
  toBeFunded,
} from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyVote } from "./elections.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const both = (reason: ProjectsReason): string[] => [
  plain(explainProjects(reason, "en")),
  plain(explainProjects(reason, "sv")),
];

test("every reason of every rule reads as a sentence in both languages", () => {
  fc.assert(
    fc.property(anyVote(), (vote) => {
      const election = readElection(vote);
      for (const { projects, reasons } of [
        equalShares(election),
        equalShares(election, { completion: [] }),
        greedy(election, { among: "all" }),
        phragmen(election),
        optimum(election),
      ]) {
        for (const reason of [...reasons, ...projects.flatMap((project) => project.reasons)]) {
          for (const sentence of both(reason)) {
            expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("a town's outcome", () => {
  const election = readElection({
    budget: 600,
    projects: [
      { id: "c1", cost: 300 },
      { id: "c2", cost: 200 },
      { id: "c3", cost: 100 },
      { id: "r1", cost: 190 },
      { id: "r2", cost: 0 },
    ],
    ballots: [
      { projects: ["c1", "c2", "c3"], voters: 69 },
      { projects: ["c1"] },
      { projects: ["r1", "r2"], voters: 30 },
    ],
  });
  const rule = (given: typeof election) => equalShares(given, { utility: "cardinality", completion: [] });
  const { projects, reasons } = rule(election);
  const lost = projects.filter(({ selected }) => !selected).map(({ id }) => toBeFunded(election, id, rule));
  const told = [...reasons, ...projects.flatMap((project) => project.reasons), ...lost].map(both);
  expect(told).toMatchSnapshot();
});

test("what is not seen in a town", () => {
  const reasons: ProjectsReason[] = [
    {
      code: "bought",
      values: { cost: "1234567.5", supporters: 5, payment: "100/3", price: "1/3", inFull: 1, emptied: 2 },
    },
    { code: "bought", values: { cost: "4", supporters: 1, payment: "4", price: "4", inFull: 1, emptied: 0 } },
    { code: "would-take", values: { cost: "0", voters: 1, budget: null } },
    { code: "would-take", values: { cost: null, voters: null, budget: null } },
    { code: "left-unspent", values: { budget: "10", left: "4", fitting: 1 } },
  ];
  expect(reasons.map(both)).toMatchSnapshot();
});
