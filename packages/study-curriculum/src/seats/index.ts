/**
 * Which courses, where and when, with how many leaders, so that everyone who lacks a unit has a seat.
 *
 * @packageDocumentation
 */

export {};
