import type { FundRound } from "../rows/fund-round.ts";
import { electionDay } from "./today.ts";

/** The round of spring 2026, for activities until the election. */
export const makeFundRounds = (): FundRound[] => [
  {
    id: "spring-2026",
    name: "Aktivitetsfonden våren 2026",
    opens: "2025-12-01",
    closes: "2026-01-31",
    activityFrom: "2026-02-15",
    activityTo: electionDay,
    budgetOre: 30_000_000,
    ceilingOre: 60_000_00,
    synthetic: true,
  },
];
