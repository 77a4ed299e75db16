/**
 * Days of door-knocking on turfs that are split already, for apps that plan around them.
 *
 * @packageDocumentation
 */

export * from "./campaign.ts";
