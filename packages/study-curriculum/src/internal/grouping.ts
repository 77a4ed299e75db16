import { compareIds, type Id } from "@vanstervind/core";
import type { Page } from "./encode-records.ts";
import type { View } from "./view.ts";

/** Where a role has the number of what it is grouped by. */
export const groupedBy = { kind: 2, organisation: 3 };

/** The groups of a view, and who is in which. */
export interface Grouping {
  /** The id of each group, sorted. */
  readonly keys: readonly Id[];
  /** Visits each requirement that applies to a subject once with each group that it applies through. */
  visit(page: Page, n: number, each: (requirement: number, group: number) => void): void;
}

/** Groups by what the kinds or organisations of roles, by number, are to be counted as. */
export const groupingOf = (
  { today, known, underRole, requirements }: View,
  field: number,
  namesOf: readonly (readonly Id[])[],
): Grouping => {
  const keys = [...new Set(namesOf.flat())].sort(compareIds);
  const number = new Map(keys.map((key, group) => [key, group]));
  const groupsOf = namesOf.map((names) => Int32Array.from(names, (name) => number.get(name)!));
  const seen = new Int32Array(requirements.length * keys.length);
  let visit = 0;
  return {
    keys,
    visit({ roles: { at, data, stride } }, n, each) {
      visit++;
      const last = at[n + 1]! * stride;
      for (let row = at[n]! * stride; row < last; row += stride) {
        if (data[row]! > today || today >= data[row + 1]! || data[row + 4]! > known || known >= data[row + 5]!)
          continue;
        const under = underRole[data[row + 2]!]!;
        const groups = groupsOf[data[row + field]!]!;
        for (let g = 0; g < groups.length; g++) {
          const group = groups[g]!;
          const offset = group * requirements.length;
          for (let i = 0; i < under.length; i++) {
            const requirement = under[i]!;
            if (seen[offset + requirement] === visit) continue;
            seen[offset + requirement] = visit;
            each(requirement, group);
          }
        }
      }
    },
  };
};

/** Each organisation as a group of its own, by number. */
export const organisationsOf = (view: View): Grouping =>
  groupingOf(
    view,
    groupedBy.organisation,
    view.index.organisations.map(({ id }) => [id]),
  );
