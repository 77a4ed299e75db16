import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { counted } from "../internal/words.ts";
import type { ChangeReason } from "./change-roster.ts";
import type { ShortfallReason } from "./make-roster.ts";
import type { TurnReason } from "./rotate.ts";
import type { StandbyReason, Understaffed } from "./standby-list.ts";

/** Every reason that this entry gives. */
export type RosterReason = ChangeReason | ShortfallReason | StandbyReason | TurnReason | Understaffed["reason"];

const people = (count: number): string => counted(count, "person", "personer");
const peopleEn = (count: number): string => counted(count, "person", "people");
const shifts = (count: number): string => counted(count, "shift", "shifts");

const phrases: Phrases<RosterReason> = {
  "lacks-skill": {
    sv: (v) => `${v.volunteerId} kan inte ${v.skill}, som ${v.shiftId} kräver.`,
    en: (v) => `${v.volunteerId} does not have ${v.skill}, which ${v.shiftId} asks for.`,
  },
  "over-full": {
    sv: (v) => `${v.shiftId} har plats för ${v.most}; detta skulle bli ${v.count}.`,
    en: (v) => `${v.shiftId} has room for ${v.most}; this would make ${v.count}.`,
  },
  "twice-in-shift": {
    sv: (v) => `${v.volunteerId} har redan ${v.shiftId}.`,
    en: (v) => `${v.volunteerId} has ${v.shiftId} already.`,
  },
  "day-limit": {
    sv: (v) => `${v.volunteerId} får ${v.count} pass ${v.date}; högst ${v.most} om dagen.`,
    en: (v) => `${v.volunteerId} gets ${shifts(v.count)} on ${v.date}; at most ${v.most} a day.`,
  },
  "week-limit": {
    sv: (v) => `${v.volunteerId} får ${v.count} pass i veckan från ${v.monday}; högst ${v.most}.`,
    en: (v) => `${v.volunteerId} gets ${shifts(v.count)} in the week from ${v.monday}; at most ${v.most}.`,
  },
  "shift-limit": {
    sv: (v) => `${v.volunteerId} får ${v.count} pass; högst ${v.most}.`,
    en: (v) => `${v.volunteerId} gets ${shifts(v.count)}; at most ${v.most}.`,
  },
  "too-little-rest": {
    sv: (v) =>
      v.minutes < 0
        ? `${v.volunteerId} kan inte ha ${v.shiftIds.join(" och ")} samtidigt.`
        : `${v.volunteerId} får ${v.minutes} minuters vila mellan ${v.shiftIds.join(" och ")}; ${v.needed} behövs.`,
    en: (v) =>
      v.minutes < 0
        ? `${v.volunteerId} cannot have ${v.shiftIds.join(" and ")} at the same time.`
        : `${v.volunteerId} has ${v.minutes} minutes of rest between ${v.shiftIds.join(" and ")}; ${v.needed} are needed.`,
  },
  "kept-apart": {
    sv: (v) => `${v.volunteerIds.join(" och ")} ska inte båda ha ${v.shiftId}.`,
    en: (v) => `${v.volunteerIds.join(" and ")} are not to be in ${v.shiftId} both.`,
  },
  "without-partner": {
    sv: (v) => `${v.volunteerId} har ${v.shiftId} utan ${v.partnerId}.`,
    en: (v) => `${v.volunteerId} has ${v.shiftId} without ${v.partnerId}.`,
  },
  "beginner-alone": {
    sv: (v) => `${v.volunteerId} är nybörjare och har ingen erfaren med sig i ${v.shiftId}.`,
    en: (v) => `${v.volunteerId} is a beginner and has nobody experienced along in ${v.shiftId}.`,
  },
  claimed: {
    sv: (v) => `${v.volunteerId} har tagit ${v.shiftId}.`,
    en: (v) => `${v.volunteerId} has taken ${v.shiftId}.`,
  },
  dropped: {
    sv: (v) => `${v.volunteerId} har lämnat ${v.shiftId}.`,
    en: (v) => `${v.volunteerId} has left ${v.shiftId}.`,
  },
  swapped: {
    sv: (v) => `${v.volunteerIds.join(" och ")} har bytt ${v.shiftIds.join(" mot ")}.`,
    en: (v) => `${v.volunteerIds.join(" and ")} have swapped ${v.shiftIds.join(" for ")}.`,
  },
  "not-there": {
    sv: (v) => `${v.volunteerId} har inte ${v.shiftId}.`,
    en: (v) => `${v.volunteerId} does not have ${v.shiftId}.`,
  },
  closed: {
    sv: (v) => `${v.shiftId} börjar om ${v.minutes} minuter; ändringar stängs ${v.needed} minuter före.`,
    en: (v) => `${v.shiftId} starts in ${v.minutes} minutes; changes close ${v.needed} minutes before.`,
  },
  "now-short": {
    sv: (v) => `${people(v.missing)} fattas nu i ${v.shiftId}.`,
    en: (v) => `${v.shiftId} now lacks ${peopleEn(v.missing)}.`,
  },
  "too-few-hands": {
    sv: (v) =>
      `${v.shiftIds.join(", ")}: ${people(v.needed)} behövs, ${v.hands} går att få. ${people(v.missing)} till${
        v.skills.length === 0 ? "" : ` som kan ${v.skills.join(" eller ")}`
      } skulle räcka.`,
    en: (v) =>
      `${v.shiftIds.join(", ")}: ${peopleEn(v.needed)} needed, ${v.hands} to be had. ${peopleEn(v.missing)} more${
        v.skills.length === 0 ? "" : ` with ${v.skills.join(" or ")}`
      } would do.`,
  },
  "rules-in-the-way": {
    sv: (v) => `Regler om vila och sällskap står i vägen för ${counted(v.missing, "plats", "platser")}.`,
    en: (v) => `Rules on rest and company stand in the way of ${counted(v.missing, "place", "places")}.`,
  },
  "can-step-in": {
    sv: (v) => `Kan hoppa in; har ${v.shifts} pass.`,
    en: (v) => `Can step in; has ${shifts(v.shifts)}.`,
  },
  understaffed: {
    sv: (v) => `${v.missing} av ${v.need} fattas i ${v.shiftId}; ${v.standby} kan hoppa in.`,
    en: (v) => `${v.shiftId} lacks ${v.missing} of ${v.need}; ${v.standby} can step in.`,
  },
  "most-owed": {
    sv: (v) => `Tur ${v.turns + 1} för ${v.id}, som stod på tur${v.absent > 0 ? ` när ${v.absent} var borta` : ""}.`,
    en: (v) => `Turn ${v.turns + 1} for ${v.id}, who was next${v.absent > 0 ? ` while ${v.absent} were away` : ""}.`,
  },
  "pinned-turn": {
    sv: (v) => `${v.id} var redan bestämd.`,
    en: (v) => `${v.id} was settled already.`,
  },
  "too-few-present": {
    sv: (v) => `Bara ${v.present} av ${v.size} kan ${v.roundId}.`,
    en: (v) => `Only ${v.present} of ${v.size} can make ${v.roundId}.`,
  },
};

/** A reason of a roster or rotation, in a sentence that a lay reader understands. */
export const explainRosters: (reason: RosterReason, lang: Lang) => string = phrasebook<RosterReason>(phrases);
