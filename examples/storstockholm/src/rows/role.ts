import * as z from "zod";
import { field } from "./field.ts";

/** The roles that studies and meetings ask for. */
export const roles = [
  "chair",
  "treasurer",
  "board-member",
  "nominating-committee",
  "councillor",
  "group-leader",
  "list-candidate",
] as const;

/** See the list of the same name. */
export type RoleName = (typeof roles)[number];

/** One member's term in one role: the first day in it and the first day after it. */
export const Role = z
  .object({
    memberId: field.id("The member.", "m-00017"),
    role: field.oneOf(roles, "The role.", "board-member"),
    associationId: field
      .id("The association whose board or nominating committee it is; empty for an assembly.", "kista")
      .nullable(),
    assembly: field
      .id("`riksdag`, `region` or the code of the municipality whose council it is; empty for an association.", "0180")
      .nullable(),
    start: field.date("First day in the role.", "2025-02-20"),
    end: field.date("First day after it; empty while it is not known.", "2027-02-20").nullable(),
    rank: field.count("Place on the list, of a list candidate.", "3").min(1).nullable(),
    synthetic: field.synthetic(),
  })
  .refine(({ associationId, assembly }) => (associationId === null) !== (assembly === null), {
    path: ["assembly"],
    error: "must be filled in when associationId is empty, and only then",
  })
  .refine(({ start, end }) => end === null || start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface Role extends z.infer<typeof Role> {}
