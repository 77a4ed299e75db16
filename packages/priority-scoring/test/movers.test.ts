import {
  type Alternative,
  additive,
  type Criterion,
  type Model,
  needAndEffect,
  rank,
} from "@vanstervind/priority-scoring";
import { explainHistory, type MoveReason, movers, proposeReopening } from "@vanstervind/priority-scoring/history";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativesFor, deepFreeze, model } from "./arbitraries.ts";

const runs = { numRuns: 80 };
const pair = model.chain((m) =>
  fc.tuple(alternativesFor(m, true), alternativesFor(m, true)).map(([before, after]) => ({
    before: rank(before, m, { missing: "interval" }),
    after: rank(after, m, { missing: "interval" }),
  })),
);

describe("laws", () => {
  test("what criteria did sums to the change of the score, and all are told of once", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { rows, appeared, withdrawn } = movers(deepFreeze(before), deepFreeze(after));
        for (const { criteria, scoreChange } of rows) {
          expect(criteria.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(scoreChange, 11);
        }
        const ids = rows.map(({ id }) => id);
        expect([...ids, ...appeared].toSorted()).toEqual(after.rows.map(({ id }) => id).toSorted());
        expect([...ids, ...withdrawn].toSorted()).toEqual(before.rows.map(({ id }) => id).toSorted());
      }),
      runs,
    );
  });

  test("there and back is the opposite, and nothing moves from a ranking to itself", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const back = new Map(movers(after, before).rows.map((row) => [row.id, row]));
        for (const { id, rose, scoreChange } of movers(before, after).rows) {
          expect(back.get(id)!.rose + rose).toBe(0);
          expect(back.get(id)!.scoreChange + scoreChange).toBe(0);
        }
        for (const { rose, scoreChange, reasons } of movers(after, after).rows) {
          expect([rose, scoreChange, reasons.map(({ code }) => code)]).toEqual([0, 0, ["same-rank"]]);
        }
      }),
      runs,
    );
  });

  test("the ranking that was decided on gives no reason to reopen, and a larger margin never gives more", () => {
    fc.assert(
      fc.property(pair, fc.nat({ max: 50 }), fc.nat({ max: 50 }), ({ before, after }, hundredths, more) => {
        expect(proposeReopening(after, after, { margin: 0 })).toEqual({ proposed: false, model: [], alternatives: [] });
        const idsWith = (margin: number) =>
          proposeReopening(before, after, { margin }).alternatives.map(({ id }) => id);
        const fewer = idsWith((hundredths + more) / 100);
        expect(idsWith(hundredths / 100)).toEqual(expect.arrayContaining(fewer));
      }),
      runs,
    );
  });

  test("figures that were missing and become known are no surprise", () => {
    fc.assert(
      fc.property(
        model.chain((m) => alternativesFor(m, true).map((alternatives) => ({ m, alternatives }))),
        fc.integer({ min: -30, max: 70 }),
        ({ m, alternatives }, figure) => {
          const known = alternatives.map((each) => ({
            ...each,
            values: Object.fromEntries(Object.entries(each.values).map(([id, level]) => [id, level ?? figure])),
          }));
          const before = rank(alternatives, m, { missing: "worst" });
          expect(proposeReopening(before, rank(known, m), { margin: 0 }).proposed).toBe(false);
        },
      ),
      runs,
    );
  });

  test("every reason is a sentence without holes", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const told = [
          ...movers(before, after).rows.flatMap(({ reasons }) => reasons),
          ...proposeReopening(before, after, { margin: 0.1 }).alternatives.map(({ reason }) => reason),
        ];
        for (const reason of told) {
          for (const lang of ["sv", "en"] as const)
            expect(explainHistory(reason, lang)).not.toMatch(/undefined|NaN|null/);
        }
      }),
      runs,
    );
  });
});

describe("cases", () => {
  const criterion = (id: string, rest: Partial<Criterion> = {}): Criterion => ({
    id,
    name: { sv: `${id} (sv)`, en: id },
    unit: "%",
    direction: "increasing",
    source: "made up",
    date: "2018-09-09",
    value: { kind: "linear", low: 0, high: 100 },
    ...rest,
  });
  const area = (id: string, values: Alternative["values"]): Alternative => ({
    id,
    name: id.toUpperCase(),
    kind: "area",
    values,
  });
  const twoOf = (p: Partial<Criterion> = {}, weight = 1): Model =>
    additive([
      { weight, criterion: criterion("p", p) },
      { weight: 1, criterion: criterion("q") },
    ]);
  const said = (reasons: readonly MoveReason[]) =>
    (["sv", "en"] as const).map((lang) => reasons.map((reason) => explainHistory(reason, lang)));

  test("who rose and fell, which criterion did it, and who only made room", () => {
    const before = rank([area("a", { p: 60, q: 0 }), area("b", { p: 40, q: null })], twoOf(), { missing: "worst" });
    const after = rank([area("a", { p: 60, q: 0 }), area("b", { p: 50, q: 40 })], twoOf());
    const [first, second] = movers(before, after).rows;
    expect(said(first!.reasons)).toEqual([
      [
        "Från plats 2 till plats 1.",
        "Poängen gick från 0,2 till 0,45, mest genom q (sv): från ingen uppgift till 40 %, 0,2 av ändringen.",
      ],
      [
        "From rank 2 to rank 1.",
        "The score went from 0.2 to 0.45, mostly by q: from no figure to 40 %, 0.2 of the change.",
      ],
    ]);
    expect(said(second!.reasons)).toEqual([
      ["Från plats 1 till plats 2.", "Poängen var 0,3 och är 0,3; platsen beror här mest på hur de andra har ändrats."],
      [
        "From rank 1 to rank 2.",
        "The score was 0.3 and is 0.3; the rank is here mostly due to how the others have changed.",
      ],
    ]);
    expect(said(movers(after, after).rows[0]!.reasons)).toEqual([["Kvar på plats 1."], ["Still at rank 1."]]);
    const back = movers(after, before).rows[1]!;
    expect(back.reasons.map(({ code }) => code)).toEqual(["fell", "score-fell"]);
  });

  test("a criterion that only one of the models has does its part of the change", () => {
    const before = rank([area("a", { p: 50 })], additive([{ weight: 1, criterion: criterion("p") }]));
    const after = rank([area("a", { q: 90 })], additive([{ weight: 1, criterion: criterion("q") }]));
    expect(movers(before, after).rows[0]!.criteria).toEqual([
      { id: "q", change: 0.9 },
      { id: "p", change: -0.5 },
    ]);
  });

  test.each<[string, Model, readonly string[], readonly string[]]>([
    [
      "another weight",
      twoOf({}, 3),
      [
        "Vikten av p (sv) har ändrats från 50 till 75 procent.",
        "Vikten av q (sv) har ändrats från 50 till 25 procent.",
      ],
      ["The weight of p has changed from 50 to 75 per cent.", "The weight of q has changed from 50 to 25 per cent."],
    ],
    [
      "other bounds and newer figures",
      twoOf({ value: { kind: "linear", low: 0, high: 90 }, date: "2022-09-11" }),
      [
        "Hur p (sv) bedöms har ändrats: kurva, gränser eller riktning.",
        "Det finns nya uppgifter om p (sv): från 2022-09-11 i stället för 2018-09-09 (made up).",
      ],
      [
        "How p is judged has changed: its curve, bounds or direction.",
        "There are new figures for p: of 2022-09-11 in place of 2018-09-09 (made up).",
      ],
    ],
    [
      "another criterion, otherwise combined",
      needAndEffect({
        need: [{ weight: 1, criterion: criterion("p") }],
        effect: { voters: { weight: 1, parts: [{ weight: 1, criterion: criterion("r") }] } },
      }),
      [
        "Vikten av p (sv) har ändrats från 50 till 50 procent.",
        "r (sv) bedöms nu, men inte vid beslutet.",
        "q (sv) bedömdes vid beslutet, men inte nu.",
        "Måtten räknas ihop på ett annat sätt än vid beslutet.",
      ].slice(1),
      [
        "r is judged now but was not at the decision.",
        "q was judged at the decision but is not now.",
        "The measures are put together in another way than at the decision.",
      ],
    ],
  ])("%s is a reason to think it over", (_, next, sv, en) => {
    const { proposed, model: reasons } = proposeReopening(rank([], twoOf()), rank([], next), { margin: 0.1 });
    expect(proposed).toBe(true);
    expect(reasons.map((reason) => explainHistory(reason, "sv"))).toEqual(sv);
    expect(reasons.map((reason) => explainHistory(reason, "en"))).toEqual(en);
  });

  test("who came, who went, and who changed by more than the noise", () => {
    const before = rank([area("a", { p: 0, q: 0 }), area("b", { p: 10, q: 10 }), area("c", { p: 0, q: 0 })], twoOf());
    const after = rank([area("b", { p: 30, q: 10 }), area("c", { p: 60, q: 0 }), area("d", { p: 0, q: 0 })], twoOf());
    const { alternatives } = proposeReopening(before, after, { margin: 0.1 });
    const told = (lang: "sv" | "en") => alternatives.map(({ reason }) => explainHistory(reason, lang));
    expect(told("sv")).toEqual([
      "A fanns med vid beslutet men kan inte ordnas längre.",
      "Poängen för C gick från 0 till 0,3, mer än saknade uppgifter och marginalen 0,1 kan förklara.",
      "D kan nu ordnas men fanns inte med vid beslutet.",
    ]);
    expect(told("en")).toEqual([
      "A was there at the decision but can no longer be ranked.",
      "The score of C went from 0 to 0.3, beyond what missing figures and the margin 0.1 can explain.",
      "D can be ranked now but was not there at the decision.",
    ]);
  });

  test("without a margin nothing is proposed", () => {
    const ranking = rank([], twoOf());
    for (const options of [undefined, {}, { margin: -1 }]) {
      expect(() => proposeReopening(ranking, ranking, options as never)).toThrow(
        expect.objectContaining({ code: "invalid-input" }),
      );
    }
  });
});
