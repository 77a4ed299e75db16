/**
 * Records in and out: CSV, xAPI statements, Open Badges and competency frameworks.
 *
 * @packageDocumentation
 */

export {};
