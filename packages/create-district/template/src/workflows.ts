import type { Workflow } from "./workflow.ts";
import { calendar } from "./workflows/calendar.ts";
import { doors } from "./workflows/doors.ts";
import { fund } from "./workflows/fund.ts";
import { priorities } from "./workflows/priorities.ts";
import { studies } from "./workflows/studies.ts";

/** What the district runs, in the order of the report. */
export const workflows: Readonly<Record<string, Workflow>> = { priorities, fund, studies, doors, calendar };
