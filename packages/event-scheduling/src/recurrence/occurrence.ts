import type { Override } from "./recurrence.ts";

/** One time that a recurrence comes round: the wall time, the zone it is read in, and the moment that makes. */
export interface Occurrence {
  /** The local date-time `YYYY-MM-DDTHH:MM:SS`, or the date when the recurrence is of whole days. */
  readonly start: string;
  /** The IANA zone of the wall time; `null` when it floats. */
  readonly zone: string | null;
  /** Milliseconds since 1970-01-01T00:00Z, as `new Date()` takes them; `null` when it floats or is of whole days. */
  readonly instant: number | null;
  /** The start that the rules gave, which names this occurrence; differs from `start` when it was moved. */
  readonly recurrenceId: string;
  /** What differs in this occurrence, when anything does. */
  readonly override: Override | null;
}
