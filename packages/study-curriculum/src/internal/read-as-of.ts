import { type Day, DomainError, dayOf, IsoDate, parse } from "@vanstervind/core";
import type { AsOf } from "../as-of.ts";
import type { StudyRegister } from "../register.ts";
import { type View, viewOf } from "./view.ts";

/** The days that a report speaks of and knows, or the caller's mistake in words. */
export const readAsOf = (register: StudyRegister, options: AsOf): { today: Day; known: Day } => {
  if (register?.index === undefined) {
    throw new DomainError("not-a-register", "The register must be made with studyRegister.");
  }
  const today = readDay(options?.asOf, "asOf");
  return { today, known: options.knownOn === undefined ? today : readDay(options.knownOn, "knownOn") };
};

/** A day that an option names. */
export const readDay = (date: IsoDate | undefined, option: string): Day =>
  dayOf(parse(IsoDate, date, { source: option }));

/** The register as of the days that a report speaks of and knows. */
export const viewAsOf = (register: StudyRegister, options: AsOf): View => {
  const days = readAsOf(register, options);
  return viewOf(register.index, days);
};
