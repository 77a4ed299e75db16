import { allocate } from "@vanstervind/fund-allocation";
import { decisionLetter, whatWouldChange } from "@vanstervind/fund-allocation/decisions";
import { describe, expect, test } from "vitest";
import { applicant, application, round } from "./fund.ts";

const settings = {
  ...round,
  budgetOre: 1_000_000,
  stepOre: 100,
  minimumShare: "1/2",
  eligibility: [{ id: "§2", kind: "outward-only" as const }],
};
const applicants = ["farsta", "nacka", "tyreso"].map((id) => ({ ...applicant, id, name: id }));
const applications = [
  { ...application, id: "1", applicantId: "farsta", requestedOre: 400_000, minimumOre: 390_000, totalCostOre: 400_000 },
  { ...application, id: "2", applicantId: "nacka", requestedOre: 600_000, totalCostOre: 600_000 },
  { ...application, id: "3", applicantId: "nacka", requestedOre: 100_000, totalCostOre: 100_000, outward: false },
  { ...application, id: "4", applicantId: "tyreso", requestedOre: 900_000, totalCostOre: 900_000 },
];

describe.each(["sv", "en"] as const)("in %s", (lang) => {
  test("letters say the decision, the reasons, what would have changed it, and what can be done now", () => {
    const result = allocate(settings, applicants, applications);
    if (!result.feasible) throw new Error("short");
    const letters = result.applications.map((award) => {
      const changes = whatWouldChange(settings, applicants, applications, { applicationId: award.applicationId });
      const title = lang === "sv" ? "torgmöte" : "a market stall";
      return decisionLetter(award, lang, {
        applicant: award.applicantId,
        title,
        round: "Activity fund",
        changes,
        appealBy: "2026-04-01",
      });
    });
    const plain = letters.map(({ subject, paragraphs }) => [subject, ...paragraphs].join("\n"));
    expect(plain.join("\n\n").replaceAll("\u00a0", " ")).toMatchSnapshot();
    for (const letter of plain) expect(letter).not.toMatch(/undefined|NaN|<|\[object/);
  });

  test("without details it names ids and leaves out what it does not know", () => {
    const result = allocate(settings, applicants, applications);
    const [award] = result.feasible ? result.applications : [];
    const { subject, paragraphs } = decisionLetter(award!, lang);
    expect(subject).toMatch(/ 1$/);
    expect(paragraphs[0]).toMatch(/^farsta .* 1\. /);
    // The minimum that was named is not reached.
    expect(paragraphs).toHaveLength(3);
  });
});
