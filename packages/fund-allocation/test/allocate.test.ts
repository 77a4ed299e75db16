import {
  type AllocateOptions,
  type Allocation,
  AllocationRule,
  type ApplicantInput,
  type ApplicationInput,
  allocate,
  type RoundInput,
} from "@vanstervind/fund-allocation";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { application, applicant as model, round } from "./fund.ts";
import { isWaterLevel, less, q, read, sub, text, total } from "./oracle.ts";

const applicant = (id: string, given: Partial<ApplicantInput> = {}): ApplicantInput => ({
  ...model,
  id,
  name: id,
  ...given,
});

const applied = (id: string, applicantId: string, given: Partial<ApplicationInput> = {}): ApplicationInput => {
  const merged = { ...application, id, applicantId, ...given };
  return { ...merged, totalCostOre: given.totalCostOre ?? merged.requestedOre };
};

interface Case {
  readonly round: RoundInput;
  readonly applicants: readonly ApplicantInput[];
  readonly applications: readonly ApplicationInput[];
}

const run = ({ round, applicants, applications }: Case, options?: AllocateOptions): Allocation => {
  const result = allocate(round, applicants, applications, options);
  if (!result.feasible) throw new Error(`short of ${result.shortfallOre}`);
  return result;
};

const anyRule = fc.constantFrom(...AllocationRule.options);

/** Rounds of up to five applicants with up to three applications each, some refused, some capped; minimums fit. */
const anyCase = fc
  .record({
    stepOre: fc.constantFrom(1, 100),
    budgetOre: fc.integer({ min: 10_000, max: 60_000 }),
    yearly: fc.integer({ min: 2000, max: 20_000 }),
    applicants: fc.array(
      fc.record({
        granted: fc.oneof(fc.constant(0), fc.nat(4000)),
        weight: fc.constantFrom(1, 2, "1/2", 0.7),
        asks: fc.array(
          fc.record({
            requested: fc.integer({ min: 1, max: 15_000 }),
            minimum: fc.oneof(fc.constant(0), fc.nat(600)),
            outward: fc.boolean(),
            day: fc.integer({ min: 10, max: 28 }),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ stepOre, budgetOre, yearly, applicants }): Case & { yearly: number } => ({
    yearly,
    round: {
      ...round,
      budgetOre,
      stepOre,
      reserveOre: 1000,
      eligibility: [
        { id: "§1", kind: "outward-only" },
        { id: "§2", kind: "yearly-cap", maxOre: yearly },
      ],
    },
    applicants: applicants.map(({ granted, weight }, i) => applicant(`f${i}`, { grantedThisYearOre: granted, weight })),
    applications: applicants.flatMap(({ asks }, i) =>
      asks.map(({ requested, minimum, outward, day }, k) =>
        applied(`f${i}-${k}`, `f${i}`, {
          requestedOre: requested,
          minimumOre: Math.min(minimum, requested),
          outward,
          submittedOn: `2026-02-${day}`,
        }),
      ),
    ),
  }));

const unweighted = <C extends Case>(given: C): C => ({
  ...given,
  applicants: given.applicants.map(({ weight: _, ...rest }) => rest),
});
const fitting = (given: Case, rule: AllocationRule): Case => (rule === "waterLevel" ? given : unweighted(given));

const runs = { numRuns: 150 };

describe("laws, under every rule", () => {
  test("the awards sum to the öre, stay in whole steps, and use up the money unless every claim is met", () => {
    fc.assert(
      fc.property(anyCase, anyRule, (given, rule) => {
        const result = run(fitting(given, rule), { rule });
        const step = given.round.stepOre!;
        const sum = (rows: readonly { awardOre: number }[]) => rows.reduce((ore, { awardOre }) => ore + awardOre, 0);
        expect(result.availableOre).toBe(given.round.budgetOre - 1000);
        expect(sum(result.applicants)).toBe(result.awardedOre);
        expect(sum(result.applications)).toBe(result.awardedOre);
        expect(result.awardedOre + result.unallocatedOre).toBe(result.availableOre);
        for (const row of result.applicants) {
          const own = result.applications.filter(({ applicantId }) => applicantId === row.applicantId);
          expect(sum(own)).toBe(row.awardOre);
          expect(text(total(own.map(({ exactOre }) => read(exactOre))))).toBe(row.exactOre);
        }
        for (const { awardOre, exactOre } of [...result.applicants, ...result.applications]) {
          expect(awardOre % step).toBe(0);
          const off = sub(q(awardOre), read(exactOre));
          expect(less(off, q(step)) && less(q(-step), off)).toBe(true);
        }
        if (result.applicants.some(({ boundBy }) => ["level", "rule", "minimum", "nothing"].includes(boundBy))) {
          expect(result.unallocatedOre).toBeLessThan(step);
        }
      }),
      runs,
    );
  });

  test("no rule of the fund and no minimum is bent", () => {
    fc.assert(
      fc.property(anyCase, anyRule, (given, rule) => {
        const result = run(fitting(given, rule), { rule });
        const step = given.round.stepOre!;
        for (const row of result.applications) {
          const {
            outward,
            minimumOre = 0,
            requestedOre,
          } = given.applications.find(({ id }) => id === row.applicationId)!;
          expect(row.awardOre).toBeLessThanOrEqual(Math.min(requestedOre, row.claimOre));
          if (!outward) expect(row).toMatchObject({ awardOre: 0, boundBy: "refused" });
          if (row.boundBy !== "refused") expect(row.awardOre).toBeGreaterThan(minimumOre - step);
          expect(row.reasons.length).toBeGreaterThan(0);
        }
        for (const row of result.applicants) {
          const { grantedThisYearOre = 0 } = given.applicants.find(({ id }) => id === row.applicantId)!;
          expect(row.awardOre).toBeLessThanOrEqual(Math.max(0, given.yearly - grantedThisYearOre));
          expect(row.awardOre).toBeLessThanOrEqual(row.claimOre);
          expect(row.reasons.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  test("the order of the lists does not matter, and they are not changed", () => {
    fc.assert(
      fc.property(anyCase, anyRule, (generated, rule) => {
        const given = fitting(generated, rule);
        const before = structuredClone(given);
        const turned = {
          ...given,
          applicants: given.applicants.toReversed(),
          applications: given.applications.toReversed(),
        };
        expect(run(turned, { rule })).toEqual(run(given, { rule }));
        expect(given).toEqual(before);
      }),
      runs,
    );
  });

  test("splitting an activity into two applications gains nothing", () => {
    fc.assert(
      fc.property(anyCase, anyRule, fc.nat(15_000), (generated, rule, cut) => {
        fc.pre(generated.round.stepOre === 1 && generated.applications.length > 0);
        const given = fitting(generated, rule);
        const [first, ...rest] = given.applications;
        const part = Math.min(cut, first!.requestedOre - 1);
        fc.pre(part > 0);
        const whole = { ...first!, minimumOre: 0 };
        const parts = [
          { ...whole, requestedOre: part },
          { ...whole, id: `${first!.id}b`, requestedOre: first!.requestedOre - part },
        ];
        const exactOf = (applications: readonly ApplicationInput[]) =>
          run({ ...given, applications }, { rule }).applicants.find(
            ({ applicantId }) => applicantId === first!.applicantId,
          )!.exactOre;
        expect(exactOf([...parts, ...rest])).toBe(exactOf([whole, ...rest]));
      }),
      runs,
    );
  });
});

describe("laws of the water level", () => {
  test("is weighted max-min fair among applicants", () => {
    fc.assert(
      fc.property(anyCase, (generated) => {
        const given = { ...generated, round: { ...generated.round, stepOre: 1 } };
        const { applicants } = run(given);
        const basin = {
          weights: applicants.map(({ weight }) => read(weight)),
          floors: applicants.map(({ minimumOre }) => q(minimumOre)),
          caps: applicants.map(({ claimOre }) => q(claimOre)),
        };
        expect(
          isWaterLevel(
            applicants.map(({ exactOre }) => read(exactOre)),
            basin,
          ),
        ).toBe(true);
      }),
      runs,
    );
  });

  test("more need never gives less", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 30 }), (given, tenths) => {
        const [first] = given.applicants;
        const more = run(given, { weights: [{ id: first!.id, weight: 1 + tenths / 10 }] }).applicants;
        run(given).applicants.forEach((before, i) => {
          if (before.applicantId !== first!.id) return;
          expect(less(read(more[i]!.exactOre), read(before.exactOre))).toBe(false);
        });
      }),
      runs,
    );
  });

  test("when an applicant withdraws, nobody else gets less", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [first, ...applicants] = given.applicants;
        const applications = given.applications.filter(({ applicantId }) => applicantId !== first!.id);
        const before = new Map(run(given).applicants.map((row) => [row.applicantId, read(row.exactOre)]));
        for (const row of run({ ...given, applicants, applications }).applicants) {
          expect(less(read(row.exactOre), before.get(row.applicantId)!)).toBe(false);
        }
      }),
      runs,
    );
  });
});

describe("worked examples", () => {
  const three: Case = {
    round: { ...round, budgetOre: 1_000_000 },
    applicants: [applicant("a"), applicant("b"), applicant("c")],
    applications: [
      applied("1", "a", { requestedOre: 200_000 }),
      applied("2", "b", { requestedOre: 600_000 }),
      applied("3", "c", { requestedOre: 900_000 }),
    ],
  };
  const awards = (result: Allocation) => result.applications.map(({ awardOre }) => awardOre);

  test("water level", () => {
    const result = run(three);
    expect(awards(result)).toEqual([200_000, 400_000, 400_000]);
    expect(result).toMatchObject({
      levelOre: "400000",
      claimedOre: 1_700_000,
      awardedOre: 1_000_000,
      unallocatedOre: 0,
    });
    expect(result.applications[1]).toEqual({
      applicationId: "2",
      applicantId: "b",
      requestedOre: 600_000,
      claimOre: 600_000,
      exactOre: "400000",
      awardOre: 400_000,
      boundBy: "level",
      reasons: [{ code: "at-level", values: { levelOre: "400000", weight: null, claimOre: 600_000 } }],
    });
  });

  test("weights multiply the applicants' own", () => {
    const weighted = { ...three, applicants: [applicant("a"), applicant("b"), applicant("c", { weight: "3/2" })] };
    const result = run(weighted, { weights: [{ id: "c", weight: 2 }] });
    expect(awards(result)).toEqual([200_000, 200_000, 600_000]);
    expect(result.applicants.map(({ weight }) => weight)).toEqual(["1", "1", "3"]);
    expect(result.levelOre).toBe("200000");
    expect(result.applications[1]!.reasons).toEqual([
      { code: "at-level", values: { levelOre: "200000", weight: "1", claimOre: 600_000 } },
    ]);
  });

  test("a claims rule divides what is left after the minimums", () => {
    const [first, second, third] = three.applications;
    const applications = [first!, second!, { ...third!, minimumOre: 700_000 }];
    const result = run({ ...three, applications }, { rule: "proportional" });
    expect(awards(result)).toEqual([60_000, 180_000, 760_000]);
    expect(result.levelOre).toBeNull();
    expect(result.applications[2]!.reasons).toEqual([
      { code: "by-rule", values: { rule: "proportional", claimOre: 900_000, minimumOre: 700_000 } },
    ]);
    const losses = run({ ...three, applications }, { rule: "cel" });
    expect(losses.applications.map(({ awardOre, boundBy }) => [awardOre, boundBy])).toEqual([
      [0, "nothing"],
      [300_000, "rule"],
      [700_000, "minimum"],
    ]);
  });

  test("with money for all, everyone gets what the rules allow and the rest stays", () => {
    const eligibility = [{ id: "§5", kind: "application-cap", maxOre: 500_000 }] as const;
    const result = run({ ...three, round: { ...round, budgetOre: 9_000_000, eligibility } });
    expect(result.applications.map(({ awardOre, boundBy }) => [awardOre, boundBy])).toEqual([
      [200_000, "request"],
      [500_000, "limit"],
      [500_000, "limit"],
    ]);
    expect(result).toMatchObject({ levelOre: null, unallocatedOre: 7_800_000 });
    expect(result.applicants[1]!.reasons).toEqual([
      { code: "met-to-limit", values: { awardOre: 500_000, ruleIds: ["§5"] } },
    ]);
    expect(result.applications[1]!.reasons.map(({ code }) => code)).toEqual(["application-cap", "met-to-limit"]);
  });

  test("a yearly cap holds for an applicant's applications together", () => {
    const eligibility = [{ id: "§8", kind: "yearly-cap", maxOre: 500_000 }] as const;
    const applications = [
      applied("1", "a", { requestedOre: 400_000, minimumOre: 300_000, submittedOn: "2026-02-02" }),
      applied("2", "a", { requestedOre: 300_000, submittedOn: "2026-02-03" }),
      applied("3", "a", { requestedOre: 300_000, minimumOre: 250_000, submittedOn: "2026-02-04" }),
      applied("4", "a", { requestedOre: 50_000, outward: false }),
    ];
    const capped = { ...round, eligibility: [...eligibility, { id: "§1", kind: "outward-only" } as const] };
    const result = run({ round: capped, applicants: [applicant("a")], applications });
    expect(result.applications.map(({ awardOre, boundBy }) => [awardOre, boundBy])).toEqual([
      [300_000, "minimum"],
      [200_000, "limit"],
      [0, "refused"],
      [0, "refused"],
    ]);
    expect(result.applications[2]!.reasons).toEqual([
      { code: "minimum-above-limit", values: { ruleId: "§8", minimumOre: 250_000, limitOre: 200_000 } },
    ]);
    expect(result.applications[1]!.reasons).toEqual([
      { code: "met-to-limit", values: { awardOre: 200_000, ruleIds: ["§8"] } },
      { code: "shared-with-own", values: { applications: 2, togetherOre: 500_000 } },
    ]);
    expect(result.applicants[0]).toMatchObject({ claimOre: 500_000, minimumOre: 300_000, boundBy: "limit" });
    expect(result.applicants[0]!.reasons.map(({ code }) => code)).toEqual(["yearly-cap", "met-to-limit"]);
  });

  test("of two yearly caps the tighter one holds, and of equal ones the first by id", () => {
    const caps = [
      ["§9", 500_000],
      ["§8", 400_000],
      ["§7", 400_000],
    ] as const;
    const eligibility = caps.map(([id, maxOre]) => ({ id, kind: "yearly-cap", maxOre }) as const);
    const applications = [applied("1", "a"), applied("2", "a")];
    const result = run({ round: { ...round, eligibility }, applicants: [applicant("a")], applications });
    expect(result.applicants[0]).toMatchObject({ awardOre: 400_000, reasons: [{ values: { ruleId: "§7" } }, {}] });
  });

  test("whole hundreds of kronor keep the sum and say what was rounded", () => {
    const given = { ...three, round: { ...round, budgetOre: 1_005_000, stepOre: 10_000 } };
    const result = run({ ...given, applications: [...three.applications, applied("4", "a", { requestedOre: 9_999 })] });
    expect(awards(result)).toEqual([200_000, 400_000, 400_000, 0]);
    expect(result.unallocatedOre).toBe(5000);
    expect(result.applications[3]).toMatchObject({ boundBy: "request", claimOre: 9999 });
    expect(result.applications[3]!.reasons).toEqual([
      { code: "rounded", values: { exactOre: "9999", awardOre: 0, stepOre: 10_000 } },
    ]);
    const uneven = run({ ...three, round: { ...round, budgetOre: 1_000_000, stepOre: 30_000 } });
    expect(awards(uneven)).toEqual([180_000, 420_000, 390_000]);
    expect(uneven.applications[1]!.reasons.at(-1)).toEqual({
      code: "rounded",
      values: { exactOre: "405000", awardOre: 420_000, stepOre: 30_000 },
    });
  });

  test("minimums beyond the money are infeasible, with the shortfall and every assessment", () => {
    const applications = three.applications.map((each) => ({ ...each, minimumOre: each.requestedOre }));
    expect(allocate({ ...round, budgetOre: 1_000_000, reserveOre: 100_000 }, three.applicants, applications)).toEqual({
      feasible: false,
      roundId: "2026-1",
      availableOre: 900_000,
      minimumsOre: 1_700_000,
      shortfallOre: 800_000,
      assessments: [200_000, 600_000, 900_000].map((claimOre, i) => ({
        applicationId: String(i + 1),
        eligible: true,
        claimOre,
        refusals: [],
        limits: [],
      })),
    });
  });

  test("an applicant whose applications are all refused is told so, and one without applications is left out", () => {
    const eligibility = [{ id: "§1", kind: "outward-only" }] as const;
    const result = run({
      round: { ...round, eligibility },
      applicants: [applicant("a"), applicant("b")],
      applications: [applied("1", "a", { outward: false })],
    });
    expect(result.applicants).toEqual([
      expect.objectContaining({
        applicantId: "a",
        awardOre: 0,
        boundBy: "refused",
        reasons: [{ code: "nothing-eligible", values: { applications: 1 } }],
      }),
    ]);
    expect(run({ round, applicants: [], applications: [] })).toMatchObject({
      awardedOre: 0,
      unallocatedOre: 5_000_000,
    });
  });

  test("weight 0 leaves the minimum only", () => {
    const applicants = [applicant("a"), applicant("b", { weight: 0 }), applicant("c", { weight: 0 })];
    const [first, second, third] = three.applications;
    const result = run({ ...three, applicants, applications: [first!, { ...second!, minimumOre: 5000 }, third!] });
    expect(result.applications.map(({ awardOre, boundBy }) => [awardOre, boundBy])).toEqual([
      [200_000, "request"],
      [5000, "minimum"],
      [0, "nothing"],
    ]);
    expect(result.unallocatedOre).toBe(795_000);
  });

  test("amounts near 2^53 stay exact", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const result = run({
      round: { ...round, budgetOre: most - 1 },
      applicants: [applicant("a"), applicant("b")],
      applications: [applied("1", "a", { requestedOre: most - 5 }), applied("2", "b", { requestedOre: 5 })],
    });
    expect(awards(result)).toEqual([most - 6, 5]);
  });
});

describe("mistakes", () => {
  const applicants = [applicant("a"), applicant("b")];
  const applications = [applied("1", "a"), applied("2", "b")];

  test("ids used twice, unknown applicants and sums too large are named together", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const bad = [applied("1", "a", { requestedOre: most }), applied("1", "x")];
    expect(() =>
      allocate(round, [...applicants, applicant("a")], bad, {
        weights: [
          { id: "y", weight: 1 },
          { id: "y", weight: 2 },
        ],
      }),
    ).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "duplicate-id", source: "applicants", row: 2 }),
          expect.objectContaining({ code: "duplicate-id", source: "applications", row: 1 }),
          expect.objectContaining({ code: "duplicate-id", source: "weights", row: 1 }),
          expect.objectContaining({ code: "unknown-applicant", source: "applications", row: 1, field: "applicantId" }),
          expect.objectContaining({ code: "unknown-applicant", source: "weights", row: 0, field: "id" }),
          expect.objectContaining({ code: "unknown-applicant", source: "weights", row: 1, field: "id" }),
          expect.objectContaining({ code: "too-large", source: "applications", field: "requestedOre" }),
        ],
      }),
    );
  });

  test("weights that differ under a claims rule", () => {
    const options = { rule: "cea", weights: [{ id: "a", weight: 2 }] } as const;
    expect(() => allocate(round, applicants, applications, options)).toThrow(
      expect.objectContaining({ code: "rule-takes-no-weights" }),
    );
  });

  test("a rule that does not exist", () => {
    expect(() => allocate(round, applicants, applications, { rule: "lottery" as AllocationRule })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});

describe("minimums that applicants name themselves", () => {
  const applicants = [applicant("a"), applicant("b", { weight: 3 })];
  const applications = [
    applied("1", "a", { requestedOre: 500_000, minimumOre: 450_000 }),
    applied("2", "b", { requestedOre: 500_000 }),
  ];
  const at = (minimumShare: string | number) =>
    run({ round: { ...round, budgetOre: 600_000, minimumShare }, applicants, applications });

  test("win over weights by default, and count for no more than the round's share of the request otherwise", () => {
    expect(at(1).applications.map(({ awardOre }) => awardOre)).toEqual([450_000, 150_000]);
    const capped = at("1/4");
    expect(capped.applications.map(({ awardOre }) => awardOre)).toEqual([150_000, 450_000]);
    expect(at(0).applicants[0]).toMatchObject({ minimumOre: 0 });
    const reason = {
      code: "minimum-capped",
      values: { minimumOre: 450_000, countedOre: 125_000, minimumShare: "1/4" },
    };
    expect(capped.applications[0]!.reasons[0]).toEqual(reason);
    expect(capped.applicants[0]).toMatchObject({ minimumOre: 125_000, reasons: [reason, { code: "at-level" }] });
  });

  test("can make a round feasible", () => {
    const both = applications.map((each) => ({ ...each, minimumOre: 400_000 }));
    const fund = { ...round, budgetOre: 600_000 };
    expect(allocate(fund, applicants, both)).toMatchObject({ feasible: false, shortfallOre: 200_000 });
    expect(allocate({ ...fund, minimumShare: 0.5 }, applicants, both)).toMatchObject({ feasible: true });
  });

  test("naming a higher minimum never pays at a share of nothing, and never more than the share otherwise", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom("0", "1/4", "1/2"), (given, minimumShare) => {
        fc.pre(given.applications.length > 0);
        const settings = { ...given.round, stepOre: 1, minimumShare };
        const [first, ...rest] = given.applications;
        const exact = (minimumOre: number) => {
          const result = run({ ...given, round: settings, applications: [{ ...first!, minimumOre }, ...rest] });
          // A minimum that no rule leaves room for is refused.
          fc.pre(result.applications.find(({ applicationId }) => applicationId === first!.id)!.boundBy !== "refused");
          return result.applicants.find(({ applicantId }) => applicantId === first!.applicantId)!;
        };
        const modest = exact(0);
        const gaming = exact(first!.requestedOre);
        const most = sub(read(gaming.exactOre), q(gaming.minimumOre));
        // Whoever gains by it gains no more than the share that counts.
        expect(less(read(modest.exactOre), most)).toBe(false);
        if (minimumShare === "0") expect(gaming.exactOre).toBe(modest.exactOre);
      }),
      runs,
    );
  });

  test("a share above 1 is refused", () => {
    expect(() => at(1.5)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

test.each(AllocationRule.options.filter((rule) => rule !== "adjustedProportional"))(
  "%s: when an applicant withdraws from a round, nobody else gets less",
  (rule) => {
    fc.assert(
      fc.property(anyCase, (generated) => {
        const given = fitting(
          { ...generated, applications: generated.applications.map((each) => ({ ...each, minimumOre: 0 })) },
          rule,
        );
        const [first, ...applicants] = given.applicants;
        const applications = given.applications.filter(({ applicantId }) => applicantId !== first!.id);
        const before = new Map(run(given, { rule }).applicants.map((row) => [row.applicantId, read(row.exactOre)]));
        for (const row of run({ ...given, applicants, applications }, { rule }).applicants) {
          expect(less(read(row.exactOre), before.get(row.applicantId)!)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test("a ranking of priorities is a list of weights as it is", () => {
  // As a ranking package gives it: more fields than the fund reads, best first.
  const ranking = [
    { id: "c", rank: 1, tie: false, score: 0.5217, weight: 0.5217, blocks: [], reasons: [] },
    { id: "a", rank: 2, tie: false, score: 0.3689, weight: 0.3689, blocks: [], reasons: [] },
    { id: "b", rank: 3, tie: false, score: 0.1094, weight: 0.1094, blocks: [], reasons: [] },
  ];
  const applicants = ["a", "b", "c"].map((id) => applicant(id));
  const applications = applicants.map(({ id }) => applied(`x-${id}`, id, { requestedOre: 900_000 }));
  const result = run({ round: { ...round, budgetOre: 1_000_000 }, applicants, applications }, { weights: ranking });
  expect(result.applicants.map(({ weight, awardOre }) => [weight, awardOre])).toEqual([
    ["3689/10000", 368_900],
    ["547/5000", 109_400],
    ["5217/10000", 521_700],
  ]);
});
