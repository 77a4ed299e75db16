/**
 * Which alternatives to take on together, under a budget.
 *
 * @packageDocumentation
 */

export {};
