import {
  explainPresets,
  type PresetReason,
  performanceAverage,
  persuadability,
  rice,
  turnoutAverage,
  voteGoal,
  wsjf,
} from "@vanstervind/priority-scoring/presets";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const invalid = expect.objectContaining({ code: "invalid-input" });
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const dates = ["2010-09-19", "2014-09-14", "2018-09-09", "2022-09-11"];
const contests = fc.array(fc.record({ date: fc.constantFrom(...dates), share }), { minLength: 1, maxLength: 8 });

describe("vote goal", () => {
  const input = { registered: 1000, expectedTurnout: 0.7, seatsShare: 0.5, cushion: 0.1 };

  test("votes to win are more than the share of expected votes, and one fewer are not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), share, share, share, (registered, turnout, win, cushion) => {
        const result = voteGoal({ registered, expectedTurnout: turnout, seatsShare: win, cushion });
        const { expectedVotes, votesToWin, cushionVotes, goal } = result;
        // In whole thousandths, so that the oracle is exact.
        const thousandths = (x: number) => Math.round(1000 * x);
        expect(expectedVotes).toBe(Math.floor((registered * thousandths(turnout)) / 1000));
        expect(1000 * votesToWin).toBeGreaterThan(expectedVotes * thousandths(win));
        expect(1000 * (votesToWin - 1)).toBeLessThanOrEqual(expectedVotes * thousandths(win));
        expect(1000 * cushionVotes).toBeGreaterThanOrEqual(expectedVotes * thousandths(cushion));
        expect(1000 * (cushionVotes - 1)).toBeLessThan(expectedVotes * thousandths(cushion));
        expect(goal).toBe(votesToWin + cushionVotes);
      }),
    );
  });

  test("shares given in per cent, broken counts and negative figures are refused together", () => {
    expect(() => voteGoal({ registered: 10.5, expectedTurnout: 60, seatsShare: -0.5, cushion: 2 })).toThrow(
      expect.objectContaining({
        faults: ["registered", "expectedTurnout", "seatsShare", "cushion"].map((field) =>
          expect.objectContaining({ field }),
        ),
      }),
    );
    expect(voteGoal(input).goal).toBe(351 + 70);
  });
});

describe("averages", () => {
  test("lie between the least and the greatest, and do not depend on the order", () => {
    fc.assert(
      fc.property(contests, fc.constantFrom(0.5, 1, 2, 5), (rows, recency) => {
        const { performance } = performanceAverage(rows, { recency });
        const shares = rows.map((row) => row.share);
        expect(performance).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
        expect(performance).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
        expect(performanceAverage(rows.toReversed(), { recency }).performance).toBe(performance);
      }),
    );
  });

  test("each date weighs recency times the date before it, and contests of one date alike", () => {
    fc.assert(
      fc.property(contests, fc.constantFrom(0.5, 1, 2, 5), (rows, recency) => {
        const order = [...new Set(rows.map(({ date }) => date))].sort();
        const weightOf = ({ date }: { date: string }) => recency ** order.indexOf(date);
        const weights = rows.reduce((sum, row) => sum + weightOf(row), 0);
        const mean = rows.reduce((sum, row) => sum + row.share * weightOf(row), 0) / weights;
        expect(performanceAverage(rows, { recency }).performance).toBeCloseTo(mean, 12);
        const elections = rows.map((row) => ({
          date: row.date,
          votesCast: Math.round(1000 * row.share),
          eligible: 1000,
        }));
        expect(turnoutAverage(elections, { recency }).turnout).toBeCloseTo(mean, 12);
      }),
    );
  });

  test("more votes than voters, no elections and bad options are refused", () => {
    const election = { date: "2022-09-11", votesCast: 11, eligible: 10 };
    expect(() => turnoutAverage([election])).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ row: 0, field: "votesCast" })] }),
    );
    expect(() => turnoutAverage([{ ...election, votesCast: 0, eligible: 0 }])).toThrow(invalid);
    expect(() => turnoutAverage([])).toThrow(invalid);
    expect(() => performanceAverage([])).toThrow(invalid);
    expect(() => performanceAverage([{ date: "2022-02-30", share: 0.5 }])).toThrow(invalid);
    expect(() => performanceAverage([{ date: "2022-09-11", share: 0.5 }], { recency: 0 })).toThrow(invalid);
  });
});

describe("persuadability", () => {
  test("base, persuadable and opposition are shares that sum to 1", () => {
    fc.assert(
      fc.property(contests, (rows) => {
        const { base, persuadable, opposition, reasons } = persuadability(rows);
        expect(base + persuadable + opposition).toBeCloseTo(1, 12);
        for (const part of [base, persuadable, opposition]) expect(part).toBeGreaterThanOrEqual(0);
        expect(reasons.length).toBe(rows.length === 1 ? 2 : 1);
        for (const row of rows) {
          expect(row.share).toBeGreaterThanOrEqual(base);
          expect(row.share).toBeLessThanOrEqual(base + persuadable + 1e-12);
        }
      }),
    );
  });

  test("needs a contest", () => {
    expect(() => persuadability([])).toThrow(invalid);
  });
});

describe("scores of ideas", () => {
  test("RICE grows with all but effort, WSJF with all but the size of the job", () => {
    const figures = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 100 })));
    fc.assert(
      fc.property(figures, ([a, b, c, d]) => {
        expect(rice({ reach: a!, impact: b!, confidence: c! / 100, effort: d! }).score).toBeCloseTo(
          (a! * b! * c!) / 100 / d!,
          9,
        );
        expect(wsjf({ value: a!, timeCriticality: b!, riskReduction: c!, jobSize: d! }).score).toBeCloseTo(
          (a! + b! + c!) / d!,
          9,
        );
      }),
    );
  });

  test("no effort and confidence in per cent are refused", () => {
    expect(() => rice({ reach: 1, impact: 1, confidence: 80, effort: 0 })).toThrow(
      expect.objectContaining({ faults: [expect.anything(), expect.anything()] }),
    );
    expect(() => wsjf({ value: -1, timeCriticality: 1, riskReduction: 1, jobSize: 0 })).toThrow(
      expect.objectContaining({ faults: [expect.anything(), expect.anything()] }),
    );
  });
});

/** What locales put between thousands and before the per cent sign. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const spoken: readonly [PresetReason, string, string][] = [
  [
    { code: "vote-goal", values: { expectedVotes: 25849, votesToWin: 12925, cushionVotes: 517, goal: 13442 } },
    "25 849 röster väntas. 12 925 räcker, och med 517 i marginal är målet 13 442.",
    "25,849 votes are expected. 12,925 suffice, and with a cushion of 517 the goal is 13,442.",
  ],
  [
    { code: "turnout", values: { mean: 0.73, elections: 2, recency: 1 } },
    "Valdeltagandet var i medeltal 73 % i 2 val.",
    "The mean turnout was 73% over 2 elections.",
  ],
  [
    { code: "performance", values: { mean: 0.125, elections: 1, recency: 2 } },
    "Andelen av rösterna var i medeltal 12,5 % i 1 val, där varje val väger 2 gånger det förra.",
    "The mean share of the votes was 12.5% over 1 election, each weighing 2 times the one before.",
  ],
  [
    { code: "persuadability", values: { low: 0.125, high: 0.25 } },
    "Som minst 12,5 % och som mest 25 % av rösterna: 12,5 % går att vinna eller förlora.",
    "At least 12.5% and at most 25% of the votes: 12.5% can be won or lost.",
  ],
  [{ code: "one-contest", values: {} }, "Ett enda val visar ingen spridning.", "A single contest shows no spread."],
  [
    { code: "rice", values: { reach: 500, impact: 2, confidence: 0.8, effort: 3 } },
    "Når 500, med verkan 2 och 80 % säkerhet, för 3 i arbete.",
    "Reaches 500, with impact 2 and 80% confidence, for an effort of 3.",
  ],
  [
    { code: "wsjf", values: { costOfDelay: 16, jobSize: 5 } },
    "Att vänta kostar 16, arbetet är 5 stort.",
    "Waiting costs 16, the job has size 5.",
  ],
  [
    { code: "too-few", values: { minimumCount: 20 } },
    "Visas inte: uppgiften gäller färre än 20 personer.",
    "Withheld: it is about fewer than 20 people.",
  ],
  [
    { code: "protects-others", values: { minimumCount: 20 } },
    "Visas inte: med den och summan kunde en uppgift om färre än 20 personer räknas ut.",
    "Withheld: with it and the total, a figure about fewer than 20 people could be computed.",
  ],
];

test.each(spoken)("$code reads as a sentence in both languages", (reason, sv, en) => {
  expect([plain(explainPresets(reason, "sv")), plain(explainPresets(reason, "en"))]).toEqual([sv, en]);
});
