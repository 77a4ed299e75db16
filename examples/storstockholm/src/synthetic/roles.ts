import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import { isUnallotted } from "../rows/district-result.ts";
import type { Member } from "../rows/member.ts";
import type { Role, RoleName } from "../rows/role.ts";
import { drawDate } from "./draw-date.ts";

/** The terms of office that the elections of 2022 began. */
const councilTerm = { start: "2022-10-15", end: "2026-10-15" };

/** From the conferences that settle the lists until the day after election day. */
const candidacy = { start: "2025-12-07", end: "2026-09-14" };

/** Of those whose time in a board is out, how many are elected again. */
const againShare = 0.6;

/** Seats of the assemblies above the municipalities, of which the party holds or stands for so many. */
const higherAssemblies = [
  { assembly: "region", seats: 17, candidates: 40 },
  { assembly: "riksdag", seats: 0, candidates: 30 },
] as const;

/**
 * Boards and nominating committees of every association, councillors by the party's votes in each municipality, and
 * the lists for the election of 2026. A member may hold several roles, as people do.
 */
export const makeRoles = (
  {
    associations,
    members,
    municipalities,
    results2022,
  }: Pick<Tables, "associations" | "members" | "municipalities" | "results2022">,
  random: Random,
): Role[] => {
  const roles: Role[] = [];
  const blank = { associationId: null, assembly: null, end: null, rank: null, synthetic: true };
  for (const { id } of associations) {
    const people = seniorFirst(random.shuffle(members.filter((member) => member.associations.includes(id))));
    const size = Math.min(people.length, people.length < 20 ? 5 : random.integer(5, 10));
    const others = people.slice(size + 3);
    for (const [index, member] of people.slice(0, size).entries()) {
      const role: RoleName = index === 0 ? "chair" : index === 1 ? "treasurer" : "board-member";
      const serve = ({ id: memberId, since }: Member, elected: string): void => {
        const end = `${Number(elected.slice(0, 4)) + 2}${elected.slice(4)}`;
        const start = since > elected ? since : elected;
        if (start < end) roles.push({ ...blank, memberId, role, associationId: id, start, end });
      };
      const day = drawDate(random, "2025-02-01", "2025-02-28").slice(4);
      // Half of each board is elected every year, for two years; most of those whose time is out are elected again.
      if (index % 2 === 0) {
        serve(member, `2025${day}`);
      } else {
        serve(member, `2024${day}`);
        serve((random.next() < againShare ? null : others.pop()) ?? member, `2026${day}`);
      }
    }
    for (const { id: memberId, since } of people.slice(size, size + 3)) {
      const start = since > "2025-03-01" ? since : "2025-03-01";
      roles.push({ ...blank, memberId, role: "nominating-committee", associationId: id, start });
    }
  }
  for (const { code } of municipalities) {
    const people = seniorFirst(random.shuffle(members.filter(({ municipalityCode }) => municipalityCode === code)));
    const seats = seatsOf(code, results2022);
    roles.push(...inAssembly(code, people, seats), ...onList(code, random.shuffle(people), 2 * seats + 6));
  }
  for (const { assembly, seats, candidates } of higherAssemblies) {
    const people = seniorFirst(random.shuffle(members));
    roles.push(...inAssembly(assembly, people, seats), ...onList(assembly, random.shuffle(people), candidates));
  }
  return roles;
};

/** Those who were members when the terms began before those who joined later, otherwise in the order given. */
const seniorFirst = (people: readonly Member[]): Member[] => {
  const isSenior = ({ since }: Member): boolean => since < councilTerm.start;
  return [...people.filter(isSenior), ...people.filter((member) => !isSenior(member))];
};

const inAssembly = (assembly: string, people: readonly Member[], seats: number): Role[] =>
  people.slice(0, seats).flatMap(({ id: memberId, since }, index) => {
    // Who joined later took the seat of somebody who left it.
    const start = since > councilTerm.start ? since : councilTerm.start;
    const term = { memberId, associationId: null, assembly, ...councilTerm, start, rank: null, synthetic: true };
    return [
      { ...term, role: "councillor" as const },
      ...(index === 0 ? [{ ...term, role: "group-leader" as const }] : []),
    ];
  });

const joinedBefore = (date: string, people: readonly Member[]): Member[] => people.filter(({ since }) => since < date);

const onList = (assembly: string, people: readonly Member[], places: number): Role[] =>
  joinedBefore(candidacy.start, people)
    .slice(0, places)
    .map(({ id: memberId }, index) => ({
      memberId,
      role: "list-candidate",
      associationId: null,
      assembly,
      ...candidacy,
      rank: index + 1,
      synthetic: true,
    }));

/** Roughly the seats that the party's share of the votes gives in a council of usual size; at least one. */
const seatsOf = (code: string, results: Tables["results2022"]): number => {
  const rows = results.filter((row) => row.municipalityCode === code && row.election === "kommun");
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const electorate = sum((row) => (isUnallotted(row) ? 0 : (row.electorate ?? 0)));
  const council = electorate > 500_000 ? 101 : electorate > 36_000 ? 61 : electorate > 16_000 ? 51 : 41;
  const share =
    sum((row) => row.V) /
    Math.max(
      1,
      sum((row) => row.valid),
    );
  return Math.max(1, Math.round(council * share));
};
