import { explain, gapReport, studyRegister } from "@vanstervind/study-curriculum";
import * as z from "zod";
import type { Workflow } from "../workflow.ts";

/** requirements.csv: each asks everyone with a role for a course, so many days after taking it. */
export const Requirement = z.object({
  id: z.string().min(1),
  nameSv: z.string().min(1),
  nameEn: z.string().min(1),
  role: z.string().min(1),
  withinDays: z.int().min(0),
  validMonths: z.int().min(1).nullable(),
});

/** roles.csv: who has what role where. Ids are of your own making; there is no column for a name. */
export const Role = z.object({
  personId: z.string().min(1),
  role: z.string().min(1),
  association: z.string().min(1),
  start: z.iso.date(),
});

/** completions.csv: who has completed what. */
export const Completion = z.object({ personId: z.string().min(1), requirementId: z.string().min(1), on: z.iso.date() });

/** Who still needs which study, by when. */
export const studies: Workflow = ({ read, lang, day }) => {
  const requirements = read("requirements.csv", Requirement);
  const roles = read("roles.csv", Role);
  const register = studyRegister({
    units: requirements.map(({ id, nameSv, nameEn, validMonths }) => ({
      id,
      name: { sv: nameSv, en: nameEn },
      prerequisites: [],
      validMonths,
    })),
    requirements: requirements.map(({ id, nameSv, nameEn, role, withinDays }) => ({
      id,
      name: { sv: nameSv, en: nameEn },
      needs: { unit: id },
      audience: { roles: [role] },
      due: { withinDays },
      expiringDays: 60,
      start: "2000-01-01",
      end: null,
    })),
    subjects: [...new Set(roles.map(({ personId }) => personId))].map((id) => ({ id })),
    organisations: [...new Set(roles.map(({ association }) => association))].map((id) => ({
      id,
      level: "association",
    })),
    roles: roles.map(({ personId, association, ...rest }) => ({
      ...rest,
      subjectId: personId,
      organisationId: association,
      end: null,
    })),
    completions: read("completions.csv", Completion).map(({ personId, requirementId, on }) => ({
      subjectId: personId,
      unitId: requirementId,
      on,
    })),
  });
  const open = [...gapReport(register, { asOf: day }).rows.where({ statuses: ["missing", "expired", "expiring"] })];
  return {
    title: { sv: "Studier att ordna", en: "Studies to arrange" }[lang],
    intro: {
      sv: "De som saknar en studie som deras uppdrag kräver.",
      en: "Those who lack a study that their role asks for.",
    }[lang],
    head: { sv: ["person", "senast", "varför"], en: ["person", "by", "why"] }[lang],
    rows: open.map(({ subjectId, due, reason }) => [subjectId, due ?? "", explain(reason, lang)]),
    files: {},
  };
};
