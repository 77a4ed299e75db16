import { allocate, explain, needWeights } from "@vanstervind/fund-allocation";
import * as z from "zod";
import type { Workflow } from "../workflow.ts";

/** associations.csv */
export const Association = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  members: z.int().min(1),
  ownFundsKronor: z.int().min(0),
});

/** applications.csv */
export const Application = z.object({
  id: z.string().min(1),
  associationId: z.string().min(1),
  title: z.string().min(1),
  outward: z.boolean(),
  submittedOn: z.iso.date(),
  startsOn: z.iso.date(),
  costKronor: z.int().min(0),
  askedKronor: z.int().min(0),
});

/** Who gets what from the activity fund, exact to the krona, and why. */
export const fund: Workflow = ({ read, lang, settings, day }) => {
  const associations = read("associations.csv", Association).map(({ ownFundsKronor, ...rest }) => ({
    ...rest,
    ownFundsOre: ownFundsKronor * 100,
    organisationalAbility: 0.5,
  }));
  const applications = read("applications.csv", Application);
  const year = day.slice(0, 4);
  const round = {
    id: year,
    name: year,
    budgetOre: settings.fundKronor * 100,
    opens: `${year}-01-01`,
    closes: `${year}-12-31`,
    stepOre: 100,
    eligibility: [
      { id: "§1", kind: "outward-only" as const },
      { id: "§2", kind: "notice" as const, days: 21 },
    ],
  };
  const result = allocate(
    round,
    associations,
    applications.map(({ associationId, costKronor, askedKronor, ...rest }) => ({
      ...rest,
      applicantId: associationId,
      totalCostOre: costKronor * 100,
      requestedOre: askedKronor * 100,
    })),
    { weights: needWeights(associations, { referenceOrePerMember: 15_000 }) },
  );
  const awards = new Map(result.feasible ? result.applications.map((each) => [each.applicationId, each]) : []);
  const names = new Map(associations.map(({ id, name }) => [id, name]));
  const granted = [...awards.values()].reduce((sum, { awardOre }) => sum + awardOre, 0) / 100;
  return {
    title: { sv: "Aktivitetsfonden", en: "The activity fund" }[lang],
    intro: result.feasible
      ? {
          sv: `${granted} av ${settings.fundKronor} kr fördelas.`,
          en: `SEK ${granted} of ${settings.fundKronor} is granted.`,
        }[lang]
      : {
          sv: `Fonden räcker inte till minimibeloppen: ${result.shortfallOre / 100} kr saknas.`,
          en: `The fund cannot pay the minimums: SEK ${result.shortfallOre / 100} is missing.`,
        }[lang],
    head: {
      sv: ["förening", "aktivitet", "sökt kr", "beviljat kr", "varför"],
      en: ["association", "activity", "asked SEK", "granted SEK", "why"],
    }[lang],
    rows: applications.map(({ id, associationId, title, askedKronor }) => [
      names.get(associationId) ?? associationId,
      title,
      askedKronor,
      (awards.get(id)?.awardOre ?? 0) / 100,
      (awards.get(id)?.reasons ?? []).map((reason) => explain(reason, lang)).join(" "),
    ]),
    files: {},
  };
};
