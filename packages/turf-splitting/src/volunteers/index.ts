/**
 * Who walks where: teams to turfs, exactly and with reasons, and a kit for those who are new.
 *
 * @packageDocumentation
 */

export * from "./assign-teams.ts";
export * from "./beginners-kit.ts";
export * from "./explain-assignment.ts";
export * from "./team.ts";
