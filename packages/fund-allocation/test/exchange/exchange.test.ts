import { DomainError } from "@vanstervind/core";
import type { ApplicationInput } from "@vanstervind/fund-allocation";
import {
  DecisionFile,
  decisionFileSchema,
  decisionsCsv,
  decisionsOf,
  isPaymentReference,
  type Payment,
  paymentReference,
  readApplicants,
  readApplications,
  readDecisions,
  readPaymentList,
  writeApplications,
  writeDecisions,
  writePaymentList,
} from "@vanstervind/fund-allocation/exchange";
import { noEvents, record } from "@vanstervind/fund-allocation/rounds";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, applicationOf, assessedBy, opened, received } from "../rounds/round.ts";

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ row, field, code }) => `${row} ${field} ${code}`);
  }
  return [];
};

const anyId = fc.stringMatching(/^[a-zåäö0-9=+@-]{1,8}$/);
const anyOre = fc.integer({ min: 0, max: 2 ** 40 });
const anyDate = fc.constantFrom("2026-01-31", "2026-02-28", "2028-02-29");
const anyText = fc.oneof(fc.constantFrom("=1+1", "'=x", "a;b,c", 'say "hej"', "@SUM(A1)", "two\nlines"), anyId);

const anyApplication = fc
  .record({
    applicantId: anyId,
    title: anyText,
    outward: fc.boolean(),
    requestedOre: anyOre.map((ore) => ore + 1),
    minimumShare: fc.integer({ min: 0, max: 4 }),
    rent: anyOre,
    print: anyOre,
    ownShareOre: anyOre,
    otherFundingOre: anyOre,
    submittedOn: anyDate,
    startsOn: anyDate,
  })
  .map(
    ({ minimumShare, rent, print, ...rest }): Omit<ApplicationInput, "id"> => ({
      ...rest,
      minimumOre: Math.floor((rest.requestedOre * minimumShare) / 4),
      costsOre: { rent, "print: large": print },
      totalCostOre: rent + print,
    }),
  );

describe("applications", () => {
  test("what is written is read back equal, in both languages, whatever its text", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 5 }), fc.infiniteStream(anyApplication), (ids, stream) => {
        const applications = ids.map((id) => ({ id, ...stream.next().value! }));
        for (const lang of ["sv", "en"] as const) {
          const file = writeApplications(applications, { lang });
          expect(readApplications(file, { source: "a.csv" })).toEqual(applications);
        }
      }),
    );
  });

  test("every fault at once, by line and column", () => {
    const file = [
      "id;applicantId;title;outward;requestedKronor;minimumKronor;totalCostKronor;costsKronor;submittedOn;startsOn",
      "a1;farsta;Torgmöte;ja;4 500,50;;6000;hyra: 1 500,50|tryck: 200;2026-02-01;2026-04-11",
      "a1;nobody;Torgmöte;kanske;1,234;;-5;hyra;2026-02-01;2026-02-30",
      "a3;farsta;Fest;ja;100;200;50;hyra: 60;2026-02-01;2026-04-11",
    ].join("\n");
    expect(faultsOf(() => readApplications(file, { source: "a.csv", applicantIds: ["farsta"] }))).toEqual([
      "3 outward invalid-type",
      "3 requestedKronor custom",
      "3 totalCostKronor custom",
      "3 costsKronor custom",
      "3 startsOn invalid-format",
      "3 id duplicate-id",
      "3 applicantId unknown-applicant",
      "4 minimumKronor custom",
      "4 costsKronor custom",
    ]);
    const [header, first] = file.split("\n");
    expect(readApplications(`${header}\n${first}`, { source: "a.csv", applicantIds: ["farsta"] })).toEqual([
      {
        id: "a1",
        applicantId: "farsta",
        title: "Torgmöte",
        outward: true,
        requestedOre: 450_050,
        minimumOre: 0,
        totalCostOre: 600_000,
        costsOre: { hyra: 150_050, tryck: 20_000 },
        ownShareOre: 0,
        otherFundingOre: 0,
        submittedOn: "2026-02-01",
        startsOn: "2026-04-11",
      },
    ]);
  });
});

test("applicants: amounts to the öre, weights as people write them, faults by column", () => {
  const header = "id;name;kind;ownFundsKronor;members;organisationalAbility;missingReports;weight";
  expect(readApplicants(`${header}\nf;Farsta;;9 000,10;60;0,4;2025/1|2025/2;1,5`, { source: "b.csv" })).toEqual([
    {
      id: "f",
      name: "Farsta",
      kind: "association",
      ownFundsOre: 900_010,
      members: 60,
      organisationalAbility: 0.4,
      grantedThisYearOre: 0,
      missingReports: ["2025/1", "2025/2"],
      weight: "1.5",
    },
  ]);
  expect(faultsOf(() => readApplicants(`${header}\nf;Farsta;;9;0;1,4;;x`, { source: "b.csv" }))).toEqual([
    "2 members custom",
    "2 organisationalAbility custom",
    "2 weight custom",
  ]);
});

describe("payment references", () => {
  test("one wrong digit, or two that changed places, is found", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,23}$/),
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (number, lengthDigit, place, by) => {
          const reference = paymentReference(number, { lengthDigit });
          expect(reference.startsWith(number)).toBe(true);
          expect(reference.length).toBe(number.length + (lengthDigit ? 2 : 1));
          expect(isPaymentReference(reference)).toBe(true);
          if (lengthDigit) expect(Number(reference.at(-2))).toBe(reference.length % 10);
          const at = place % reference.length;
          const wrong = (Number(reference[at]) + by) % 10;
          expect(isPaymentReference(`${reference.slice(0, at)}${wrong}${reference.slice(at + 1)}`)).toBe(false);
          const [a, b] = [reference[at]!, reference[at + 1]];
          if (b === undefined || a === b || `${a}${b}` === "09" || `${a}${b}` === "90") return;
          expect(isPaymentReference(`${reference.slice(0, at)}${b}${a}${reference.slice(at + 2)}`)).toBe(false);
        },
      ),
    );
  });

  test("nothing but digits", () => {
    expect(() => paymentReference("")).toThrow(DomainError);
    expect(isPaymentReference("7")).toBe(false);
    expect(isPaymentReference("20260017 7")).toBe(false);
  });
});

describe("payment lists", () => {
  const payment = (i: number, ore: number, name = "Farsta"): Payment => ({
    recipient: `f${i}`,
    name,
    reference: paymentReference(String(20260000 + i)),
    ore,
    payOn: "2026-04-01",
  });

  test("written and read back equal, with a total to the öre; formulas are defused", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOre, anyText), { maxLength: 6 }), (rows) => {
        const payments = rows.map(([ore, name], i) => payment(i, ore + 1, name));
        for (const lang of ["sv", "en"] as const) {
          const file = writePaymentList(payments, { lang });
          expect(readPaymentList(file, { source: "p.csv" })).toEqual(payments);
          const cells = file.slice(1).split(/[;,\r\n]+/);
          expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
        }
      }),
    );
  });

  test("a list with a wrong amount, reference, count or total is refused", () => {
    const file = writePaymentList([payment(1, 100), payment(2, 250)], { lang: "sv" });
    const read = (text: string) => faultsOf(() => readPaymentList(text, { source: "p.csv" }));
    expect(read(file)).toEqual([]);
    expect(read(file.replace("1,00", "1,01"))).toEqual(["4 amountKronor wrong-total"]);
    expect(read(file.replace("TOTAL;2", "TOTAL;3"))).toEqual(["4 amountKronor wrong-total"]);
    expect(read(file.replace(/TOTAL.*/, ""))).toEqual(["3 amountKronor wrong-total"]);
    expect(read(file.replace(/\n(f1.*\r)\n(f2.*\r)\n(TOTAL.*\r)\n/, "\n$1\n$3\n$2\n"))).toEqual([
      "4 amountKronor wrong-total",
    ]);
    expect(read(file.replace(payment(1, 100).reference, "202600010"))).toEqual(["2 reference custom"]);
    expect(read(file.replace("1,00", "0"))).toEqual(["2 amountKronor custom"]);
    expect(read(file.replace("2026-04-01", ""))).toEqual(["2 payOn custom"]);
    expect(read("recipient;name;reference;amountKronor;payOn\n")).toEqual(["1 amountKronor wrong-total"]);
  });

  test("payments that do not fit are told all at once", () => {
    const write = (...payments: Payment[]) => faultsOf(() => writePaymentList(payments, { lang: "sv" }));
    expect(write({ ...payment(1, 0), reference: "12" })).toEqual(["0 reference custom", "0 ore too-small"]);
    expect(write(payment(1, 1), payment(1, 1), { ...payment(2, 1), recipient: "TOTAL" })).toEqual([
      "1 reference duplicate-reference",
      "2 recipient reserved",
    ]);
  });
});

describe("decisions", () => {
  const open = record(
    noEvents,
    opened({ closes: null }),
    received(applicationOf("a2", "farsta", { requestedOre: 50_000, title: "=1+1" })),
    received(applicationOf("a1", "tyreso")),
    received(applicationOf("a3", "nacka", { outward: false })),
  );
  const assessed = record(open, ...["a1", "a2", "a3"].map((id) => assessedBy(after(open.state), id, "2026-02-02")));
  const decided = record(assessed, {
    kind: "decided",
    on: "2026-02-03",
    role: "delegate",
    offices: ["delegate"],
    awards: [
      { applicationId: "a2", awardOre: 50_000 },
      { applicationId: "a3", awardOre: 0 },
    ],
  });

  test("as JSON: what is decided, by id, with the head of the ledger, and back again", () => {
    const file = decisionsOf(decided);
    expect(file.decisions.map(({ applicationId, status, grantedOre }) => [applicationId, status, grantedOre])).toEqual([
      ["a2", "granted", 50_000],
      ["a3", "declined", 0],
    ]);
    expect(file.head).toBe(decided.ledger.at(-1)!.hash);
    expect(readDecisions(writeDecisions(file), { source: "d.json" })).toEqual(file);
    expect(() => decisionsOf(noEvents)).toThrow(expect.objectContaining({ code: "round-not-opened" }));
  });

  test("another version, a wrong sum, no JSON are refused", () => {
    const file = decisionsOf(decided);
    const read = (text: string) => faultsOf(() => readDecisions(text, { source: "d.json" }));
    expect(read("{")).toEqual(["null  not-json"]);
    expect(read(writeDecisions({ ...file, version: 2 as never }))).toEqual(["null version invalid-value"]);
    expect(read(writeDecisions({ ...file, grantedOre: 1 }))).toEqual(["null grantedOre custom"]);
    expect(decisionFileSchema()).toMatchObject({ type: "object", properties: { version: { const: 1 } } });
    expect(DecisionFile.safeParse(file).success).toBe(true);
  });

  test("as CSV for people, with the sums, in both languages", () => {
    expect(decisionsCsv(decisionsOf(decided), { lang: "sv" }).slice(1).split("\r\n")).toEqual([
      "ansökan;förening;verksamhet;läge;sökt (kr);beviljat (kr);beslutat;kan överklagas till",
      "a2;farsta;'=1+1;beviljad;500,00;500,00;2026-02-03;2026-02-24",
      "a3;nacka;Activity a3;avslagen;4000,00;0,00;2026-02-03;2026-02-24",
      "SUMMA;;;;4500,00;500,00;;",
      "",
    ]);
    expect(decisionsCsv(decisionsOf(decided), { lang: "en" })).toContain("TOTAL,,,,4500.00,500.00,,");
  });
});
