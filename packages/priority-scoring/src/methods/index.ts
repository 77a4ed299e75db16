/**
 * Multi-criteria methods behind one signature: a decision matrix and weights in, scores and ranks out.
 *
 * @packageDocumentation
 */

export {};
