/** Every entry of the package at once: `pnpm size` measures what a program carries that uses them all. */
export * as main from "@vanstervind/event-scheduling";
export * as calendar from "@vanstervind/event-scheduling/calendar";
export * as deadlines from "@vanstervind/event-scheduling/deadlines";
export * as elections from "@vanstervind/event-scheduling/elections";
export * as icalendar from "@vanstervind/event-scheduling/icalendar";
export * as jscalendar from "@vanstervind/event-scheduling/jscalendar";
export * as placement from "@vanstervind/event-scheduling/placement";
export * as reader from "@vanstervind/event-scheduling/reader";
export * as recurrence from "@vanstervind/event-scheduling/recurrence";
export * as rosters from "@vanstervind/event-scheduling/rosters";
export * as rules from "@vanstervind/event-scheduling/rules";
export * as signup from "@vanstervind/event-scheduling/signup";
export * as year from "@vanstervind/event-scheduling/year";
