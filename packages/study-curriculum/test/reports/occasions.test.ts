import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studyRegister } from "../../src/index.ts";
import { occasions, organiserShare } from "../../src/reports/index.ts";
import { date, records } from "../arbitraries.ts";
import { district, session } from "../district.ts";

test("each known session is held, planned or cancelled, once for each of its units", () => {
  fc.assert(
    fc.property(records, date, fc.option(date, { nil: undefined }), fc.nat({ max: 3 }), (all, asOf, since, atLeast) => {
      const rows = occasions(studyRegister(all), { asOf, atLeast, ...(since === undefined ? {} : { since }) });
      const known = all.sessions.filter(
        (one) => one.announcedOn <= asOf && (since === undefined || one.dates.at(-1)! >= since),
      );
      expect(rows.flatMap(({ held, planned, cancelled }) => [...held, ...planned, ...cancelled]).sort()).toEqual(
        known.flatMap(({ id, unitIds }) => unitIds.map(() => id)).sort(),
      );
      for (const { held, cancelled, shortfall } of rows) {
        for (const id of held) expect(known.find((one) => one.id === id)!.dates.at(-1)! <= asOf).toBe(true);
        for (const id of cancelled) expect(known.find((one) => one.id === id)!.cancelledOn! <= asOf).toBe(true);
        expect(shortfall).toBe(Math.max(0, atLeast - held.length));
      }
    }),
    { numRuns: 60 },
  );
});

test("each session held is counted once, however many arrange it", () => {
  fc.assert(
    fc.property(records, date, (all, asOf) => {
      const share = organiserShare(studyRegister(all), { asOf, level: "association" });
      const held = all.sessions.filter(
        ({ announcedOn, dates, cancelledOn }) =>
          announcedOn <= asOf && dates.at(-1)! <= asOf && (cancelledOn === null || cancelledOn > asOf),
      );
      const arranged = held.filter(({ organiserIds }) => organiserIds.some((id) => id !== "district"));
      expect(share).toMatchObject({
        held: held.length,
        arranged: arranged.length,
        jointly: arranged.filter(({ organiserIds }) => organiserIds.includes("district")).length,
        majority: arranged.length > held.length - arranged.length,
      });
    }),
    { numRuns: 60 },
  );
});

describe("two occasions of self-defence", () => {
  const register = studyRegister(
    district({
      sessions: [
        session("a", { dates: ["2026-04-18"] }),
        session("b", { dates: ["2026-10-03"], announcedOn: "2026-05-02" }),
        session("c", { dates: ["2026-04-20"], cancelledOn: "2026-04-19" }),
      ],
    }),
  );

  test("are reached by what was held, not by what is planned", () => {
    expect(occasions(register, { asOf: "2026-05-01", atLeast: 2 })).toEqual([
      { unitId: "board", held: ["a"], planned: [], cancelled: ["c"], shortfall: 1 },
    ]);
    expect(occasions(register, { asOf: "2026-05-02", atLeast: 2 })[0]).toMatchObject({ planned: ["b"], shortfall: 1 });
    expect(occasions(register, { asOf: "2026-10-03", atLeast: 2 })[0]).toMatchObject({
      held: ["a", "b"],
      shortfall: 0,
    });
    expect(occasions(register, { asOf: "2026-10-03", since: "2026-05-01" })[0]).toMatchObject({
      held: ["b"],
      shortfall: 0,
    });
  });

  test("have no share of nothing, and a level must exist", () => {
    expect(organiserShare(register, { asOf: "2026-02-01", level: "association" })).toEqual({
      held: 0,
      arranged: 0,
      jointly: 0,
      share: null,
      majority: false,
    });
    expect(() => organiserShare(register, { asOf: "2026-02-01", level: "asociation" })).toThrow(
      expect.objectContaining({ code: "unknown-level" }),
    );
  });

  test("half is no majority", () => {
    const half = studyRegister(district({ sessions: [session("a"), session("b", { organiserIds: ["district"] })] }));
    expect(organiserShare(half, { asOf: "2026-06-01", level: "association" })).toMatchObject({
      share: 0.5,
      majority: false,
    });
  });
});
