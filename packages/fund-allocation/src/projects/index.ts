/**
 * Whole projects under a budget: participatory budgeting rules, with what it would have taken for each project.
 *
 * @packageDocumentation
 */

export {};
