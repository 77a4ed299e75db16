/**
 * How sure a ranking is: what happens to it when weights and figures are uncertain.
 *
 * @packageDocumentation
 */

export {};
