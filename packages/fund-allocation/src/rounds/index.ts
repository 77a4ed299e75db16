/**
 * A grant round as an append-only list of events: from the call to the last repayment, auditable to the öre.
 *
 * @packageDocumentation
 */

export {};
