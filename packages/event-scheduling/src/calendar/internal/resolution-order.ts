import { compareIds, DomainError } from "@vanstervind/core";
import type { CalendarRule } from "../calendar-rule.ts";

/** Each rule after the one it is counted from. */
export const resolutionOrder = (rules: readonly CalendarRule[]): readonly CalendarRule[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ordered = new Set<CalendarRule>();
  for (const start of rules) {
    const chain: CalendarRule[] = [];
    for (let rule: CalendarRule | undefined = start; rule !== undefined && !ordered.has(rule); ) {
      if (chain.includes(rule)) throw cycle([...chain.slice(chain.indexOf(rule)), rule].map(({ id }) => id));
      chain.push(rule);
      rule = rule.on.type === "relative" ? byId.get(rule.on.to) : undefined;
    }
    for (const rule of chain.reverse()) ordered.add(rule);
  }
  return [...ordered];
};

/** The ring as it is told: from its smallest id, so that the order of the rules does not show. */
const cycle = (ring: readonly string[]): DomainError => {
  const ids = ring.slice(1);
  const first = ids.indexOf([...ids].sort(compareIds)[0]!);
  const path = [...ids.slice(first), ...ids.slice(0, first + 1)];
  return new DomainError("rule-cycle", `Rules are counted from each other in a ring: ${path.join(" → ")}.`, {
    values: { path },
    hint: "Give one of them a date of its own.",
  });
};
