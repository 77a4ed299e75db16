import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "@vanstervind/core";
import fc from "fast-check";
import { toICalendar } from "../../src/icalendar/index.ts";
import { richEvents, richVenues } from "../icalendar/rich-events.ts";

/** Calendars as other programs write them, in miniature: Outlook's zones, Google's UTC, Apple's own properties. */
const foreign = [
  `BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
DTEND;TZID="W. Europe Standard Time":20260310T200000
DTSTART;TZID="W. Europe Standard Time":20260310T180000
RRULE:FREQ=WEEKLY;COUNT=10;BYDAY=TU
EXDATE;TZID="W. Europe Standard Time":20260324T180000,20260331T180000
SUMMARY;LANGUAGE=sv:Styrelsemöte
UID:040000008200E00074C5B7101A82E008
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR`,
  `BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Bokningar
X-WR-TIMEZONE:Europe/Stockholm
BEGIN:VEVENT
DTSTART:20260310T170000Z
DTEND:20260310T190000Z
DTSTAMP:20260101T000000Z
UID:x1@google.com
RECURRENCE-ID:20260310T170000Z
LOCATION:Folkets hus\\, Rinkeby
DESCRIPTION:Rad ett\\nRad två\\; slut
SEQUENCE:2
STATUS:CONFIRMED
SUMMARY:Möte 🌹
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260501
RDATE;VALUE=DATE:20270501,20280501
UID:x2@google.com
SUMMARY:Första maj
CATEGORIES:DAG,TÅG
URL:https://example.org/maj
END:VEVENT
BEGIN:VTODO
UID:t
DUE;VALUE=DATE:20260401
END:VTODO
END:VCALENDAR`,
].map((text) => text.replaceAll("\n", "\r\n"));

/** The files that are mutated: written feeds, the foreign ones above, and real ones where the project's data are. */
export const seedFiles = (): string[] => {
  const options = { name: "Distriktet", domain: "example.org", stamp: "2026-01-01T00:00:00Z", venues: richVenues };
  const written = fc.sample(richEvents(4), { numRuns: 12, seed: 3 }).map((events) => toICalendar(events, options));
  const data = join(import.meta.dirname, "../../../../../shared/data/ics");
  const real = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith(".ics")) : [];
  return [...written, ...foreign, ...real.map((name) => readFileSync(join(data, name), "utf8").slice(0, 8_000))];
};

const tokens = [
  "BEGIN:VEVENT\r\n",
  "END:VEVENT\r\n",
  "BEGIN:VCALENDAR\r\n",
  "BEGIN:X\r\n".repeat(30),
  "END:VCALENDAR\r\n",
  "RRULE:FREQ=SECONDLY;BYHOUR=3;BYSECOND=61\r\n",
  "RRULE:FREQ=DAILY;COUNT=999999999999;INTERVAL=0\r\n",
  "DTSTART:99991231T235959Z\r\n",
  "DTSTART:00000000T000000\r\n",
  "DURATION:-PT5M\r\n",
  "RECURRENCE-ID:20260310T170000Z\r\n",
  "TZID=",
  ";VALUE=DATE",
  ";VALUE=PERIOD",
  ";VALUE=__proto__",
  "__proto__:x\r\n",
  "CONSTRUCTOR:x\r\n",
  ';X="',
  "\u0000",
  "\ufeff",
  "\ud800",
  "\r",
  "\n",
  "\n ",
  "\\",
  "^",
  ",",
  ";",
  ":",
  "=",
  '"',
  "-",
  "9",
  "Z",
  "T",
  ";".repeat(500),
  "A=B;".repeat(500),
];

/** A file changed in one to eight places. */
export const mutate = (files: readonly string[], random: Random): string => {
  let text = random.pick(files);
  const place = (): number => random.integer(0, text.length + 1);
  const changes: (() => string)[] = [
    () => {
      const at = place();
      return text.slice(0, at) + text.slice(at + random.integer(0, 60));
    },
    () => {
      const at = place();
      return text.slice(0, at) + random.pick(tokens) + text.slice(at);
    },
    () => {
      const [at, to] = [place(), place()];
      return text.slice(0, to) + text.slice(at, at + random.integer(1, 400)) + text.slice(to);
    },
    () => {
      const at = place();
      return text.slice(0, at) + String.fromCharCode(random.integer(0, 0x10000)) + text.slice(at + 1);
    },
    () => {
      const lines = text.split("\r\n");
      const [a, b] = [random.integer(0, lines.length), random.integer(0, lines.length)];
      return lines.with(a, lines[b]!).with(b, lines[a]!).join("\r\n");
    },
    () => text.slice(0, place()),
    () => text.replaceAll("\r\n", random.pick(["\n", "\r", "\r\n\r\n", "\r\n "])),
    () => text.slice(0, place()) + random.pick(files).slice(place()),
  ];
  for (let left = random.integer(1, 9); left > 0; left--) text = random.pick(changes)().slice(0, 30_000);
  return text;
};
