/**
 * A calendar feed that phones and calendar programs subscribe to.
 *
 * @packageDocumentation
 */

export { Stamp } from "../event-start.ts";
export * from "./etag-of.ts";
export type { FeedTask } from "./internal/task-component.ts";
export * from "./next-revision.ts";
export * from "./to-free-busy.ts";
export * from "./to-icalendar.ts";
