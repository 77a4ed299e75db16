import { beforeAll, describe, expect, test } from "vitest";
import { type District, files, isInside, loadDistrict, type TableName, tableNames } from "../src/index.ts";
import { type SyntheticName, synthesisers } from "../src/synthetic/synthesisers.ts";

let district: District;
beforeAll(async () => {
  district = await loadDistrict({ seed: 2026 });
});

const madeUp = Object.keys(synthesisers) as SyntheticName[];
const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};

describe("every made-up table", () => {
  test("is the same, byte for byte, from the same seed, and another from another", async () => {
    const [again, other] = await Promise.all([loadDistrict({ seed: "2026" }), loadDistrict({ seed: "other" })]);
    for (const name of madeUp) {
      expect(JSON.stringify(again[name])).toBe(JSON.stringify(district[name]));
      const drawn = !["studyUnits", "fundRounds", "priorityOverrides"].includes(name);
      expect(JSON.stringify(other[name]) === JSON.stringify(district[name])).toBe(!drawn);
    }
  });

  test("fits its own file: schema, unique ids, references, and the mark that it is made up", () => {
    for (const name of madeUp) {
      const { row, unique, references } = files[name];
      for (const values of district[name]) {
        expect(row.safeParse(values)).toMatchObject({ success: true });
        expect(values.synthetic).toBe(true);
      }
      const keys = district[name].map((values) =>
        JSON.stringify(unique.map((key) => (values as Record<string, unknown>)[key])),
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const { field, to, by, except } of references) {
        const known = new Set(district[to as TableName].map((values) => (values as Record<string, unknown>)[by]));
        for (const values of district[name]) {
          for (const value of [(values as unknown as Record<string, unknown>)[field] ?? []].flat() as string[]) {
            expect(known.has(value) || except?.(value) === true).toBe(true);
          }
        }
      }
    }
  });

  test("builds only on tables that come before it", () => {
    for (const name of madeUp) {
      for (const from of synthesisers[name].from) {
        expect(tableNames.indexOf(from)).toBeLessThan(tableNames.indexOf(name));
      }
    }
  });
});

describe("associations and members", () => {
  test("51 local associations, 16 of them in Stockholm and one at least in every municipality, and 11 of branches", () => {
    const local = district.associations.filter(({ kind }) => kind === "local");
    const counts = countBy(local, ({ municipalityCode }) => municipalityCode!);
    expect(local).toHaveLength(51);
    expect(counts.get("0180")).toBe(16);
    expect(counts.size).toBe(26);
    const branch = district.associations.filter(({ kind }) => kind === "branch");
    expect(branch).toHaveLength(11);
    expect(branch.every(({ municipalityCode }) => municipalityCode === null)).toBe(true);
    expect(branch.map(({ name }) => name)).toEqual(expect.arrayContaining(["Kommunalvänstern", "Byggvänstern"]));
    expect(new Set(district.associations.map(({ name }) => name)).size).toBe(62);
  });

  test("as many members as each association says, each in at most one local and one branch association", () => {
    const { associations, members } = district;
    const kindOf = new Map(associations.map(({ id, kind }) => [id, kind]));
    expect(members.length).toBeGreaterThanOrEqual(3000);
    expect(members.length).toBeLessThanOrEqual(5000);
    const counts = countBy(
      members.flatMap((member) => member.associations),
      (id) => id,
    );
    for (const { id, members: count } of associations) expect(counts.get(id)).toBe(count);
    for (const member of members) {
      const kinds = member.associations.map((id) => kindOf.get(id));
      expect(new Set(kinds).size).toBe(kinds.length);
    }
    expect(members.some((member) => member.associations.length === 2)).toBe(true);
  });

  test("nothing that tells a person is kept of a member or a volunteer", () => {
    expect(Object.keys(files.members.row.shape).sort()).toEqual([
      "associations",
      "id",
      "municipalityCode",
      "since",
      "synthetic",
      "until",
    ]);
    expect(district.members.every(({ id }) => /^m-\d{5}$/.test(id))).toBe(true);
    expect(district.volunteers.every(({ id }) => /^f-\d{4}$/.test(id))).toBe(true);
  });

  test("every association has a board with one chair, and every municipality councillors and a list in order", () => {
    const inBoard = district.roles.filter(({ associationId }) => associationId !== null);
    const chairs = countBy(
      inBoard.filter(({ role }) => role === "chair"),
      ({ associationId }) => associationId!,
    );
    for (const { id } of district.associations) expect(chairs.get(id)).toBe(1);
    for (const { code } of district.municipalities) {
      const here = district.roles.filter(({ assembly }) => assembly === code);
      expect(here.filter(({ role }) => role === "group-leader")).toHaveLength(1);
      expect(here.filter(({ role }) => role === "councillor").length).toBeGreaterThanOrEqual(1);
      const ranks = here.filter(({ role }) => role === "list-candidate").map(({ rank }) => rank);
      expect(ranks.length).toBeGreaterThanOrEqual(5);
      expect(ranks).toEqual(ranks.map((_, index) => index + 1));
    }
  });

  test("nobody does anything before joining, or holds one role in one place twice at a time", () => {
    const since = new Map(district.members.map((member) => [member.id, member.since]));
    for (const { memberId, start } of district.roles) expect(start >= since.get(memberId)!).toBe(true);
    for (const { memberId, date } of [...district.completions, ...district.participations]) {
      expect(date >= since.get(memberId)!).toBe(true);
    }
    const ends = new Map<string, string | null>();
    for (const { memberId, role, associationId, assembly, start, end } of district.roles) {
      const key = `${memberId} ${role} ${associationId} ${assembly}`;
      if (ends.has(key)) expect(ends.get(key)! <= start).toBe(true);
      ends.set(key, end);
    }
  });

  test("boards are as large after the annual meetings of 2026 as before", () => {
    const boardOn = (date: string) =>
      district.roles.filter(
        ({ associationId, role, start, end }) =>
          associationId !== null && role !== "nominating-committee" && start <= date && (end === null || date < end),
      ).length;
    expect(boardOn("2026-03-15") / boardOn("2026-01-31")).toBeGreaterThan(0.95);
  });

  test("a branch member is counted when there are more branch members than others", () => {
    const [local, branch] = [district.associations[0]!, district.associations.at(-1)!];
    const members = synthesisers.members.make(
      {
        ...district,
        associations: [
          { ...local, members: 2 },
          { ...branch, members: 9 },
        ],
      },
      { ...fakeRandom },
    );
    expect(members).toHaveLength(9);
  });
});

/** Always the least draw: everybody in a branch association is looked for among the others first. */
const fakeRandom = {
  next: () => 0,
  integer: (from: number) => from,
  pick: <T>(items: readonly T[]) => items[0]!,
  shuffle: <T>(items: readonly T[]) => [...items],
  fork: () => fakeRandom,
};

describe("places, studies, fund and calendar", () => {
  test("venues lie inside their municipality", () => {
    for (const { municipalityCode, lon, lat } of district.venues) {
      const { polygons } = district.municipalities.find(({ code }) => code === municipalityCode)!;
      expect(isInside(polygons, [lon, lat])).toBe(true);
    }
    expect(district.venues.every(({ name }) => name.startsWith("Exempel"))).toBe(true);
  });

  test("prerequisites come before what needs them", () => {
    const ids = district.studyUnits.map(({ id }) => id);
    for (const { id, prerequisites } of district.studyUnits) {
      for (const required of prerequisites) expect(ids.indexOf(required)).toBeLessThan(ids.indexOf(id));
    }
    expect(ids).toHaveLength(9);
  });

  test("sessions seat no more than fit, and only those who came have done the unit that day", () => {
    const sessions = new Map(district.studySessions.map((session) => [session.id, session]));
    const venues = new Map(district.venues.map((venue) => [venue.id, venue]));
    const enrolled = district.participations.filter(({ step }) => step === "enrolled");
    const taken = countBy(enrolled, ({ sessionId }) => sessionId);
    for (const [id, { seats, venueId }] of sessions) {
      expect(seats).toBeLessThanOrEqual(venues.get(venueId)!.capacity);
      expect(taken.get(id) ?? 0).toBeLessThanOrEqual(seats);
    }
    const done = new Set(district.completions.map(({ memberId, unitId }) => `${memberId} ${unitId}`));
    for (const { sessionId, memberId, step, date: taken } of district.participations) {
      const { unitIds, date, announced } = sessions.get(sessionId)!;
      expect(taken >= announced && taken <= "2026-02-01").toBe(true);
      if (step !== "attended") continue;
      expect(taken).toBe(date);
      expect(done.has(`${memberId} ${unitIds[0]}`)).toBe(true);
    }
    expect(
      countBy(
        district.studySessions.flatMap(({ unitIds }) => unitIds),
        (id) => id,
      ).get("self-defence"),
    ).toBeGreaterThanOrEqual(2);
  });

  test("forty applications, each plainly in order or plainly not", () => {
    const [round] = district.fundRounds;
    const missing = new Set(district.associations.filter(({ reportMissing }) => reportMissing).map(({ id }) => id));
    const applications = district.fundApplications;
    expect(round!.budgetOre).toBe(30_000_000);
    expect(applications).toHaveLength(40);
    const wrong = {
      rent: applications.filter(({ purpose }) => purpose === "rent"),
      inward: applications.filter(({ outward }) => !outward),
      late: applications.filter(({ submitted }) => submitted > round!.closes),
      dear: applications.filter(({ requestedOre }) => requestedOre > round!.ceilingOre),
      outside: applications.filter(({ start }) => start > round!.activityTo),
      missing: applications.filter(({ associationId }) => missing.has(associationId)),
    };
    for (const some of Object.values(wrong)) expect(some.length).toBeGreaterThanOrEqual(1);
    expect(new Set(Object.values(wrong).flat()).size).toBeLessThan(20);
    for (const { costOre, ownShareOre, requestedOre } of applications) expect(ownShareOre + requestedOre).toBe(costOre);
    expect(applications.reduce((sum, { requestedOre }) => sum + requestedOre, 0)).toBeGreaterThan(round!.budgetOre);
  });

  test("one address in a hundred is not to be visited", () => {
    expect(district.doNotContact).toHaveLength(10);
  });

  test("member meetings are seated in the association's own municipality", () => {
    const meetings = district.calendarRequests.filter(({ kind }) => kind === "member-meeting");
    expect(meetings).toHaveLength(102);
    const homes = new Map(district.associations.map(({ id, municipalityCode }) => [id, municipalityCode]));
    for (const { associationId, municipalityCode } of meetings)
      expect(homes.get(associationId!)).toBe(municipalityCode);
  });
});
