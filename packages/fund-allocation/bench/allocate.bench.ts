import { createRandom } from "@vanstervind/core";
import { type ApplicantInput, type ApplicationInput, allocate, type RoundInput } from "@vanstervind/fund-allocation";
import { bench, describe } from "vitest";

const random = createRandom("a round of 200 applications");
const round: RoundInput = {
  id: "2026-1",
  name: "Spring 2026",
  budgetOre: 50_000_000,
  opens: "2026-01-01",
  closes: "2026-03-01",
  stepOre: 100,
  eligibility: [
    { id: "§1", kind: "outward-only" },
    { id: "§2", kind: "yearly-cap", maxOre: 1_000_000 },
  ],
};
const applicants = Array.from(
  { length: 120 },
  (_, i): ApplicantInput => ({
    id: `f${i}`,
    name: `Association ${i}`,
    ownFundsOre: random.integer(0, 5_000_000),
    members: random.integer(10, 500),
    organisationalAbility: random.integer(0, 11) / 10,
  }),
);
const applications = Array.from({ length: 200 }, (_, i): ApplicationInput => {
  const requestedOre = 10_000 * random.integer(5, 120);
  return {
    id: `a${i}`,
    applicantId: random.pick(applicants).id,
    title: `Activity ${i}`,
    outward: random.integer(0, 10) > 0,
    requestedOre,
    minimumOre: Math.floor(requestedOre / 4),
    totalCostOre: requestedOre,
    submittedOn: "2026-02-01",
    startsOn: "2026-04-01",
  };
});

describe("allocate, 200 applications of 120 applicants", () => {
  for (const rule of ["waterLevel", "proportional", "talmud"] as const) {
    bench(rule, () => {
      allocate(round, applicants, applications, { rule });
    });
  }
});
