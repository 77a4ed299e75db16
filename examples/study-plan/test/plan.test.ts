import { figuresIn, pageFaults } from "@vanstervind/page";
import { type District, loadDistrict } from "@vanstervind/storstockholm";
import { gapReport, studyRegister } from "@vanstervind/study-curriculum";
import { ladder } from "@vanstervind/study-curriculum/reports";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { exportStudies } from "../src/exports.ts";
import { type DistrictStudies, planDistrictStudies } from "../src/plan-studies.ts";
import { isInTime } from "../src/report/people-section.ts";
import { report } from "../src/report/report.ts";
import { thirdSaturday } from "../src/steps/planned-sessions.ts";
import { electionDay, planRequirements } from "../src/steps/requirements.ts";
import { kilometresOf, monthsBetween, seatRules } from "../src/steps/seats.ts";
import { summary } from "../src/summary.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const options = { asOf: "2026-02-01", seed: "test" } as const;
let district: District;
let plan: DistrictStudies;
beforeAll(async () => {
  district = await loadDistrict({ seed: "test" });
  plan = planDistrictStudies(district, options);
});

const text = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");

describe("the requirements", () => {
  test("are the plan's, and ask for nothing that is not taught", () => {
    const ids = plan.records.requirements.map(({ id }) => id);
    expect(ids).toEqual([
      "ideology",
      "politics",
      "organisation",
      "board-training",
      "representative-training",
      "list-toppers",
      "handbook",
    ]);
    expect(planRequirements(new Set(["rhetoric", "ideology"])).map(({ id }) => id)).toEqual(["ideology"]);
  });

  test("self-defence is required of nobody", () => {
    for (const { needs } of plan.records.requirements) expect(JSON.stringify(needs)).not.toContain("self-defence");
  });

  test("every association studies with its board and its committee", () => {
    const handbook = plan.gaps.byRequirement.find(({ key }) => key === "handbook")!;
    expect(handbook.subjects).toBe(3 * district.associations.length);
  });
});

describe("the seats", () => {
  test("served and unserved are the demand; groups, distance and leaders are kept to", () => {
    const kilometres = kilometresOf(district);
    const ledIn = new Set<string>();
    for (const own of [plan.seats!]) {
      const { courses, seats, unserved, demand, served } = own.plan;
      expect(served + unserved.reduce((sum, { learners }) => sum + learners, 0)).toBe(demand);
      expect(seats.reduce((sum, { learners }) => sum + learners, 0)).toBe(served);
      for (const { learners, leaderId, blockId } of courses) {
        expect(learners).toBeGreaterThanOrEqual(seatRules.minGroup);
        expect(learners).toBeLessThanOrEqual(seatRules.maxGroup);
        // One course a month, over both plans.
        expect(ledIn.has(`${leaderId} ${blockId}`)).toBe(false);
        ledIn.add(`${leaderId} ${blockId}`);
      }
      const home = new Map(own.request.cohorts.map(({ id, placeId }) => [id, placeId]));
      for (const { cohortId, placeId } of seats) {
        const from = home.get(cohortId)!;
        if (from !== placeId) expect(kilometres(from, placeId)).toBeLessThanOrEqual(seatRules.maxKilometres);
      }
    }
  });

  test("courses before the election are before it, and free seats are those that are free", () => {
    const { request, plan: own } = plan.seats!;
    const toppers = new Set(request.cohorts.filter(({ lastBlockId }) => lastBlockId).map(({ id }) => id));
    for (const { cohortId, blockId } of own.seats) {
      if (toppers.has(cohortId)) expect(thirdSaturday(blockId) < electionDay).toBe(true);
    }
    // Whoever has no seat before the election lives too far from others, not behind a board in the queue.
    for (const { cohortId, reason } of own.unserved) {
      if (toppers.has(cohortId)) expect(reason.code).not.toBe("no-block-left");
    }
    for (const { blockId } of own.courses) expect(thirdSaturday(blockId) > options.asOf).toBe(true);
    for (const { id, freeSeats } of plan.seats!.request.sessions ?? []) {
      const taken = district.participations.filter(({ sessionId, step }) => sessionId === id && step === "enrolled");
      expect(freeSeats).toBe(district.studySessions.find((session) => session.id === id)!.seats - taken.length);
    }
  });

  test("once the extra sessions are offered as planned, everyone has been offered", () => {
    const { offers, records, gaps } = plan;
    expect(offers!.plan.unserved).toEqual([]);
    const units = ["ideology", "politics", "organisation"];
    const lacking = units.flatMap((requirementId) =>
      gaps.rows
        .where({ requirementId, statuses: ["missing", "expired", "booked", "met"] })
        .filter(({ step }) => step === null),
    );
    expect(offers!.plan.demand).toBe(lacking.length);
    const sessions = units.map((id) => ({
      id: `extra ${id}`,
      unitIds: [id],
      dates: ["2026-03-21"],
      organiserIds: ["district"],
      seats: null,
      announcedOn: options.asOf,
      cancelledOn: null,
    }));
    const after = studyRegister({
      ...records,
      sessions: [...records.sessions!, ...sessions],
      participations: [
        ...records.participations!,
        ...lacking.map(({ subjectId, requirementId }) => {
          return { subjectId, sessionId: `extra ${requirementId}`, step: "offered" as const, on: options.asOf };
        }),
      ],
    });
    for (const { requirementId, offered, audience } of ladder(after, { asOf: options.asOf })) {
      if (units.includes(requirementId)) expect(offered).toBe(audience);
    }
  });

  test("months and Saturdays are those of the calendar", () => {
    expect(monthsBetween("2026-05-30", "2026-09-13")).toEqual(["2026-06", "2026-08", "2026-09"]);
    expect(monthsBetween("2026-11-01", "2027-02-01")).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(monthsBetween("2026-11-01", "2026-11-30")).toEqual([]);
    const month = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(month, ([year, number]) => {
        const id = `${year}-${String(number).padStart(2, "0")}`;
        const day = thirdSaturday(id);
        expect(day.slice(0, 7)).toBe(id);
        expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(6);
        expect(Number(day.slice(8))).toBeGreaterThan(14);
        expect(Number(day.slice(8))).toBeLessThan(22);
      }),
    );
    expect(thirdSaturday("2026-08")).toBe("2026-08-15");
    expect(thirdSaturday("2026-02")).toBe("2026-02-21");
  });
});

describe("before the election", () => {
  test("the courses of the plan delay nobody, and help somebody", () => {
    for (const { announced, planned } of plan.toppers) {
      if (announced.earliestFinish !== null) {
        expect(planned.earliestFinish! <= announced.earliestFinish).toBe(true);
      }
    }
    const count = (which: "announced" | "planned") => plan.toppers.filter((row) => isInTime(row[which])).length;
    expect(count("planned")).toBeGreaterThan(count("announced"));
  });

  test("a late replacement is one more, and the gate is shut until all is done", () => {
    const late = plan.late!;
    expect(late.subjectsAfter).toBe(late.subjectsBefore + 1);
    expect(late.gate.open).toBe(false);
    for (const { dates } of late.inTime) {
      expect(dates[0]! > late.entersOn && dates.at(-1)! < electionDay).toBe(true);
    }
    if (late.extra !== null) expect(isInTime(late.extra.path)).toBe(true);
  });

  test("the report made from the one before is the report made anew", () => {
    const { subjectId, organisationId, entersOn, rank, subjectsAfter } = plan.late!;
    const role = { subjectId, role: "list-candidate", organisationId, start: entersOn, end: electionDay, rank };
    const anew = studyRegister({ ...plan.records, roles: [...plan.records.roles, role] });
    const own = gapReport(anew, { asOf: entersOn }).byRequirement.find(({ key }) => key === "list-toppers")!;
    expect(own.subjects).toBe(subjectsAfter);
  });
});

describe("circles and queues", () => {
  test("one passes, and one is warned while there is something to do", () => {
    const states = plan.circles.map(({ report: own }) => own.status);
    expect(states).toEqual(["passed", "on-track", "at-risk", "failed"]);
    expect(plan.circles[2]!.report.warnings[0]!.code).toBe("no-meeting-to-spare");
  });

  test("seats are filled, by class and then by time", () => {
    const { rows, seats, applicants } = plan.full!;
    expect(rows.filter(({ hasSeat }) => hasSeat).length).toBe(seats);
    expect(rows.length).toBe(applicants.length);
  });
});

describe("the page", () => {
  test.each(["sv", "en"] as const)("is whole, escaped, and loads nothing (%s)", (lang) => {
    const page = report(plan, lang);
    expect(pageFaults(page)).toEqual([]);
  });

  test("its figures are those of the data, and what is hidden is not in it", () => {
    const page = report(plan, "sv");
    const f = figuresIn("sv");
    for (const { key, statuses, subjects } of plan.gaps.byRequirement) {
      const name = plan.records.requirements.find(({ id }) => id === key)!.name.sv;
      const row = page.slice(page.indexOf(`<th scope="row">${name}</th>`)).split("</tr>")[0]!;
      const figures = [...row.matchAll(/<td class="num">([^<]*)<\/td>/g)].map(([, figure]) => figure);
      const { met, expiring, booked, expired, missing } = statuses;
      expect(figures.slice(0, 6)).toEqual([subjects, met, expiring, booked, expired, missing].map(f.whole));
    }
    const cells = [...page.matchAll(/<g><title>([^<]*)<\/title>/g)].map(([, title]) => title!);
    const expected = plan.coverage.rows.flatMap((row) => row.cells);
    expect(cells.length).toBe(expected.length);
    for (const [i, { hidden, share }] of expected.entries()) {
      expect(cells[i]!.endsWith(hidden ? ": dolt" : share === null ? ": –" : `: ${f.percent(share)}`)).toBe(true);
      if (hidden) expect(share).toBeNull();
    }
    expect(text(page)).toContain("påhittade");
    expect(text(page)).toContain("inget läggs till");
  });

  test("hostile names stay text", () => {
    const hostile = '<script>alert("1")</script>';
    const spoilt: District = {
      ...district,
      associations: district.associations.map((row) => ({ ...row, name: hostile })),
      studyUnits: district.studyUnits.map((row) => ({ ...row, nameSv: hostile })),
    };
    const page = report(planDistrictStudies(spoilt, options), "sv");
    expect(pageFaults(page)).toEqual([]);
    expect(page).not.toContain("<script");
  });

  test("without members, sessions or units there still is a page", () => {
    const bare: District = {
      ...district,
      members: [],
      roles: [],
      participations: [],
      completions: [],
      studySessions: [],
      volunteers: [],
    };
    expect(pageFaults(report(planDistrictStudies(bare, options), "sv"))).toEqual([]);
    const nothing: District = { ...bare, studyUnits: [], associations: [] };
    expect(pageFaults(report(planDistrictStudies(nothing, options), "en"))).toEqual([]);
  });
});

describe("the files", () => {
  test("the same data and seed give the same bytes, in whatever order the rows come", () => {
    const turned: District = {
      ...district,
      members: district.members.toReversed(),
      roles: district.roles.toReversed(),
      participations: district.participations.toReversed(),
      completions: district.completions.toReversed(),
      studySessions: district.studySessions.toReversed(),
    };
    expect([...exportStudies(planDistrictStudies(turned, options), "sv")]).toEqual([...exportStudies(plan, "sv")]);
  });

  test("hold every course, path, cell and reminder", () => {
    const files = exportStudies(plan, "en");
    const rows = (name: string) => files.get(name)!.trimEnd().split("\r\n").length - 1;
    const courses = [plan.seats, plan.offers].flatMap((own) => own?.plan.courses ?? []);
    expect(rows("courses.csv")).toBe(courses.length);
    expect(rows("paths.csv")).toBe(plan.toppers.length);
    expect(rows("coverage.csv")).toBe(plan.coverage.rows.length * plan.coverage.requirementIds.length);
    expect(rows("reminders.csv")).toBe(plan.deadlines.length);
    expect(JSON.parse(files.get("requirements.json")!)).toEqual(plan.records.requirements);
    expect(summary(plan, "sv", { outDir: "out", files: ["a.html"] })).toContain("Skrivet i out/: a.html");
    expect(summary(plan, "en", { outDir: "out", files: [] })).toContain("List-toppers who lack something");
  });
});
