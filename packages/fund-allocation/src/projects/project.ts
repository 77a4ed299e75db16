import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";

/**
 * A project that is paid whole or not at all.
 *
 * @example
 * ```ts
 * import { Project } from "@vanstervind/fund-allocation/projects";
 *
 * Project.parse({ id: "stage", cost: 12_000 }).categories; // => []
 * Project.safeParse({ id: "stage", cost: -1 }).success; // => false
 * ```
 */
export const Project = z.object({
  /** Unique among the projects. */
  id: Id,
  /** What it costs, in the unit of the budget; free projects are allowed. */
  cost: Exact,
  /** What it is called; the id when left out. */
  name: z.string().optional(),
  /** What it is about. */
  categories: z.array(z.string()).default([]),
});

/** See the schema of the same name. */
export interface Project extends z.infer<typeof Project> {}
