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

/** The kinds of roles met so far. They are only added to, so that registers can share them: no earlier number changes. */
export interface RoleKinds {
  readonly list: readonly RoleKind[];
  /** The number of a kind, which may be new. `role: null` is a body that studies as one. */
  numberOf(role: Id | null, organisation: number, rank?: number): number;
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

  const list: RoleKind[] = [];
  const byRole = new Map<Id | null, Map<number, number>>();
  return {
    list,
    numberOf(role, organisation, rank = 0) {
      const byPlace = byRole.get(role) ?? new Map<number, number>();
      byRole.set(role, byPlace);
      const level = levelOf[organisation]!;
      const place = level * (ranks + 1) + (rank <= ranks ? rank : 0);
      const number = byPlace.get(place) ?? list.push(kindOf(role, levels[level]!, rank)) - 1;
      byPlace.set(place, number);
      return number;
    },
  };
};
