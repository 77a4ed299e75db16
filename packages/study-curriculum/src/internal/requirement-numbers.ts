import type { Id } from "@vanstervind/core";
import { unknown } from "./register-index.ts";
import type { View } from "./view.ts";

/** The numbers in the view of requirements that must be known by then, each once, by id. */
export const requirementNumbers = ({ requirements }: View, requirementIds: readonly Id[]): number[] => {
  const numberOf = (id: Id): number => {
    const number = requirements.findIndex(({ version }) => version.row.id === id);
    if (number < 0) throw unknown("requirement", id);
    return number;
  };
  return [...new Set(requirementIds)].map(numberOf).sort((a, b) => a - b);
};
