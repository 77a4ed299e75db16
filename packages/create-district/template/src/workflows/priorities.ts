import { additive, explain, rank } from "@vanstervind/priority-scoring";
import * as z from "zod";
import type { Workflow } from "../workflow.ts";

/** areas.csv */
export const Area = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  turnoutPercent: z.number().min(0).max(100),
  supportPercent: z.number().min(0).max(100),
  homes: z.int().min(0),
});

// The bounds are fixed beforehand, so that one area more or less never changes the order of the others.
const model = additive([
  {
    weight: 2,
    criterion: {
      id: "turnout",
      name: { sv: "valdeltagande", en: "turnout" },
      unit: "%",
      direction: "decreasing",
      source: "areas.csv",
      date: "2022-09-11",
      value: { kind: "linear", low: 50, high: 95 },
    },
  },
  {
    weight: 2,
    criterion: {
      id: "support",
      name: { sv: "stöd", en: "support" },
      unit: "%",
      direction: "increasing",
      source: "areas.csv",
      date: "2022-09-11",
      value: { kind: "linear", low: 0, high: 30 },
    },
  },
  {
    weight: 1,
    criterion: {
      id: "homes",
      name: { sv: "bostäder", en: "homes" },
      unit: { sv: "bostäder", en: "homes" },
      direction: "increasing",
      source: "areas.csv",
      date: "2022-12-31",
      value: { kind: "linear", low: 0, high: 3000 },
    },
  },
]);

/** Which areas come first, and why. */
export const priorities: Workflow = ({ read, lang }) => {
  const areas = read("areas.csv", Area).map(({ id, name, turnoutPercent, supportPercent, homes }) => ({
    id,
    name,
    kind: "area" as const,
    values: { turnout: turnoutPercent, support: supportPercent, homes },
  }));
  const { rows } = rank(areas, model);
  return {
    title: { sv: "Områden att börja med", en: "Areas to begin with" }[lang],
    intro: { sv: "Ordningen är ett förslag; styrelsen beslutar.", en: "The order is a proposal; the board decides." }[
      lang
    ],
    head: { sv: ["plats", "område", "poäng", "varför"], en: ["rank", "area", "score", "why"] }[lang],
    rows: rows.map(({ rank: place, name, score, reasons }) => [
      place,
      name,
      score.toFixed(3),
      reasons.map((reason) => explain(reason, lang)).join(" "),
    ]),
    files: {},
  };
};
