import { compareIds, duplicateIds, type Fault, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Applicant, type ApplicantInput } from "../applicant.ts";
import { Application, type ApplicationInput } from "../application.ts";
import { Round, type RoundInput } from "../round.ts";
import { Weight } from "../weight.ts";
import { one, type Rational, readRational, times } from "./rational.ts";

/** Everything that an allocation starts from, parsed and fitting together. */
export interface Fund {
  readonly round: Round;
  /** By id. */
  readonly applicants: readonly Applicant[];
  /** Those of each applicant. */
  readonly applications: ReadonlyMap<string, readonly Application[]>;
  /** Each applicant's own weight times the weight given for it. */
  readonly weightOf: ReadonlyMap<string, Rational>;
}

/** What {@link readFund} reads. */
export interface FundInput {
  readonly round: RoundInput;
  readonly applicants: readonly ApplicantInput[];
  readonly applications: readonly ApplicationInput[];
  readonly weights: readonly Weight[];
}

/** Parses each part, then checks that ids are unique, that references lead somewhere, and that sums stay exact. */
export const readFund = (input: FundInput): Fund => {
  const round = parse(Round, input.round, { source: "the round" });
  const applicants = parse(z.array(Applicant), input.applicants, { source: "applicants" });
  const applications = parse(z.array(Application), input.applications, { source: "applications" });
  const weights = parse(z.array(Weight), input.weights, { source: "weights" });
  const known = new Set(applicants.map(({ id }) => id));
  const faults = [
    ...duplicateIds(applicants, "applicants"),
    ...duplicateIds(applications, "applications"),
    ...duplicateIds(weights, "weights"),
    ...unknown(
      applications.map(({ applicantId }) => applicantId),
      known,
      { source: "applications", field: "applicantId" },
    ),
    ...unknown(
      weights.map(({ id }) => id),
      known,
      { source: "weights", field: "id" },
    ),
    ...tooMuch(applications),
  ];
  if (faults.length > 0) throw invalidInput(faults, "the fund round");
  const multiplier = new Map(weights.map(({ id, weight }) => [id, readRational(weight)!]));
  const weightOf = new Map(
    applicants.map(({ id, weight }) => [id, times(readRational(weight)!, multiplier.get(id) ?? one)]),
  );
  const byApplicant = new Map<string, Application[]>();
  for (const application of applications) {
    const own = byApplicant.get(application.applicantId);
    if (own === undefined) byApplicant.set(application.applicantId, [application]);
    else own.push(application);
  }
  return { round, applicants: applicants.sort((a, b) => compareIds(a.id, b.id)), applications: byApplicant, weightOf };
};

const unknown = (
  ids: readonly string[],
  known: ReadonlySet<string>,
  place: { source: string; field: string },
): Fault[] =>
  ids.flatMap((id, row) =>
    known.has(id) ? [] : [{ ...place, code: "unknown-applicant", row, message: `no applicant has the id "${id}"` }],
  );

const tooMuch = (applications: readonly Application[]): Fault[] => {
  const requested = applications.reduce((sum, { requestedOre }) => sum + BigInt(requestedOre), 0n);
  if (requested <= BigInt(Number.MAX_SAFE_INTEGER)) return [];
  const message = `must sum to less than 2^53 öre, got ${requested}`;
  return [{ code: "too-large", source: "applications", row: null, field: "requestedOre", message }];
};
