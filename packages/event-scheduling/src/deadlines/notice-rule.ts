import { Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { parseRows } from "../internal/parse-rows.ts";
import { Anchor, type AnchorInput } from "./back-plan.ts";
import type { LeadTaskInput } from "./lead-task.ts";
import { LeadTime } from "./lead-task.ts";

/** How long before an event a notice must be out, by statutes or a decision, in the time that they hold. */
export const NoticeRule = z.object({
  /** Unique among the rules. */
  id: Id,
  /** What is sent. */
  title: LocalText,
  /** The body that sends it. */
  owner: Id.nullable().default(null),
  /** The kinds of event that it is about. */
  kinds: z.array(Id).readonly(),
  /** How long before the event's first day. */
  before: LeadTime,
  /** The first date of events that it holds for. */
  from: IsoDate,
  /** The first date that it no longer holds for, or `null` while it holds. */
  to: IsoDate.nullable().default(null),
  /** Where it is written, such as the paragraph of the statutes. */
  source: z.string().min(1, { error: "must name a source" }),
});

/** See the schema of the same name. */
export interface NoticeRule extends z.infer<typeof NoticeRule> {}

/** A {@link NoticeRule} as a caller may write it. */
export type NoticeRuleInput = z.input<typeof NoticeRule>;

/**
 * The notices that events need by the rules of their kind and date, as tasks for `backPlan`.
 *
 * One task for each event and rule that holds on the event's first date, in the order given; its id is `<rule>/<event>`.
 *
 * @throws `invalid-input` for events or rules that do not fit, or double ids.
 * @example
 * ```ts
 * import { backPlan, noticeTasks } from "@vanstervind/event-scheduling/deadlines";
 *
 * const events = [{ id: "conference", kind: "conference", start: { date: "2027-03-20" } }];
 * const rule = {
 *   id: "call",
 *   title: { sv: "Kallelse", en: "Call" },
 *   kinds: ["conference"],
 *   before: { weeks: 8 },
 *   from: "2024-01-01",
 *   source: "the statutes",
 * };
 * backPlan(events, noticeTasks(events, [rule])).tasks.map(({ id, due }) => `${id} ${due}`);
 * // => ["call/conference 2027-01-22"]
 * ```
 */
export const noticeTasks = (
  events: readonly AnchorInput[],
  rules: readonly NoticeRuleInput[],
): readonly LeadTaskInput[] => {
  const anchors = parseRows(Anchor, events, "the events");
  const read = parseRows(NoticeRule, rules, "the notice rules");
  return anchors.flatMap(({ id: eventId, kind, start: { date } }) =>
    read
      .filter(({ kinds, from, to }) => kinds.includes(kind) && from <= date && (to === null || date < to))
      .map(({ id, title, owner, before }) => ({ id: `${id}/${eventId}`, eventId, title, owner, before })),
  );
};
