import type { Tables } from "../files.ts";
import { isUnallotted } from "../rows/district-result.ts";
import type { PriorityOverride } from "../rows/priority-override.ts";

/**
 * Two decisions that a board might take: a district with a low turnout is placed fifth as there is a group that knocks
 * there, and another one is taken out since it was visited the year before. Whatever the order, the two do not conflict.
 */
export const makePriorityOverrides = ({
  results2022,
  electionDistricts,
}: Pick<Tables, "results2022" | "electionDistricts">): PriorityOverride[] => {
  const drawn = new Set(electionDistricts.map(({ code }) => code));
  const turnout = (row: Tables["results2022"][number]): number => row.voters / Math.max(1, row.electorate ?? 0);
  const lowest = results2022
    .filter((row) => row.election === "riksdag" && !isUnallotted(row) && drawn.has(row.code))
    .sort((a, b) => turnout(a) - turnout(b) || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code);
  const decided = { by: "Distriktsstyrelsen", date: "2026-01-28", synthetic: true } as const;
  const decisions = [
    { move: "place", places: 5, reason: "Föreningen har en grupp som knackar där varje vecka." },
    { move: "exclude", places: null, reason: "Området besöktes hela hösten 2025." },
  ] as const;
  return decisions.flatMap((decision, index) => {
    const code = lowest[10 + index];
    return code === undefined ? [] : [{ code, ...decision, ...decided }];
  });
};
