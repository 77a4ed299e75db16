import { parseRule } from "@vanstervind/event-scheduling/recurrence";
import * as z from "zod";

const isRule = (text: string): boolean => {
  try {
    parseRule(text);
    return true;
  } catch {
    return false;
  }
};

/** A recurrence rule in a cell of a table. */
export const RecurrenceCell = z.string().refine(isRule, { error: "must be a rule such as FREQ=MONTHLY;BYDAY=2TU" });
