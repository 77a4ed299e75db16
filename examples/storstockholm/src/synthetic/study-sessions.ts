import { addDays, type Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { StudySession } from "../rows/study-session.ts";
import { drawDate } from "./draw-date.ts";
import { electionDay, today } from "./today.ts";

/** Most studies are arranged by associations, alone or together. */
const byAssociationShare = 0.7;

/**
 * Sixty sessions: two thirds in the year before today, the others planned until the election. None where there is
 * nothing to teach or nowhere to do it.
 */
export const makeStudySessions = (
  { studyUnits, venues, associations }: Pick<Tables, "studyUnits" | "venues" | "associations">,
  random: Random,
): StudySession[] => {
  if (studyUnits.length === 0 || venues.length === 0) return [];
  const rooms = venues.filter(({ capacity }) => capacity <= 80);
  const drafts = Array.from({ length: 60 }, (_, index) => {
    // Every unit in turn, so that each is taught; self-defence on two occasions at least.
    const unit = studyUnits[index % studyUnits.length]!;
    const venue = random.pick(rooms.length > 0 ? rooms : venues);
    const date = drawDate(random, ...(index < 40 ? (["2025-02-01", "2026-01-25"] as const) : planned));
    const organisers =
      random.next() < byAssociationShare
        ? random.shuffle(associations.map(({ id }) => id)).slice(0, random.next() < 0.3 ? 2 : 1)
        : [];
    return {
      unitIds: [unit.id],
      date,
      announced: addDays(date, -random.integer(28, 70)),
      cancelled: null,
      startTime: random.pick(["10:00", "13:00", "18:00"]),
      minutes: unit.hours * 45 > 240 ? 360 : 180,
      organisers,
      venueId: venue.id,
      seats: Math.min(venue.capacity, random.integer(10, 31)),
      synthetic: true,
    };
  });
  return drafts
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((session, index) => ({ id: `s-${String(index + 1).padStart(3, "0")}`, ...session }));
};

const planned: readonly [string, string] = [today, electionDay];
