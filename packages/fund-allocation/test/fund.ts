import type { ApplicantInput, ApplicationInput, RoundInput } from "@vanstervind/fund-allocation";

/** A round, an applicant and an application that nothing is wrong with, for tests to vary. */
export const round = {
  id: "2026-1",
  name: "Activity fund, spring 2026",
  budgetOre: 5_000_000,
  opens: "2026-01-01",
  closes: "2026-03-01",
} satisfies RoundInput;

export const applicant: ApplicantInput = {
  id: "farsta",
  name: "Farsta",
  ownFundsOre: 900_000,
  members: 60,
  organisationalAbility: 0.4,
};

export const application: ApplicationInput = {
  id: "a1",
  applicantId: "farsta",
  title: "Market stall",
  outward: true,
  requestedOre: 600_000,
  totalCostOre: 700_000,
  submittedOn: "2026-02-01",
  startsOn: "2026-04-01",
};
