import { DomainError, type Id } from "@vanstervind/core";
import type { View } from "./view.ts";

/** The numbers in the view of requirements that the register must know, each once, by id. */
export const requirementNumbers = ({ requirements }: View, requirementIds: readonly Id[]): number[] => {
  const numberOf = (requirementId: Id): number => {
    const number = requirements.findIndex(({ version }) => version.row.id === requirementId);
    if (number >= 0) return number;
    throw new DomainError("unknown-requirement", `The register knows no requirement "${requirementId}" by then.`, {
      values: { requirementId },
    });
  };
  return [...new Set(requirementIds)].map(numberOf).sort((a, b) => a - b);
};
