import type { StudyUnit } from "../rows/study-unit.ts";
import { electionDay } from "./today.ts";

const open = {
  prerequisites: [],
  roles: [],
  topRank: null,
  selfDeclared: false,
  validMonths: null,
  dueBy: null,
  synthetic: true,
};

/** The studies that the activity plan names; lengths and prerequisites are made up. */
export const makeStudyUnits = (): StudyUnit[] => [
  { ...open, id: "ideology", nameSv: "Ideologi", nameEn: "Ideology", hours: 9 },
  { ...open, id: "politics", nameSv: "Politik", nameEn: "Politics", hours: 9 },
  { ...open, id: "organisation", nameSv: "Organisation", nameEn: "Organisation", hours: 6 },
  {
    ...open,
    id: "board-training",
    nameSv: "Styrelseutbildning",
    nameEn: "Board training",
    hours: 12,
    prerequisites: ["organisation"],
    roles: ["chair", "treasurer", "board-member"],
    validMonths: 48,
  },
  {
    ...open,
    id: "representative-training",
    nameSv: "Utbildning för förtroendevalda",
    nameEn: "Training of elected representatives",
    hours: 12,
    prerequisites: ["politics"],
    roles: ["councillor", "group-leader"],
    validMonths: 48,
  },
  {
    ...open,
    id: "rhetoric",
    nameSv: "Retorik",
    nameEn: "Rhetoric",
    hours: 6,
    roles: ["list-candidate"],
    topRank: 5,
    dueBy: electionDay,
  },
  {
    ...open,
    id: "negotiation",
    nameSv: "Förhandlingsteknik",
    nameEn: "Negotiation",
    hours: 6,
    prerequisites: ["rhetoric"],
    roles: ["list-candidate"],
    topRank: 5,
    dueBy: electionDay,
  },
  {
    ...open,
    id: "self-defence",
    nameSv: "Feministiskt självförsvar",
    nameEn: "Feminist self-defence",
    hours: 8,
    selfDeclared: true,
  },
  {
    ...open,
    id: "anti-racism",
    nameSv: "Workshop om den antirasistiska handboken",
    nameEn: "Workshop on the anti-racist handbook",
    hours: 4,
    roles: ["chair", "treasurer", "board-member", "nominating-committee"],
    dueBy: "2026-12-31",
  },
];
