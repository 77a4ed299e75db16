import { addDays, type IsoDate } from "@vanstervind/core";
import type { PlacementRequestInput } from "@vanstervind/event-scheduling/placement";
import type { District } from "@vanstervind/storstockholm";
import type { StudyPlan } from "@vanstervind/study-plan";
import { placementRequests, type Request, timeId } from "./placement-requests.ts";

const seatsInExtraSession = 24;

/** Further sessions before the due day, for roles whose gap is larger than the free seats of the planned ones. */
export const extraSessions = (district: District, studies: StudyPlan, asOf: IsoDate): PlacementRequestInput[] => {
  const wanted = new Map(district.studyUnits.map((unit) => [unit.id, sessionsWanted(unit, district, studies)]));
  return district.studyUnits.flatMap((unit) => {
    const times = wanted.get(unit.id)!;
    const latest = unit.dueBy ?? `${asOf.slice(0, 4)}-12-20`;
    const request = {
      id: `extra-${unit.id}`,
      nameSv: `Extra studietillfälle: ${unit.nameSv}`,
      nameEn: `Extra study session: ${unit.nameEn}`,
      kind: "study",
      associationId: null,
      groups: [],
      from: addDays(asOf, 28),
      to: addDays(latest, -1),
      weekdays: ["saturday", "sunday"],
      startTime: "10:00",
      minutes: 360,
      times,
      daysBetween: 1,
      people: seatsInExtraSession,
      stepFree: true,
      municipalityCode: null,
      priority: 2,
    } satisfies Request;
    // What must be known before is taught before.
    const firstOf = unit.prerequisites
      .filter((id) => (wanted.get(id) ?? 0) > 0)
      .map((id) => timeId(`extra-${id}`, 0, wanted.get(id)!));
    return placementRequests(request, district, asOf).map((each, index) =>
      index === 0 ? { ...each, after: [...(each.after ?? []), ...firstOf] } : each,
    );
  });
};

/** How many sessions the open gap of a unit for roles asks for beyond the free seats of those that are planned. */
const sessionsWanted = (
  { id: unitId, roles }: District["studyUnits"][number],
  { studySessions, participations }: District,
  { gaps, occasions }: StudyPlan,
): number => {
  if (roles.length === 0) return 0;
  const open = gaps.rows.where({ requirementId: unitId, statuses: ["missing", "expired"] });
  const planned = new Set(occasions.find((row) => row.unitId === unitId)?.planned);
  const seats = studySessions.reduce((sum, { id, seats: own }) => sum + (planned.has(id) ? own : 0), 0);
  const taken = new Set(
    participations.flatMap(({ sessionId, memberId, step }) =>
      planned.has(sessionId) && step === "enrolled" ? [`${sessionId} ${memberId}`] : [],
    ),
  ).size;
  return Math.ceil(Math.max(0, open.length - Math.max(0, seats - taken)) / seatsInExtraSession);
};
