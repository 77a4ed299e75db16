import { splitTurfs } from "@vanstervind/turf-splitting";
import {
  bisectTurf,
  lockTurf,
  mergeTurfs,
  moveStops,
  reoptimise,
  resplit,
  unlockTurf,
} from "@vanstervind/turf-splitting/changes";
import { expect, test } from "vitest";
import { gridTown } from "../towns.ts";

const town = gridTown(3, { columns: 4, rows: 4, doors: 60 });
const plan = await splitTurfs(town.addresses, { target: 12, network: town.network, effort: 0.1 });
const first = plan.turfs[0]!;
const coded = (code: string) => expect.objectContaining({ code });

test("what cannot be asked for is refused by its code, and the plan stays as it is", () => {
  const copy = JSON.stringify(plan);
  const locked = lockTurf(plan, first.id);
  const other = plan.turfs[1]!.id;
  for (const act of [
    () => lockTurf(plan, "none"),
    () => unlockTurf(plan, "none"),
    () => bisectTurf(plan, "none"),
    () => mergeTurfs(plan, first.id, "none"),
    () => moveStops(plan, [first.stops[0]!.id], "none"),
    () => reoptimise(plan, ["none"]),
    () => resplit(plan, { locked: ["none"] }),
  ]) {
    expect(act).toThrowError(coded("unknown-turf"));
  }
  for (const act of [
    () => bisectTurf(locked, first.id),
    () => mergeTurfs(locked, first.id, other),
    () => moveStops(locked, [first.stops[0]!.id], other),
    () => reoptimise(locked, [first.id]),
  ]) {
    expect(act).toThrowError(coded("turf-locked"));
  }
  expect(() => mergeTurfs(plan, first.id, first.id)).toThrowError(coded("same-turf"));
  expect(() => moveStops(plan, ["none"], other)).toThrowError(coded("unknown-stop"));
  expect(() => resplit(plan, { added: [town.addresses[0]!, town.addresses[0]!] })).toThrowError(coded("invalid-input"));
  expect(JSON.stringify(plan)).toBe(copy);
  expect(unlockTurf(locked, first.id).turfs).toEqual(plan.turfs);
});

test("a plan that has lost everyone has no turfs; addresses cannot come to it", () => {
  const everyone = town.addresses.map(({ id }) => id);
  const empty = resplit(plan, { removed: everyone }).plan;
  expect(empty.turfs).toEqual([]);
  expect(() => resplit(empty, { added: [town.addresses[0]!] })).toThrowError(coded("empty-plan"));
});

test("an address without a place is told and left out, and one that nobody knows is told", () => {
  const { plan: after, report } = resplit(plan, {
    added: [{ ...town.addresses[0]!, id: "nowhere", lon: null, lat: null }],
    removed: ["unheard-of"],
  });
  expect(report.map(({ code }) => code)).toEqual(expect.arrayContaining(["no-coordinates", "unknown-address"]));
  expect(JSON.stringify(after.turfs)).toBe(JSON.stringify(plan.turfs));
});
