import { compareIds, dateOf, dayOf, type Id, type IsoDate, parse } from "@vanstervind/core";
import type * as z from "zod";
import { type CalendarEventInput, lastDay } from "./calendar-event.ts";
import type { EventStart } from "./event-start.ts";
import { ClashKind, ClashOptions, type ClashOptionsInput } from "./find-clashes.ts";
import { CompetitionOptions, type DrawsInput, inCommon, readDraws } from "./find-competition.ts";
import { claimsOf, collides } from "./internal/claims.ts";
import { dayMinutes, wallOf } from "./internal/zone.ts";
import { parseEvents } from "./parse-events.ts";
import { type QuietPeriodInput, quietAt, readPeriods } from "./quiet-period.ts";
import { SlotCosts, type SlotReason, SlotRequest, type SlotRequestInput, type TakenReason } from "./slot-request.ts";
import { weekdayOf } from "./weekday.ts";

/** A time and place, and what speaks for and against it. */
export interface SlotAdvice {
  /** When. */
  readonly start: EventStart;
  /** Where, or `null`. */
  readonly venueId: Id | null;
  /** The sum of the costs in `reasons`. */
  readonly cost: number;
  /** What is good about it, then what is bad. */
  readonly reasons: readonly SlotReason[];
}

/** The best slots, and why others are out of the question. */
export interface Recommendation {
  /** The best free slots: by cost, then start, then venue. */
  readonly slots: readonly SlotAdvice[];
  /** What stands in the way of the slots that are not free; each slot counts once, for the venue before persons. */
  readonly taken: readonly TakenReason[];
}

/** What is known of the calendar, and how many slots to give. */
export interface RecommendOptions {
  /** How many slots at most. */
  readonly count?: number;
  /** What counts as a clash. */
  readonly clash?: ClashOptionsInput;
  /** Dates to keep free. */
  readonly quietPeriods?: readonly QuietPeriodInput[];
  /** Days to weigh, such as holidays, eves and school breaks, each with a name and a cost. */
  readonly specialDays?: readonly { readonly id: Id; readonly date: IsoDate; readonly cost: number }[];
  /** What other events draw. */
  readonly draws?: DrawsInput;
  /** When big events compete. */
  readonly competition?: z.input<typeof CompetitionOptions>;
  /** How many days should lie between this and something else for the same audience. */
  readonly spacingDays?: number;
  /** Today and how many days' notice people should have. */
  readonly notice?: { readonly asOf: IsoDate; readonly days: number };
  /** What each trouble costs. */
  readonly costs?: z.input<typeof SlotCosts>;
}

/**
 * The best free slots for an event among what is planned already, each with what speaks for and against it.
 *
 * A slot is free when no venue and no person is needed twice. What can be borne costs: an audience wanted elsewhere, a
 * quiet period, a special day, big events nearby, something else for the same audience in the days around, short notice,
 * and what the request says of weekdays, times and venues. Slots in the order of their cost; the sum is that of the
 * reasons. Cancelled events count for nothing. O(slots × events).
 *
 * @throws `invalid-input` for a request, events or options that do not fit, or a draw of no event.
 * @example
 * ```ts
 * import { explain, recommendSlots } from "@vanstervind/event-scheduling";
 *
 * const busy = {
 *   id: "council",
 *   title: { sv: "Fullmäktige", en: "Council" },
 *   start: { date: "2026-03-10", time: "17:00" },
 *   durationMinutes: 240,
 *   people: ["chair"],
 * };
 * const request = {
 *   durationMinutes: 120,
 *   from: "2026-03-01",
 *   until: "2026-04-01",
 *   weekdays: { tuesday: 0 },
 *   times: { "18:00": 0 },
 *   people: ["chair"],
 * };
 * const { slots, taken } = recommendSlots(request, [busy], {
 *   count: 2,
 *   notice: { asOf: "2026-02-20", days: 14 },
 * });
 * slots.map(({ start, cost }) => [start.date, cost]); // => [["2026-03-17", 0], ["2026-03-24", 0]]
 * explain(slots[0]!.reasons[0]!, "en"); // => "The place and all 1 who are needed are free."
 * taken[0]?.values.ids; // => ["council"]
 * ```
 */
export const recommendSlots = (
  request: SlotRequestInput,
  events: readonly CalendarEventInput[],
  options: RecommendOptions = {},
): Recommendation => {
  const wish = parse(SlotRequest, request, { source: "the slot request" });
  const judge = slotJudge(wish, events, options);
  const slots: SlotAdvice[] = [];
  const taken = new Map<ClashKind, { slots: number; readonly ids: Set<Id> }>();
  let of = 0;
  for (let day = dayOf(wish.from); day < dayOf(wish.until); day++) {
    const date = dateOf(day);
    const weekdayCost = wish.weekdays === null ? 0 : wish.weekdays[weekdayOf(date)];
    if (weekdayCost === undefined) continue;
    for (const [time, timeCost] of wish.times === null ? [[null, 0] as const] : Object.entries(wish.times)) {
      for (const [venueId, venueCost] of wish.venues === null ? [[null, 0] as const] : Object.entries(wish.venues)) {
        of++;
        const advice = judge({ date, time, zone: wish.zone }, venueId, weekdayCost + timeCost + venueCost);
        if ("cost" in advice) slots.push(advice);
        else {
          const seen = taken.get(advice.kind) ?? { slots: 0, ids: new Set() };
          seen.slots++;
          for (const id of advice.ids) seen.ids.add(id);
          taken.set(advice.kind, seen);
        }
      }
    }
  }
  slots.sort((a, b) => a.cost - b.cost || compareIds(slotKey(a), slotKey(b)));
  return {
    slots: slots.slice(0, options.count ?? 5),
    taken: ClashKind.options.flatMap((kind): TakenReason[] => {
      const seen = taken.get(kind);
      if (seen === undefined) return [];
      return [{ code: "taken", values: { kind, slots: seen.slots, of, ids: [...seen.ids].sort(compareIds) } }];
    }),
  };
};

const slotKey = ({ start, venueId }: SlotAdvice): string => `${start.date} ${start.time} ${venueId}`;

/** What may be in the way, and how much, of one slot after the other. */
const slotJudge = (wish: SlotRequest, events: readonly CalendarEventInput[], options: RecommendOptions) => {
  const { clash = {}, quietPeriods = [], specialDays = [], spacingDays = 3, notice } = options;
  const clashOptions = parse(ClashOptions, clash, { source: "the clash options" });
  const costs = parse(SlotCosts, options.costs ?? {}, { source: "the costs" });
  const limits = parse(CompetitionOptions, options.competition ?? {}, { source: "the competition options" });
  const periods = readPeriods(quietPeriods);
  const parsed = parseEvents(events);
  const draws = readDraws(options.draws ?? {}, new Set(parsed.map(({ id }) => id)));
  const big = (people = 0): boolean => people >= limits.minPeople;
  const others = parsed
    .filter(({ status }) => status !== "cancelled")
    .map((event) => {
      const draw = draws.get(event.id);
      const rival = wish.draw !== null && draw !== undefined && big(wish.draw.people) && big(draw.people);
      return {
        id: event.id,
        claims: claimsOf(event),
        first: dayOf(event.start.date),
        last: dayOf(lastDay(event)),
        wanted: meet(event.audiences, wish.audiences),
        competes: rival && inCommon(wish.draw!, draw!, limits.km) !== null,
      };
    })
    .sort((a, b) => compareIds(a.id, b.id));

  return (start: EventStart, venueId: Id | null, preference: number): SlotAdvice | Taken => {
    const slot = { ...wish, start, venueId };
    const claims = claimsOf(slot);
    const clashing = (kind: ClashKind): readonly Id[] => {
      if (!clashOptions.kinds.includes(kind)) return [];
      const wants = (other: (typeof others)[number]): boolean =>
        meet(other.claims[kind], claims[kind]) && collides(claims, other.claims, kind, clashOptions);
      return others.filter(wants).map(({ id }) => id);
    };
    for (const kind of ["venue", "person"] as const) {
      const ids = clashing(kind);
      if (ids.length > 0) return { kind, ids };
    }
    const reasons: SlotReason[] = [{ code: "free", values: { people: claims.person.length, venueId } }];
    const against: (SlotReason & { readonly values: { readonly cost: number } })[] = [];
    const blame = (code: Blame, ids: readonly Id[], cost: number): void => {
      if (ids.length > 0) against.push({ code, values: { ids, cost } });
    };
    const day = dayOf(start.date);
    const last = Math.floor(wallOf(start.zone, claims.end - 1) / dayMinutes);
    const busy = clashing("audience");
    blame("audience-busy", busy, busy.length * costs.audience);
    const quiet = quietAt(wish.kind, start.date, dateOf(last), periods);
    blame(
      "quiet",
      quiet.map(({ id }) => id),
      costs.quiet,
    );
    const special = specialDays.filter(({ date }) => start.date <= date && dayOf(date) <= last);
    blame(
      "special-day",
      special.map(({ id }) => id).sort(compareIds),
      special.reduce((sum, { cost }) => sum + cost, 0),
    );
    const rivals = others.filter(
      ({ competes, claims: other }) =>
        competes && Math.max(claims.start, other.start) - Math.min(claims.end, other.end) < limits.minutes,
    );
    blame(
      "would-compete",
      rivals.map(({ id }) => id),
      rivals.length * costs.competing,
    );
    const near = others.filter(
      ({ id, wanted, first, last: end }) =>
        wanted && first - last < spacingDays && day - end < spacingDays && !busy.includes(id),
    );
    blame(
      "crowded",
      near.map(({ id }) => id),
      costs.crowded,
    );
    if (wish.audiences.length > 0 && near.length + busy.length === 0) {
      reasons.push({ code: "well-spaced", values: { days: spacingDays } });
    }
    if (notice !== undefined) {
      const days = day - dayOf(notice.asOf);
      if (days >= notice.days) reasons.push({ code: "in-good-time", values: { days } });
      else against.push({ code: "short-notice", values: { days, wanted: notice.days, cost: costs.notice } });
    }
    if (preference > 0) against.push({ code: "less-welcome", values: { cost: preference } });
    const cost = against.reduce((sum, { values }) => sum + values.cost, 0);
    return { start, venueId, cost, reasons: [...reasons, ...against] };
  };
};

type Blame = "audience-busy" | "quiet" | "special-day" | "would-compete" | "crowded";

interface Taken {
  readonly kind: ClashKind;
  readonly ids: readonly Id[];
}

const meet = (a: readonly Id[], b: readonly Id[]): boolean => a.some((id) => b.includes(id));
