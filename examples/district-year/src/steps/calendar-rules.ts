import { type Fault, invalidInput } from "@vanstervind/core";
import { Weekday } from "@vanstervind/event-scheduling";
import { swedishElections } from "@vanstervind/event-scheduling/elections";
import type { CalendarRuleInput, DateRule, NthWeekday } from "@vanstervind/event-scheduling/rules";
import { commemorations } from "@vanstervind/event-scheduling/year";
import { type District, files } from "@vanstervind/storstockholm";

/**
 * The rules of the year: the commemorations of the data, those that are announced elsewhere, and the elections.
 *
 * @throws `invalid-input` with every rule of the data that is of a kind that cannot be read.
 */
export const calendarRules = (rows: District["commemorations"]): CalendarRuleInput[] => {
  const faults: Fault[] = [];
  const own = rows.flatMap(({ id, name, rrule, start }, index): CalendarRuleInput[] => {
    const read = readRule(rrule);
    if (read === null) {
      const message = `"${rrule}" is not one of the kinds that are read: yearly on a date of a month, or on the nth weekday of a month`;
      faults.push({ code: "unknown-rule", source: files.commemorations.file, row: index + 2, field: "rrule", message });
      return [];
    }
    const from = Number(start.slice(0, 4));
    const known = builtIn.get(id);
    return [
      {
        id,
        title: known?.title ?? { sv: name, en: name },
        kind: known?.kind ?? "commemoration",
        on: read.on,
        years: { from, to: null, every: read.every },
      },
    ];
  });
  if (faults.length > 0) throw invalidInput(faults, files.commemorations.file);
  const given = new Set(own.map(({ id }) => id));
  const isMovable = ({ id, on }: CalendarRuleInput): boolean => on.type === "announced" && !given.has(id);
  return [...own, ...commemorations.filter(isMovable), ...swedishElections.filter(({ id }) => !given.has(id))];
};

const builtIn = new Map([...commemorations, ...swedishElections].map((rule) => [rule.id, rule]));

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The two kinds of recurrence rule that a commemoration needs; `null` for any other. */
const readRule = (rrule: string): { on: DateRule; every: number } | null => {
  const parts = new Map(rrule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const every = Number(parts.get("INTERVAL") ?? 1);
  const month = Number(parts.get("BYMONTH"));
  const [day, weekday] = [parts.get("BYMONTHDAY"), /^(-?[1-5])([A-Z]{2})$/.exec(parts.get("BYDAY") ?? "")];
  const names = new Set(["FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY"]);
  const known = [...parts.keys()].every((name) => names.has(name)) && parts.get("FREQ") === "YEARLY";
  if (!known || !Number.isInteger(every) || every < 1 || !(month >= 1 && month <= 12)) return null;
  if (day !== undefined && !parts.has("BYDAY")) {
    const number = Number(day);
    return number >= 1 && number <= 31 ? { on: { type: "fixed", month, day: number }, every } : null;
  }
  const index = codes.indexOf(weekday?.[2] ?? "");
  if (day !== undefined || index < 0) return null;
  return {
    on: { type: "nth-weekday", month, weekday: Weekday.options[index]!, nth: Number(weekday![1]) as NthWeekday["nth"] },
    every,
  };
};
