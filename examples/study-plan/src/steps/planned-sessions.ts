import { addDays, type IsoDate } from "@vanstervind/core";
import type { Session, StudyRecords } from "@vanstervind/study-curriculum";
import { type PlannedSeats, seatRules } from "./seats.ts";
import { districtId } from "./studies.ts";

/** The third Saturday of a month: the day a planned course is taken to be held on until its day is settled. */
export const thirdSaturday = (month: string): IsoDate => {
  const first = `${month}-01` as IsoDate;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  return addDays(first, ((6 - weekday + 7) % 7) + 14);
};

/** The records with the courses of a plan as sessions that were announced on a day. */
export const withPlannedSessions = (
  records: StudyRecords,
  seats: PlannedSeats | null,
  announcedOn: IsoDate,
): StudyRecords => {
  const courses = (seats?.plan.courses ?? []).map(
    ({ id, unitId, blockId }): Session => ({
      id: `plan ${id}`,
      unitIds: [unitId],
      dates: [thirdSaturday(blockId)],
      organiserIds: [districtId],
      seats: seatRules.maxGroup,
      announcedOn,
      cancelledOn: null,
    }),
  );
  return { ...records, sessions: [...(records.sessions ?? []), ...courses] };
};
