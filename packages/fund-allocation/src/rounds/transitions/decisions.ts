import { addDays, type Id, type IsoDate, type Ore } from "@vanstervind/core";
import { floorOf } from "../../internal/entitle.ts";
import { balanceOf, posting } from "../accounts.ts";
import { claimOn } from "../claim-on.ts";
import type { EventRefusal } from "../event-refusal.ts";
import { inputsFingerprint, type ProposalInputs, proposalInputs, reRunInputs } from "../proposal-inputs.ts";
import type { Award, EventOf } from "../round-event.ts";
import type { Status } from "../round-state.ts";
import { type OpenedRound, ofApplication, refuseIf, type Transition, wrongSubject } from "../transition.ts";
import { running } from "./call.ts";

type Proposing = EventOf<"proposal-made"> | EventOf<"re-run">;
type Deciding = EventOf<"decided"> | EventOf<"grants-changed">;

/** A round with a last day is decided after it; a rolling one as it goes. */
const beforeDeadline = ({ round, phase }: OpenedRound, kind: Proposing["kind"] | Deciding["kind"]): EventRefusal[] =>
  refuseIf(phase === "open" && round.closes !== null, { code: "wrong-phase", values: { kind, phase } });

/** Why a proposal does not fit its inputs: other inputs, an application too many or too few, more than may be given. */
const misfits = (state: OpenedRound, event: Proposing, inputs: ProposalInputs): EventRefusal[] => {
  const { round, applications } = inputs;
  const takingPart = new Set(applications.map(({ id }) => id));
  const named = new Set(event.awards.map(({ applicationId }) => applicationId));
  const expected = inputsFingerprint(inputs);
  return [
    ...refuseIf(event.inputs !== expected, { code: "inputs-differ", values: { inputs: expected } }),
    ...applications.flatMap(({ id: applicationId }) => [
      ...refuseIf(!named.has(applicationId), { code: "left-out", values: { applicationId } }),
      ...refuseIf(state.applications.get(applicationId)!.claimOre === null, {
        code: "not-assessed",
        values: { applicationId },
      }),
    ]),
    ...event.awards
      .filter(({ applicationId }) => !takingPart.has(applicationId))
      .flatMap(({ applicationId }) => wrongSubject(state, { kind: event.kind, applicationId }, [])),
    ...tooMuch(total(event.awards), round.budgetOre - round.reserveOre),
  ];
};

const total = (awards: readonly Award[]): Ore => awards.reduce((sum, { awardOre }) => sum + awardOre, 0);

const tooMuch = (neededOre: Ore, availableOre: Ore): EventRefusal[] =>
  refuseIf(neededOre > availableOre, { code: "money-short", values: { neededOre, availableOre } });

const proposalOf = ({ on, rule, inputs, awards }: Proposing) => ({
  on,
  rule,
  inputs,
  awards: new Map(awards.map(({ applicationId, awardOre }) => [applicationId, awardOre])),
});

export const proposalMade: Transition<EventOf<"proposal-made">> = {
  roles: ["secretary"],
  phases: running,
  refusals: (state, event) => [
    ...beforeDeadline(state, event.kind),
    ...misfits(state, event, proposalInputs(state, event.on)),
  ],
  change: (_, event) => ({ round: { proposal: proposalOf(event) } }),
};

export const reRun: Transition<EventOf<"re-run">> = {
  roles: ["secretary"],
  phases: running,
  refusals: (state, event) => {
    const reopened = [...state.applications.values()].some(({ status }) => status === "reopened");
    if (!reopened) return [{ code: "nothing-to-re-run", values: {} }];
    return misfits(state, event, reRunInputs(state, event.on));
  },
  change: (_, event) => ({ round: { reRun: proposalOf(event) } }),
};

/** Offices that have declared a conflict about an applicant they would decide on. */
const conflicted = (
  { conflicts, applications }: OpenedRound,
  offices: readonly Id[],
  applicationIds: readonly Id[],
): EventRefusal[] => {
  const applicants = new Set(applicationIds.map((id) => applications.get(id)?.application.applicantId));
  return offices.flatMap((office) =>
    [...(conflicts.get(office) ?? [])]
      .filter((applicantId) => applicants.has(applicantId))
      .map((applicantId): EventRefusal => ({ code: "decider-conflicted", values: { office, applicantId } })),
  );
};

/** What rules and earlier payments say against awards; each counts against the yearly cap of the next. */
const outOfBounds = (state: OpenedRound, awards: readonly Award[], on: IsoDate): EventRefusal[] => {
  const given = new Set(awards.map(({ applicationId }) => applicationId));
  const others = new Map(
    [...state.applications].map(([id, each]) => [id, given.has(id) ? { ...each, grantedOre: 0 } : each]),
  );
  const besides = new Map<Id, Ore>();
  return awards.flatMap(({ applicationId, awardOre }) => {
    const { application, paidOre } = state.applications.get(applicationId)!;
    const { applicantId } = application;
    // As in a proposal: minimums count as far as the round lets them, in whole steps.
    const { floorOre } = floorOf(application, state.round);
    const minimumOre = floorOre - (floorOre % state.round.stepOre);
    const besidesOre = besides.get(applicantId) ?? 0;
    besides.set(applicantId, besidesOre + awardOre);
    const { claimOre } = claimOn({ ...state, applications: others }, application, { on, besidesOre });
    return [
      ...refuseIf(awardOre > claimOre, { code: "award-above-claim", values: { applicationId, awardOre, claimOre } }),
      ...refuseIf(awardOre > 0 && awardOre < minimumOre, {
        code: "award-below-minimum",
        values: { applicationId, awardOre, minimumOre },
      }),
      ...refuseIf(awardOre < paidOre, { code: "award-below-paid", values: { applicationId, awardOre, paidOre } }),
    ];
  });
};

/** What is against a decision whoever takes it: its subjects, its deciders, the rules. */
const notDecidable = (state: OpenedRound, event: Deciding, statuses: readonly Status[]): EventRefusal[] => {
  const { kind, offices, awards, on } = event;
  const subjects = awards.map(({ applicationId }) => applicationId);
  const wrong = subjects.flatMap((applicationId) => wrongSubject(state, { kind, applicationId }, statuses));
  return [
    ...wrong,
    ...conflicted(state, offices, subjects),
    ...(wrong.length > 0 ? [] : outOfBounds(state, awards, on)),
  ];
};

const motiveMissing = ({ applicationId, awardOre }: Award, proposedOre: Ore): EventRefusal => ({
  code: "motive-missing",
  values: { applicationId, awardOre, proposedOre },
});

export const decided: Transition<EventOf<"decided">> = {
  roles: ["board", "delegate"],
  phases: running,
  refusals: (state, event) => {
    const { awards, role } = event;
    const { delegationLimitOre: limitOre } = state.terms;
    const byRole =
      role === "delegate"
        ? awards.flatMap(({ applicationId, awardOre }) =>
            refuseIf(awardOre > limitOre || limitOre === 0, {
              code: "above-delegation",
              values: { applicationId, awardOre, limitOre },
            }),
          )
        : [...beforeDeadline(state, event.kind), ...departures(state, awards)];
    return [
      ...notDecidable(state, event, ["assessed"]),
      ...byRole,
      ...tooMuch(total(awards), balanceOf(state.balances, "unallocated")),
    ];
  },
  change: ({ applications, terms, proposal }, { awards, on, role }) => ({
    // What the delegate grants was not counted in a proposal; what the board decides was.
    round: { proposal: role === "delegate" ? null : proposal },
    applications: awards.map(({ applicationId, awardOre }) => ({
      ...applications.get(applicationId)!,
      status: awardOre > 0 ? "granted" : "declined",
      decidedOn: on,
      appealUntil: addDays(on, terms.appealDays),
      grantedOre: awardOre,
    })),
    postings: awards.flatMap(({ applicationId, awardOre }) =>
      posting("granted", "unallocated", awardOre, applicationId),
    ),
  }),
};

/** The board decides on a proposal, and says why where it departs from it. */
const departures = ({ proposal }: OpenedRound, awards: readonly Award[]): EventRefusal[] => {
  if (proposal === null) return [{ code: "no-proposal", values: { kind: "proposal-made" } }];
  return awards.flatMap((award) => {
    const proposedOre = proposal.awards.get(award.applicationId) ?? 0;
    return refuseIf(award.awardOre !== proposedOre && award.motive === undefined, motiveMissing(award, proposedOre));
  });
};

export const appealLodged = ofApplication<EventOf<"appeal-lodged">>({
  roles: ["applicant"],
  phases: running,
  statuses: ["granted", "declined"],
  refusals: ({ appealUntil, appealLodged }, { applicationId, on }) => [
    ...refuseIf(on > appealUntil!, { code: "appeal-too-late", values: { applicationId, lastDay: appealUntil! } }),
    ...refuseIf(appealLodged, { code: "already-appealed", values: { applicationId } }),
  ],
  change: () => ({ subject: { status: "appealed", appealLodged: true } }),
});

export const appealDecided = ofApplication<EventOf<"appeal-decided">>({
  roles: ["board"],
  phases: running,
  statuses: ["appealed"],
  refusals: (_, { applicationId, offices }, state) => conflicted(state, offices, [applicationId]),
  change: ({ grantedOre }, { upheld }) => ({
    // Upheld, the application is judged anew before the re-run.
    subject: upheld
      ? { status: "reopened", claimOre: null, beforeAppealOre: grantedOre }
      : { status: grantedOre > 0 ? "granted" : "declined" },
    round: { reRun: null },
  }),
});

export const grantsChanged: Transition<EventOf<"grants-changed">> = {
  roles: ["board"],
  phases: running,
  refusals: (state, event) => {
    const { applications, balances, reRun } = state;
    const { awards } = event;
    const changeOre = awards.reduce(
      (sum, { applicationId, awardOre }) => sum + awardOre - (applications.get(applicationId)?.grantedOre ?? 0),
      0,
    );
    return [
      ...notDecidable(state, event, ["reopened", "granted", "declined"]),
      ...(reRun === null
        ? [{ code: "no-proposal", values: { kind: "re-run" } } as const]
        : awards.flatMap((award) => {
            const foundOre = reRun.awards.get(award.applicationId) ?? 0;
            const standsOre = applications.get(award.applicationId)?.grantedOre ?? 0;
            // A promise may be raised to what the re-run found; anything else needs a reason.
            const asFound = award.awardOre === foundOre && foundOre >= standsOre;
            return refuseIf(!asFound && award.motive === undefined, motiveMissing(award, foundOre));
          })),
      ...tooMuch(changeOre, balanceOf(balances, "reserve") + balanceOf(balances, "unallocated")),
    ];
  },
  change: ({ applications, balances, terms }, { awards, on }) => {
    const rows = awards.map((award) => ({ ...award, before: applications.get(award.applicationId)! }));
    const lowered = rows.flatMap(({ applicationId, awardOre, before }) =>
      posting("unallocated", "granted", Math.max(0, before.grantedOre - awardOre), applicationId),
    );
    let reserveOre = balanceOf(balances, "reserve");
    const raised = rows.flatMap(({ applicationId, awardOre, before }) => {
      const ore = Math.max(0, awardOre - before.grantedOre);
      // The reserve is there for appeals, so it goes first.
      const fromReserve = Math.min(ore, reserveOre);
      reserveOre -= fromReserve;
      return [
        ...posting("granted", "reserve", fromReserve, applicationId),
        ...posting("granted", "unallocated", ore - fromReserve, applicationId),
      ];
    });
    return {
      applications: rows.map(({ awardOre, before }) => ({
        ...before,
        status: awardOre > 0 ? "granted" : "declined",
        grantedOre: awardOre,
        appealUntil: addDays(on, terms.appealDays),
      })),
      postings: [...lowered, ...raised],
    };
  },
};
