import type { Id } from "@vanstervind/core";
import type { Round } from "../round.ts";
import type { Posting } from "./accounts.ts";
import type { EventRefusal } from "./event-refusal.ts";
import type { Role, RoundEvent } from "./round-event.ts";
import type { ApplicationState, Phase, RoundState, Status } from "./round-state.ts";
import type { RoundTerms } from "./round-terms.ts";

/** A round that has been opened. */
export interface OpenedRound extends RoundState {
  readonly round: Round;
  readonly terms: RoundTerms;
}

/** What an event changes. */
interface Change {
  /** Parts of the round itself. */
  readonly round?: Partial<RoundState>;
  /** Applications that are new or different. */
  readonly applications?: readonly ApplicationState[];
  /** Money that moves. */
  readonly postings?: readonly Posting[];
}

/** When an event of one kind can happen, and what it does. */
export interface Transition<Event extends RoundEvent> {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
  /** Every reason against the event, beyond role, phase and date. */
  readonly refusals: (state: OpenedRound, event: Event) => readonly EventRefusal[];
  /** What it changes, once nothing speaks against it. */
  readonly change: (state: OpenedRound, event: Event) => Change;
}

/** The event is refused for this reason when the condition holds. */
export const refuseIf = (condition: boolean, refusal: EventRefusal): EventRefusal[] => (condition ? [refusal] : []);

/** Why an application cannot be the subject of the event: nobody knows it, or it stands elsewhere. */
export const wrongSubject = (
  state: RoundState,
  { kind, applicationId }: { readonly kind: RoundEvent["kind"]; readonly applicationId: Id },
  statuses: readonly Status[],
): EventRefusal[] => {
  const subject = state.applications.get(applicationId);
  if (subject === undefined) return [{ code: "unknown-application", values: { applicationId } }];
  const { status } = subject;
  return refuseIf(!statuses.includes(status), { code: "wrong-status", values: { kind, applicationId, status } });
};

interface Subjected<Event extends RoundEvent> {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
  readonly statuses: readonly Status[];
  readonly refusals?: (subject: ApplicationState, event: Event, state: OpenedRound) => readonly EventRefusal[];
  readonly change: (
    subject: ApplicationState,
    event: Event,
    state: OpenedRound,
  ) => Omit<Change, "applications"> & { readonly subject: Partial<ApplicationState> };
}

/** A transition of one application, which must have one of the statuses. */
export const ofApplication = <Event extends RoundEvent & { readonly applicationId: Id }>({
  roles,
  phases,
  statuses,
  refusals = () => [],
  change,
}: Subjected<Event>): Transition<Event> => ({
  roles,
  phases,
  refusals: (state, event) => {
    const wrong = wrongSubject(state, event, statuses);
    return wrong.length > 0 ? wrong : refusals(state.applications.get(event.applicationId)!, event, state);
  },
  change: (state, event) => {
    const before = state.applications.get(event.applicationId)!;
    const { subject, ...rest } = change(before, event, state);
    return { ...rest, applications: [{ ...before, ...subject }] };
  },
});
