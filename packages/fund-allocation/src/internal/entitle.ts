import { compareIds } from "@vanstervind/core";
import type { AwardReason } from "../allocation.ts";
import type { Applicant } from "../applicant.ts";
import type { Application } from "../application.ts";
import type { Assessment } from "../assess.ts";
import type { Limit } from "../eligibility-reason.ts";
import type { Round } from "../round.ts";
import { judge, refusalByLimit, yearlyCap } from "./judge.ts";
import { formatRational, readRational } from "./rational.ts";

/** What an applicant may get for all its applications together. */
export interface Entitlement {
  readonly applicant: Applicant;
  readonly claimOre: number;
  /** What the eligible applications ask for in all. */
  readonly requestedOre: number;
  readonly minimumOre: number;
  /** The yearly cap, when the applications together exceed it. */
  readonly cap: Limit | null;
  /** The eligible and the refused. */
  readonly applications: readonly Entitled[];
}

/** An application and what it may get. */
export interface Entitled {
  readonly application: Application;
  readonly assessment: Assessment;
  /** The part of its minimum that is paid before the rest is divided. */
  readonly floorOre: number;
  /** Said when that is less than the minimum it names. */
  readonly floorReason: readonly AwardReason[];
}

/** Whether the rules leave something to grant. */
export const isEligible = ({ assessment }: Entitled): boolean => assessment.eligible;

/** An application's minimum, as far as the round lets it count. */
export const floorOf = (
  { minimumOre, requestedOre }: Application,
  { minimumShare }: Round,
): Pick<Entitled, "floorOre" | "floorReason"> => {
  const share = readRational(minimumShare)!;
  const mostOre = Number((BigInt(requestedOre) * share.numerator) / share.denominator);
  if (minimumOre <= mostOre) return { floorOre: minimumOre, floorReason: [] };
  const values = { minimumOre, countedOre: mostOre, minimumShare: formatRational(share) };
  return { floorOre: mostOre, floorReason: [{ code: "minimum-capped", values }] };
};

/** Judges an applicant's applications one by one, then holds them together to the yearly cap. */
export const entitle = (round: Round, applicant: Applicant, applications: readonly Application[]): Entitlement => {
  const cap = yearlyCap(round, applicant);
  // An earlier application keeps its minimum before a later one.
  const inOrder = [...applications].sort((a, b) => compareIds(a.submittedOn, b.submittedOn) || compareIds(a.id, b.id));
  let minimumOre = 0;
  const entitled = inOrder.map((application): Entitled => {
    const assessment = judge({ round, applicant, application });
    const counted = { ...floorOf(application, round), application };
    if (!assessment.eligible) return { ...counted, assessment };
    if (cap !== null && application.minimumOre > cap.values.limitOre - minimumOre) {
      const limitOre = cap.values.limitOre - minimumOre;
      const refusal = refusalByLimit({ ...cap, values: { ...cap.values, limitOre } }, application)!;
      return { ...counted, assessment: { ...assessment, eligible: false, claimOre: 0, refusals: [refusal] } };
    }
    minimumOre += counted.floorOre;
    return { ...counted, assessment };
  });
  const eligible = entitled.filter(isEligible);
  const wantedOre = eligible.reduce((sum, { assessment }) => sum + assessment.claimOre, 0);
  const capped = cap !== null && wantedOre > cap.values.limitOre;
  return {
    applicant,
    claimOre: capped ? cap.values.limitOre : wantedOre,
    requestedOre: eligible.reduce((sum, { application }) => sum + application.requestedOre, 0),
    minimumOre,
    cap: capped ? cap : null,
    applications: entitled,
  };
};
