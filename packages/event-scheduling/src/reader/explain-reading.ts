import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { ReadCode, ReadNotice } from "./read-notice.ts";

type Phrase = Phrases<ReadNotice>[ReadCode];

/** A phrase in which `{p}` stands for the property and `{v}` for the value. */
const phrase = (sv: string, en: string): Phrase => {
  const fill =
    (text: string) =>
    ({ property, value }: ReadNotice["values"]): string =>
      text.replace("{p}", property ?? "").replace("{v}", () => value ?? "");
  return { sv: fill(sv), en: fill(en) };
};

const phrases: Phrases<ReadNotice> = {
  "bad-value": phrase("{p} kunde inte tolkas: {v}.", "{p} could not be read: {v}."),
  "bare-line-feed": phrase("Radsluten är inte CRLF.", "Lines do not end with CRLF."),
  "both-ends": phrase(
    "Både slut och längd anges; slutet gäller.",
    "Both an end and a length are given; the end holds.",
  ),
  "broken-escape": phrase("{p} har ett omvänt snedstreck som inget betyder.", "{p} has a backslash without a meaning."),
  "byte-order-mark": phrase("Filen börjar med ett bytemärke.", "The file begins with a byte order mark."),
  "change-dropped": phrase("Ändringen av {p} vid {v} togs inte med.", "The change of {p} at {v} was left out."),
  "component-not-read": phrase("{v} togs inte med.", "{v} was left out."),
  "dropped-property": phrase("{p} togs inte med: {v}", "{p} was left out: {v}"),
  "dropped-value": phrase("En del av {p} togs inte med: {v}.", "Part of {p} was left out: {v}."),
  "duplicate-uid": phrase(
    "{v} finns flera gånger; den senaste gäller.",
    "{v} is there more than once; the latest holds.",
  ),
  "ends-before-start": phrase("Slutet kommer inte efter starten.", "The end does not come after the start."),
  "floating-time": phrase("{v} saknar tidszon.", "{v} has no time zone."),
  "invalid-event": phrase("Händelsen kunde inte användas: {p} {v}.", "The event could not be used: {p} {v}."),
  "line-too-long": phrase("{p} är för lång ({v} tecken).", "{p} is too long ({v} characters)."),
  "long-line": phrase("{v} rader är längre än 75 byte.", "{v} lines are longer than 75 bytes."),
  "malformed-line": phrase("Raden kunde inte tolkas: {v}", "The line could not be read: {v}"),
  "mixed-types": phrase("{p} blandar datum och klockslag.", "{p} mixes dates and times."),
  "nested-too-deep": phrase("{v} ligger för djupt.", "{v} is nested too deep."),
  "no-calendar": phrase("Filen innehåller ingen kalender.", "The file holds no calendar."),
  "no-length": phrase("Längden saknas; en minut antas.", "There is no length; one minute is assumed."),
  "no-series": phrase("Serien till tillfället {v} saknas.", "The series of the occurrence {v} is missing."),
  "no-stamp": phrase("DTSTAMP saknas.", "There is no DTSTAMP."),
  "no-start": phrase("Händelsen saknar start och togs inte med.", "The event has no start and was left out."),
  "no-title": phrase("Titeln saknas.", "There is no title."),
  "no-uid": phrase("UID saknas.", "There is no UID."),
  "not-closed": phrase("{v} avslutas aldrig.", "{v} is never closed."),
  "not-utf8": phrase("Filen är inte UTF-8.", "The file is not UTF-8."),
  "outside-calendar": phrase("{v} ligger utanför kalendern.", "{v} lies outside the calendar."),
  "raw-line-break": phrase("{p} har en bar radbrytning.", "{p} has a bare line break."),
  "seconds-dropped": phrase("Sekunderna i {v} ströks.", "The seconds of {v} were dropped."),
  "too-long": phrase("{v} minuter är för långt; 366 dygn antas.", "{v} minutes are too long; 366 days are assumed."),
  "uid-changed": phrase("UID kortades eller rensades: {v}.", "The UID was cut or cleaned: {v}."),
  unbalanced: phrase("{v} slutar utan att ha börjat.", "{v} ends without having begun."),
  "unknown-zone": phrase("Tidszonen är okänd: {v}.", "The time zone is unknown: {v}."),
  "zone-and-utc": phrase("Tiden har både zon och Z: {v}.", "The time has both a zone and Z: {v}."),
  "zone-guessed": phrase("Tidszonen gissades av sina regler: {v}.", "The time zone was guessed by its rules: {v}."),
  "zone-not-defined": phrase("Tidszonen {v} beskrivs inte i filen.", "The file does not define the time zone {v}."),
  "zone-renamed": phrase("Tidszonen tolkades: {v}.", "The time zone was understood as {v}."),
};

/** What was wrong with a file or left out of it, in a sentence that a lay reader understands. */
export const explainReading: (notice: ReadNotice, lang: Lang) => string = phrasebook<ReadNotice>(phrases);
