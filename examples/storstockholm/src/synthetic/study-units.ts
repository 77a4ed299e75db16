import type { StudyUnit } from "../rows/study-unit.ts";
import { electionDay } from "./today.ts";

const open = { requires: [], roles: [], topRank: null, audience: null, validYears: null, dueBy: null, synthetic: true };

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
    requires: ["organisation"],
    roles: ["chair", "treasurer", "board-member"],
    validYears: 4,
  },
  {
    ...open,
    id: "representative-training",
    nameSv: "Utbildning för förtroendevalda",
    nameEn: "Training of elected representatives",
    hours: 12,
    requires: ["politics"],
    roles: ["councillor", "group-leader"],
    validYears: 4,
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
    requires: ["rhetoric"],
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
    audience: "women-and-non-binary",
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
