import { Id, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { CalendarYear, DateRule } from "./date-rule.ts";

/** The years in which a rule holds: from a first to a last one, every nth. */
export const RuleYears = z.object({
  /** The first year; an `every` of 4 counts from here. */
  from: CalendarYear,
  /** The last year, or `null` for no end. */
  to: CalendarYear.nullable().default(null),
  /** 1 for each year, 4 for every fourth. */
  every: z.int().min(1).max(1000).default(1),
});

/** See the schema of the same name. */
export interface RuleYears extends z.infer<typeof RuleYears> {}

/** Something of the year: what it is, and by which rule it is dated. */
export const CalendarRule = z.object({
  /** Unique among the rules; the occurrence of 2026 has the id `<id>-2026`. */
  id: Id,
  /** What it is called. */
  title: LocalText,
  /** What sort of event, such as `commemoration`. */
  kind: Id.default("commemoration"),
  /** How its date is found. */
  on: DateRule,
  /** In which years it occurs; in all when left out. */
  years: RuleYears.prefault({ from: 1583 }),
  /** How many days it takes. */
  days: z.int().min(1).max(366).default(1),
});

/** See the schema of the same name. */
export interface CalendarRule extends z.infer<typeof CalendarRule> {}

/** A {@link CalendarRule} as a caller may write it, with the fields that have defaults left out. */
export type CalendarRuleInput = z.input<typeof CalendarRule>;
