/** One thing wrong with the input, placed so that a person can find and mend it. */
export interface Fault {
  /** Stable kebab-case code, for programs. */
  readonly code: string;
  /** Where the input came from, such as a file name; `null` when the caller named none. */
  readonly source: string | null;
  /** Index of the row in a list, counted from the `firstRow` given to {@link parse}; `null` outside a list. */
  readonly row: number | null;
  /** Path of the field within the row, such as `name` or `roles.0.start`; empty for the row itself. */
  readonly field: string;
  /** One sentence for a person, with the offending value in it. */
  readonly message: string;
}

/** What a {@link DomainError} can carry besides its message. */
export interface DomainErrorDetails {
  /** The values behind the message, for programs. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What to try next; starts with "Maybe" or an imperative. */
  readonly hint?: string;
  /** Every fault found, when the error is about bad input. */
  readonly faults?: readonly Fault[];
}

/**
 * A caller's mistake, with a stable code.
 *
 * Outcomes that can happen with correct input (a budget that cannot cover the floors, an empty ranking) are results,
 * never errors.
 *
 * @example
 * ```ts
 * import { DomainError } from "@vanstervind/core";
 *
 * const error = new DomainError("unknown-area", "No area has the id 0114.", { hint: "Maybe you meant 01140101." });
 * error.code; // => "unknown-area"
 * error.message; // => "No area has the id 0114. Maybe you meant 01140101."
 * ```
 */
export class DomainError extends Error {
  /** Stable kebab-case code, such as `invalid-input`. */
  readonly code: string;
  /** The values behind the message. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What to try next, already part of the message. */
  readonly hint: string | null;
  /** Every fault found, empty unless the error is about bad input. */
  readonly faults: readonly Fault[];

  constructor(code: string, message: string, details: DomainErrorDetails = {}) {
    super(details.hint === undefined ? message : `${message} ${details.hint}`);
    this.name = "DomainError";
    this.code = code;
    this.values = details.values ?? {};
    this.hint = details.hint ?? null;
    this.faults = details.faults ?? [];
  }
}
