/**
 * Who gets what from a limited fund, exact to the öre, and why: eligibility rules, ten claims rules, a weighted water
 * level with floors and caps, and rounding that keeps the sum.
 *
 * @packageDocumentation
 */

export * from "./allocate.ts";
export * from "./allocation.ts";
export * from "./applicant.ts";
export * from "./application.ts";
export * from "./assess.ts";
export * from "./claims-rule.ts";
export * from "./claims-rules.ts";
export * from "./divide.ts";
export * from "./divide-ore.ts";
export * from "./eligibility-reason.ts";
export * from "./eligibility-rule.ts";
export * from "./exact.ts";
export * from "./explain.ts";
export * from "./multiply-weights.ts";
export * from "./need-weights.ts";
export * from "./round.ts";
export * from "./round-to-ore.ts";
export * from "./rounding.ts";
export * from "./rules/adjusted-proportional.ts";
export * from "./rules/cea.ts";
export * from "./rules/cel.ts";
export * from "./rules/constrained-egalitarian.ts";
export * from "./rules/minimal-overlap.ts";
export * from "./rules/piniles.ts";
export * from "./rules/proportional.ts";
export * from "./rules/random-arrival.ts";
export * from "./rules/reverse-talmud.ts";
export * from "./rules/sampled-random-arrival.ts";
export * from "./rules/talmud.ts";
export * from "./water-level.ts";
export * from "./weight.ts";
