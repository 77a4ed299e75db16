import type { IsoDate } from "@vanstervind/core";
import { gapReport, type StudyRecords, type StudyRegister, studyRegister } from "@vanstervind/study-curriculum";
import { type PersonalPath, personalPath } from "@vanstervind/study-curriculum/paths";

/** What is asked of those who top the lists. */
export const topperRequirement = "list-toppers";

/** The path of one who tops a list: with the sessions announced, and with the courses of the plan too. */
export interface TopperPath {
  readonly subjectId: string;
  readonly announced: PersonalPath;
  readonly planned: PersonalPath;
}

/** A register that asks for nothing but what those who top the lists need, so that paths lead there alone. */
export const topperRegister = (records: StudyRecords): StudyRegister =>
  studyRegister({ ...records, requirements: records.requirements.filter(({ id }) => id === topperRequirement) });

/** The paths of all who top a list and lack what is asked, by id. */
export const topperPaths = (announced: StudyRegister, planned: StudyRegister, asOf: IsoDate): TopperPath[] => {
  if (!announced.requirements.has(topperRequirement)) return [];
  return gapReport(announced, { asOf })
    .rows.where({ requirementId: topperRequirement, statuses: ["missing", "expired", "booked"] })
    .map(({ subjectId }) => ({
      subjectId,
      announced: personalPath(announced, { subjectId, asOf }),
      planned: personalPath(planned, { subjectId, asOf }),
    }));
};
