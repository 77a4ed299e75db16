import { compareIds, type Id } from "@vanstervind/core";
import type { Organisation } from "../subject.ts";
import type { IndexedVersion } from "./register-index.ts";

/** What all roles of one name, in organisations of one level, with one rank have in common. */
interface RoleKind {
  /** The role; for a body that studies as one, its level. */
  readonly role: Id;
  /** The versions of requirements whose audience it belongs to, by number. */
  readonly versions: readonly number[];
}

/** The kinds of roles met so far. */
export interface RoleKinds {
  readonly list: readonly RoleKind[];
  /** The number of a kind, which may be new. `role: null` is a body that studies as one. */
  numberOf(role: Id | null, organisation: number, rank?: number): number;
  /** The same kinds, to meet more without changing these. */
  copy(): RoleKinds;
}

export const roleKinds = (versions: readonly IndexedVersion[], organisations: readonly Organisation[]): RoleKinds => {
  const levels = [...new Set(organisations.map(({ level }) => level))].sort(compareIds);
  const levelOf = organisations.map(({ level }) => levels.indexOf(level));
  const audiences = versions.map(({ row }) => row.audience);
  // Ranks below every list's top fit where no rank does.
  const ranks = Math.max(0, ...audiences.map((audience) => ("roles" in audience ? (audience.rankAtMost ?? 0) : 0)));

  const kindOf = (role: Id | null, level: Id, rank: number): RoleKind => ({
    role: role ?? level,
    versions: audiences.flatMap((audience, version) => {
      if ("bodies" in audience) return role === null && audience.bodies.includes(level) ? [version] : [];
      const fits =
        role !== null &&
        audience.roles.includes(role) &&
        (audience.levels === undefined || audience.levels.includes(level)) &&
        (audience.rankAtMost === undefined || (rank >= 1 && rank <= audience.rankAtMost));
      return fits ? [version] : [];
    }),
  });

  const from = (kinds: RoleKind[], byRole: Map<Id | null, Map<number, number>>): RoleKinds => ({
    list: kinds,
    numberOf(role, organisation, rank = 0) {
      const byPlace = byRole.get(role) ?? new Map<number, number>();
      byRole.set(role, byPlace);
      const level = levelOf[organisation]!;
      const place = level * (ranks + 1) + (rank <= ranks ? rank : 0);
      let number = byPlace.get(place);
      if (number === undefined) {
        number = kinds.push(kindOf(role, levels[level]!, rank)) - 1;
        byPlace.set(place, number);
      }
      return number;
    },
    copy: () => from([...kinds], new Map([...byRole].map(([role, byPlace]) => [role, new Map(byPlace)]))),
  });
  return from([], new Map());
};
