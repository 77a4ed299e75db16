/**
 * Study circles by the rules of an association of study: hours, eligibility, and the warning before it is too late.
 *
 * @packageDocumentation
 */

export {};
