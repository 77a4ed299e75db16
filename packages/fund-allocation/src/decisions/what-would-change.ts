import { DomainError, type Id, type Ore, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { type AllocateOptions, allocate } from "../allocate.ts";
import type { ApplicationAward } from "../allocation.ts";
import { Applicant, type ApplicantInput } from "../applicant.ts";
import { Application, type ApplicationInput } from "../application.ts";
import type { Refusal } from "../eligibility-reason.ts";
import { meetRefusal, type Situation } from "../internal/meet-refusal.ts";
import { formatRational, minus, one, over, readRational, times } from "../internal/rational.ts";
import { Round, type RoundInput } from "../round.ts";

/** What would have changed an award, found by dividing the round again; `explain` puts it into words. */
export type Change =
  | Reason<"if-eligible", { awardOre: Ore }>
  | Reason<"without-limit", { ruleIds: readonly string[]; awardOre: Ore }>
  | Reason<"had-asked-for", { requestedOre: Ore; awardOre: Ore; awardedOre: Ore }>
  | Reason<"krona-more", { gainOre: string }>
  | Reason<"full-with-more", { moreOre: Ore }>
  | Reason<"full-with-weight", { weight: string; neededWeight: string }>;

/** Which application, and how the round was divided. */
export interface ChangeOptions extends AllocateOptions {
  /** The application that is asked about. */
  readonly applicationId: Id;
}

/**
 * What would have changed the answer to one application, computed by dividing the round again under another assumption.
 *
 * | code | what was changed |
 * |---|---|
 * | `if-eligible` | every refusal met: own share, notice, reports, a minimum within the limit, … |
 * | `without-limit` | the rules that hold it down lifted, for this round as a whole |
 * | `had-asked-for` | no more asked for than was given: the same, or less? |
 * | `krona-more` | one krona more in the fund: exactly so much of it |
 * | `full-with-more` | the least further money in the fund that would meet it in full, to the öre |
 * | `full-with-weight` | at the water level: the least weight, to a hundredth of the present one, that would meet it in full |
 *
 * Everyone else's application stays as it is. Empty when the round is infeasible, or nothing of this would help. Some
 * seventy times {@link allocate}.
 *
 * @throws `unknown-application`; all that {@link allocate} throws.
 * @example
 * ```ts
 * import { whatWouldChange } from "@vanstervind/fund-allocation/decisions";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, opens: "2026-01-01", closes: "2026-03-01" };
 * const ability = { ownFundsOre: 500_000, members: 50, organisationalAbility: 0.5 };
 * const applicants = [{ id: "farsta", name: "Farsta", ...ability }, { id: "tyreso", name: "Tyresö", ...ability }];
 * const dates = { submittedOn: "2026-02-01", startsOn: "2026-04-01" };
 * const applications = [
 *   { id: "a1", applicantId: "farsta", title: "Market stall", outward: true, requestedOre: 600_000, totalCostOre: 600_000, ...dates },
 *   { id: "a2", applicantId: "tyreso", title: "Street music", outward: true, requestedOre: 900_000, totalCostOre: 900_000, ...dates },
 * ];
 * whatWouldChange(round, applicants, applications, { applicationId: "a1" });
 * // => [
 * //   { code: "had-asked-for", values: { requestedOre: 500000, awardOre: 500000, awardedOre: 500000 } },
 * //   { code: "krona-more", values: { gainOre: "50" } },
 * //   { code: "full-with-more", values: { moreOre: 200000 } },
 * //   { code: "full-with-weight", values: { weight: "1", neededWeight: "3/2" } }]
 * ```
 */
export const whatWouldChange = (
  round: RoundInput,
  applicants: readonly ApplicantInput[],
  applications: readonly ApplicationInput[],
  { applicationId, ...options }: ChangeOptions,
): readonly Change[] => {
  const asked = parse(z.array(Application), applications, { source: "applications" });
  const application = asked.find(({ id }) => id === applicationId);
  if (application === undefined) {
    throw new DomainError("unknown-application", `There is no application ${applicationId}.`, {
      values: { applicationId },
    });
  }
  const actual: Situation = {
    round: parse(Round, round, { source: "the round" }),
    applicant: parse(z.array(Applicant), applicants, { source: "applicants" }).find(
      ({ id }) => id === application.applicantId,
    )!,
    application,
  };
  const run: Run = (other = {}) => {
    const { round, applicant, application, factor } = { ...actual, ...other };
    const others = (options.weights ?? []).filter(({ id }) => id !== applicant.id);
    const own = options.weights?.find(({ id }) => id === applicant.id)?.weight ?? 1;
    const weight = formatRational(times(readRational(own)!, readRational(factor ?? 1)!));
    const result = allocate(
      round,
      applicants.map((each) => (each.id === applicant.id ? applicant : each)),
      asked.map((each) => (each.id === applicationId ? application : each)),
      { ...options, weights: [...others, { id: applicant.id, weight }] },
    );
    if (!result.feasible) return null;
    const award = result.applications.find((each) => each.applicationId === applicationId)!;
    return { award, weight: result.applicants.find(({ applicantId }) => applicantId === applicant.id)!.weight };
  };
  const now = run();
  if (now === null) return [];
  if (now.award.boundBy === "refused") return ifEligible(actual, now.award, run);
  if (isFull(now.award)) return withoutLimit(actual, now.award, run);
  // With so much more in the fund, every claim is met.
  const wantedOre = asked.reduce((sum, { requestedOre }) => sum + requestedOre, actual.round.stepOre);
  const changes = [...hadAskedFor(actual, now.award, run), ...moreMoney(actual, now.award, wantedOre, run)];
  return options.rule === undefined || options.rule === "waterLevel" ? [...changes, ...moreWeight(now, run)] : changes;
};

interface Answer {
  readonly award: ApplicationAward;
  readonly weight: string;
}

type Run = (other?: Partial<Situation>) => Answer | null;

const isFull = ({ boundBy }: ApplicationAward): boolean => boundBy === "request" || boundBy === "limit";

/** The smallest whole number for which something holds that, once true, stays true; `null` when it never is. */
const least = (from: number, to: number, holds: (value: number) => boolean): number | null => {
  if (!holds(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
};

const ifEligible = (actual: Situation, { reasons }: ApplicationAward, run: Run): Change[] => {
  // A refused application has no other reasons than refusals.
  const refusals = reasons as readonly Refusal[];
  const met = refusals.reduce<Situation | null>((so, refusal) => so && meetRefusal(so, refusal), actual);
  const award = met && run(met)?.award;
  return award && award.boundBy !== "refused" ? [{ code: "if-eligible", values: { awardOre: award.awardOre } }] : [];
};

const withoutLimit = (actual: Situation, { boundBy, awardOre, reasons }: ApplicationAward, run: Run): Change[] => {
  if (boundBy !== "limit") return [];
  const ruleIds = reasons.flatMap((reason) => (reason.code === "met-to-limit" ? reason.values.ruleIds : []));
  const eligibility = actual.round.eligibility.filter(({ id }) => !ruleIds.includes(id));
  const lifted = run({ round: { ...actual.round, eligibility } })?.award.awardOre ?? awardOre;
  return lifted === awardOre ? [] : [{ code: "without-limit", values: { ruleIds, awardOre: lifted } }];
};

const hadAskedFor = ({ application }: Situation, { awardOre: awardedOre }: ApplicationAward, run: Run): Change[] => {
  if (awardedOre === 0) return [];
  const minimumOre = Math.min(application.minimumOre, awardedOre);
  const other = run({ application: { ...application, requestedOre: awardedOre, minimumOre } });
  if (other === null) return [];
  return [{ code: "had-asked-for", values: { requestedOre: awardedOre, awardOre: other.award.awardOre, awardedOre } }];
};

const moreMoney = ({ round }: Situation, { exactOre }: ApplicationAward, wantedOre: number, run: Run): Change[] => {
  const withMore = (moreOre: number) => run({ round: { ...round, budgetOre: round.budgetOre + moreOre } })!.award;
  // A krona, or as many whole steps as make one at least.
  const kronaOre = round.stepOre * Math.ceil(100 / round.stepOre);
  const gain = minus(readRational(withMore(kronaOre).exactOre)!, readRational(exactOre)!);
  const perKrona = over(times(gain, { ...one, numerator: 100n }), { ...one, numerator: BigInt(kronaOre) });
  const moreOre = least(1, wantedOre, (more) => isFull(withMore(more)));
  return [
    { code: "krona-more", values: { gainOre: formatRational(perKrona) } },
    ...(moreOre === null ? [] : [{ code: "full-with-more" as const, values: { moreOre } }]),
  ];
};

const moreWeight = ({ weight }: Answer, run: Run): Change[] => {
  const hundredths = (value: number) => formatRational({ ...one, numerator: BigInt(value), denominator: 100n });
  const needed = least(100, 1_000_000, (value) => {
    const other = run({ factor: hundredths(value) });
    return other !== null && isFull(other.award);
  });
  if (needed === null) return [];
  const neededWeight = formatRational(times(readRational(weight)!, readRational(hundredths(needed))!));
  return [{ code: "full-with-weight", values: { weight, neededWeight } }];
};
