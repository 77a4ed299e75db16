/**
 * Well-known formulas and models, ready to use.
 *
 * @packageDocumentation
 */

export {};
