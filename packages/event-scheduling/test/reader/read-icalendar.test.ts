import { describe, expect, test } from "vitest";
import { CalendarEvent } from "../../src/index.ts";
import { explainReading, readICalendar } from "../../src/reader/index.ts";

const file = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");
const vevent = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const whole = ["UID:a", "DTSTAMP:20260101T000000Z", "SUMMARY:Möte", "DTSTART:20260310T170000Z", "DURATION:PT1H"];
/** The file of one event: the whole one, with lines of the same names replaced and others added. */
const one = (...lines: string[]) => {
  const names = lines.map((line) => line.slice(0, line.search(/[;:]/)));
  return file(
    ...vevent(
      ...whole.filter((line) => !names.includes(line.slice(0, line.search(/[;:]/)))),
      ...lines.filter((line) => !line.endsWith(":-")),
    ),
  );
};
const codes = (content: string | Uint8Array, options = {}) =>
  readICalendar(content, options).notices.map(({ code }) => code);
const first = (content: string | Uint8Array, options = {}) => readICalendar(content, options).events[0]!;

/** A zone as some servers define it, under a name of their own. */
const ownZone = (tzid: string, winter = "+0100", summer = "+0200") => [
  "BEGIN:VTIMEZONE",
  `TZID:${tzid}`,
  "BEGIN:STANDARD",
  "DTSTART:16011028T030000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "TZOFFSETFROM:+0200",
  `TZOFFSETTO:${winter}`,
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010325T020000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "TZOFFSETFROM:+0100",
  `TZOFFSETTO:${summer}`,
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

describe("readICalendar", () => {
  test("has nothing to remark on a file without fault", () => {
    expect(readICalendar(one())).toEqual({
      name: null,
      method: null,
      events: [
        CalendarEvent.parse({
          id: "a",
          title: { sv: "Möte", en: "Möte" },
          start: { date: "2026-03-10", time: "17:00", zone: "UTC" },
          durationMinutes: 60,
          updated: "2026-01-01T00:00:00Z",
        }),
      ],
      venues: [],
      notices: [],
    });
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ["line feeds alone", one().replaceAll("\r\n", "\n"), ["bare-line-feed"]],
    ["a byte order mark", `\ufeff${one()}`, ["byte-order-mark"]],
    ["long lines", one(`DESCRIPTION:${"å".repeat(60)}`), ["long-line"]],
    ["no stamp", one("DTSTAMP:-"), ["no-stamp"]],
    ["no title", one("SUMMARY:"), ["no-title"]],
    ["no UID", one("UID:-"), ["no-uid"]],
    ["a UID that is too long", one(`UID:${"x".repeat(300)}`), ["long-line", "uid-changed"]],
    ["a UID of spaces inside and out", one("UID: a\\nb "), ["uid-changed"]],
    ["no end", one("DURATION:-"), ["no-length"]],
    ["an end at the start", one("DURATION:-", "DTEND:20260310T170000Z"), ["no-length"]],
    ["an end before the start", one("DURATION:-", "DTEND:20260310T160000Z"), ["ends-before-start"]],
    [
      "a day that ends on itself",
      one("DTSTART;VALUE=DATE:20260310", "DURATION:-", "DTEND;VALUE=DATE:20260310"),
      ["ends-before-start"],
    ],
    ["a day of some hours", one("DTSTART;VALUE=DATE:20260310"), ["mixed-types"]],
    ["a time that ends on a date", one("DURATION:-", "DTEND;VALUE=DATE:20260312"), ["mixed-types"]],
    ["an end and a length", one("DTEND:20260310T190000Z"), ["both-ends"]],
    ["a length that is none", one("DURATION:soon"), ["bad-value", "no-length"]],
    ["two years", one("DURATION:P2000D"), ["too-long"]],
    ["seconds", one("DTSTART:20260310T170030Z"), ["seconds-dropped"]],
    ["a time without a zone", one("DTSTART:20260310T170000"), ["floating-time"]],
    [
      "a zone that the file does not define",
      one("DTSTART;TZID=Europe/Stockholm:20260310T170000"),
      ["zone-not-defined"],
    ],
    ["Windows' name of a zone", one("DTSTART;TZID=W. Europe Standard Time:20260310T170000"), ["zone-renamed"]],
    [
      "a zone in words, with a colon",
      one("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Stockholm:20260310T170000"),
      ["zone-renamed"],
    ],
    [
      "a zone with a path before it",
      one("DTSTART;TZID=/x.org/2019_1/Europe/Stockholm:20260310T170000"),
      ["zone-renamed"],
    ],
    ["a zone that nobody knows", one("DTSTART;TZID=Home:20260310T170000"), ["unknown-zone"]],
    ["a zone and a Z", one("DTSTART;TZID=Europe/Stockholm:20260310T170000Z"), ["zone-and-utc"]],
    ["no start", one("DTSTART:-"), ["no-start"]],
    ["a start that is none", one("DTSTART:20261340T990000Z"), ["bad-value", "no-start"]],
    ["a status of its own", one("STATUS:MAYBE"), ["bad-value"]],
    ["an X- property", one("X-FOO:1"), ["dropped-property"]],
    ["a day that is busy", one("DTSTART;VALUE=DATE:20260310", "DURATION:-", "TRANSP:OPAQUE"), ["dropped-property"]],
    ["a title twice", one("SUMMARY:A", "SUMMARY:B"), ["dropped-property"]],
    ["more categories than one", one("CATEGORIES:a,b"), ["dropped-value"]],
    ["a rule of no frequency", one("RRULE:FREQ=SOMETIMES"), ["malformed-line"]],
    ["a rule that cannot be one", one("RRULE:FREQ=DAILY;X=å"), ["bad-value"]],
    ["a rule that ends on no day", one("RRULE:FREQ=DAILY;UNTIL=20260231T000000Z"), ["bad-value"]],
    ["an exception on a date", one("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20260311"), ["mixed-types"]],
    ["a period among the dates", one("RDATE;VALUE=PERIOD:20260312T170000Z/PT2H"), ["dropped-value"]],
    ["a broken escape", one("DESCRIPTION:a\\b"), ["broken-escape"]],
    ["a bare line break", one("DESCRIPTION:a\r\nb c"), ["raw-line-break"]],
    ["a line that is none", one("X-A:1").replace("X-A:1", "???"), ["malformed-line"]],
    ["a parameter that is none", one("SUMMARY;X:Möte"), ["malformed-line", "no-title"]],
    ["a line that is far too long", one(`DESCRIPTION:${"x".repeat(200_000)}`), ["long-line", "line-too-long"]],
    ["a link that does harm", one("URL:javascript:alert(1)"), ["dropped-property"]],
    ["an alarm", one("BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM"), ["component-not-read"]],
    ["a task", file("BEGIN:VTODO", "UID:t", "END:VTODO"), ["component-not-read"]],
    ["a place at no position", one("LOCATION:x", "GEO:200;1"), ["bad-value"]],
    ["a file cut off", one().slice(0, one().indexOf("END:VEVENT")), ["not-closed", "not-closed"]],
    ["an event in an event", file("BEGIN:VEVENT", ...whole, ...vevent(...whole.with(0, "UID:b"))), ["not-closed"]],
    ["an end without a beginning", file("END:VTODO", ...vevent(...whole)), ["unbalanced"]],
    ["an event outside", vevent(...whole).join("\r\n"), ["outside-calendar", "no-calendar"]],
    ["no calendar", "<html>", ["malformed-line", "no-calendar"]],
    ["nothing", "", ["no-calendar"]],
    [
      "garbage in depth",
      file(
        ...Array.from({ length: 20 }, () => "BEGIN:X"),
        "X-A:1",
        ...Array.from({ length: 20 }, () => "END:X"),
        ...vevent(...whole),
      ),
      [...Array.from({ length: 13 }, () => "nested-too-deep"), "component-not-read"],
    ],
    ["Latin letters", Uint8Array.from(one(), (letter) => letter.charCodeAt(0)), ["not-utf8"]],
  ])("tells of %s", (_, content, expected) => {
    const { notices, events } = readICalendar(content);
    expect(notices.map(({ code }) => code)).toEqual(expected);
    for (const notice of notices) {
      for (const lang of ["sv", "en"] as const) expect(explainReading(notice, lang)).toMatch(/^\S.+[^{}]$/s);
    }
    for (const event of events) expect(CalendarEvent.parse(event)).toEqual(event);
  });

  test("mends what it tells of", () => {
    expect(first(one("DTSTAMP:-")).updated).toBeNull();
    expect(first(one("SUMMARY:")).title).toEqual({ sv: "(utan titel)", en: "(untitled)" });
    expect(first(one("UID:-")).id).toBe("no-uid/2026-03-10/Möte");
    expect(first(one(`UID:${"x".repeat(300)}`)).id).toBe("x".repeat(200));
    expect(first(one("DURATION:-", "DTEND:20260310T160000Z")).durationMinutes).toBe(1);
    expect(first(one("DTSTART;VALUE=DATE:20260310", "DURATION:-")).durationMinutes).toBe(1440);
    expect(first(one("DTSTART;VALUE=DATE:20260310")).durationMinutes).toBe(1440);
    expect(first(one("DURATION:-", "DTEND;VALUE=DATE:20260312")).durationMinutes).toBe(30 * 60);
    expect(first(one("DTEND:20260310T190000Z")).durationMinutes).toBe(120);
    expect(first(one("DURATION:P2000D")).durationMinutes).toBe(366 * 1440);
    expect(first(one("DESCRIPTION:a\r\nb c")).description?.sv).toBe("a\nb c");
    expect(first(one("DESCRIPTION:a\\b\\, \\n")).description?.sv).toBe("a\\b, \n");
    expect(first(Uint8Array.from(one(), (letter) => letter.charCodeAt(0))).title.sv).toBe("Möte");
    expect(first(one("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20260311")).recurrence?.excluded).toEqual([
      "2026-03-11T17:00",
    ]);
    expect(first(one("RRULE:freq=weekly; byday=tu;")).recurrence?.rules).toEqual(["FREQ=WEEKLY;BYDAY=TU"]);
    expect(first(one("STATUS:cancelled")).status).toBe("cancelled");
  });

  test("finds the zone that a name means", () => {
    const zoneOf = (tzid: string, ...definition: string[]) =>
      first(
        file(...definition, ...vevent(...whole.slice(0, 3), `DTSTART;TZID="${tzid}":20260310T170000`, "DURATION:PT1H")),
      ).start.zone;
    expect(zoneOf("W. Europe Standard Time")).toBe("Europe/Berlin");
    expect(zoneOf("(UTC+01:00) Amsterdam, Berlin, Stockholm")).toBe("Europe/Stockholm");
    expect(zoneOf("/freeassociation.sourceforge.net/Europe/Helsinki")).toBe("Europe/Helsinki");
    expect(zoneOf("Home", "BEGIN:VTIMEZONE", "TZID:Home", "X-LIC-LOCATION:Europe/Oslo", "END:VTIMEZONE")).toBe(
      "Europe/Oslo",
    );
    expect(zoneOf("Home", ...ownZone("Home"))).toBe("Europe/Stockholm");
    expect(zoneOf("Office", ...ownZone("Office", "+0200", "+0300"))).toBe("Europe/Kiev");
    expect(zoneOf("Nowhere", ...ownZone("Nowhere", "-1130", "-1030"))).toBe("Europe/Stockholm");
    expect(zoneOf("Empty", "BEGIN:VTIMEZONE", "TZID:Empty", "END:VTIMEZONE")).toBe("Europe/Stockholm");
    expect(
      codes(
        file(
          ...ownZone("Home"),
          ...vevent(...whole.slice(0, 3), "DTSTART;TZID=Home:20260310T170000", "DTEND;TZID=Home:20260310T180000"),
        ),
      ),
    ).toEqual(["zone-guessed"]);
  });
  test("reads times without a zone, or in doubtful UTC, as it is asked to", () => {
    const at = (content: string, options = {}) => [
      first(content, options).start.time,
      first(content, options).start.zone,
    ];
    const floating = one("DTSTART:20260310T170000");
    expect(at(floating)).toEqual(["17:00", "Europe/Stockholm"]);
    expect(at(floating, { zone: "Asia/Kolkata" })).toEqual(["17:00", "Asia/Kolkata"]);
    expect(at(floating.replace("BEGIN:VEVENT", "X-WR-TIMEZONE:Europe/Rome\r\nBEGIN:VEVENT"))).toEqual([
      "17:00",
      "Europe/Rome",
    ]);
    expect(at(floating.replace("BEGIN:VEVENT", "X-WR-TIMEZONE:Nowhere\r\nBEGIN:VEVENT"))).toEqual([
      "17:00",
      "Europe/Stockholm",
    ]);
    expect(at(one(), { pseudoUtc: "local" })).toEqual(["17:00", "Europe/Stockholm"]);
    const doubtful = one("DTSTART;TZID=Europe/Rome:20260310T170000Z");
    expect(at(doubtful)).toEqual(["17:00", "UTC"]);
    expect(at(doubtful, { pseudoUtc: "local" })).toEqual(["17:00", "Europe/Rome"]);
  });
  test("joins changed occurrences to their series, whichever comes first", () => {
    const zoned = "TZID=Europe/Stockholm:";
    const series = vevent(
      "UID:s",
      "DTSTAMP:20260101T000000Z",
      "SUMMARY:Kurs",
      `DTSTART;${zoned}20260310T180000`,
      "DURATION:PT2H",
      "RRULE:FREQ=WEEKLY",
    );
    const change = (id: string, ...lines: string[]) =>
      vevent("UID:s", "DTSTAMP:20260101T000000Z", "SUMMARY:Kurs", "DURATION:PT2H", id, ...lines);
    const moved = change("RECURRENCE-ID:20260317T170000Z", `DTSTART;${zoned}20260318T190000`);
    const sooner = change(
      "RECURRENCE-ID:20260317T170000Z",
      `DTSTART;${zoned}20260319T190000`,
      "SEQUENCE:1",
      "COLOR:red",
      "RRULE:FREQ=DAILY",
    );
    const off = change(`RECURRENCE-ID;${zoned}20260324T180000`, `DTSTART;${zoned}20260324T180000`, "STATUS:CANCELLED");
    const day = change("RECURRENCE-ID;VALUE=DATE:20260331", "DTSTART;VALUE=DATE:20260331", "DURATION:P1D").filter(
      (line) => line !== "DURATION:PT2H",
    );
    for (const parts of [
      [series, moved, sooner, off, day],
      [day, off, sooner, moved, series],
    ]) {
      const { events, notices } = readICalendar(file(...parts.flat()));
      expect(events).toHaveLength(1);
      expect(events[0]!.recurrence?.overrides).toEqual({
        "2026-03-17T18:00": { start: "2026-03-19T19:00" },
        "2026-03-24T18:00": { status: "cancelled" },
      });
      expect(notices.map(({ code }) => code).toSorted()).toEqual([
        "change-dropped",
        "change-dropped",
        "duplicate-uid",
        "mixed-types",
        "zone-not-defined",
      ]);
    }
    const orphans = readICalendar(file(...moved, ...off, ...vevent(...whole.with(0, "UID:s/2026-03-24T18:00"))));
    expect(orphans.events.map(({ id }) => id)).toEqual(["s/2026-03-24T18:00", "s/2026-03-17T17:00"]);
    expect(orphans.notices.map(({ code }) => code)).toEqual([
      "zone-not-defined",
      "no-series",
      "no-series",
      "duplicate-uid",
    ]);
  });
  test("keeps the latest of a UID told twice", () => {
    const [a, b] = [vevent(...whole, "SEQUENCE:2"), vevent(...whole.with(2, "SUMMARY:Gammalt"))];
    for (const parts of [
      [a, b],
      [b, a],
    ]) {
      const { events, notices } = readICalendar(file(...parts.flat()));
      expect(events.map(({ title }) => title.sv)).toEqual(["Möte"]);
      expect(notices.map(({ code }) => code)).toEqual(["duplicate-uid"]);
    }
  });
  test("never repeats who takes part", () => {
    const { notices } = readICalendar(
      one("ORGANIZER;CN=Somebody:mailto:somebody@example.org", "ATTENDEE:mailto:other@example.org", "CONTACT:Third"),
    );
    expect(notices.map(({ values }) => [values.property, values.value])).toEqual([
      ["ORGANIZER", null],
      ["ATTENDEE", null],
      ["CONTACT", null],
    ]);
  });
  test("takes places, links and organisations from other programs", () => {
    const { events, venues } = readICalendar(
      one(
        "LOCATION:Big hall\\, Town",
        "GEO:59.3;18.1",
        "ATTACH:https://example.org/paper.pdf",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
        "BEGIN:PARTICIPANT",
        "UID:p",
        "PARTICIPANT-TYPE:SPEAKER",
        "SUMMARY:Somebody",
        "END:PARTICIPANT",
      ),
    );
    expect(events[0]).toMatchObject({
      venueId: "Big hall, Town",
      organisers: [],
      links: [{ rel: "document", href: "https://example.org/paper.pdf" }],
    });
    expect(venues).toMatchObject([
      { id: "Big hall, Town", name: "Big hall, Town", position: { latitude: 59.3, longitude: 18.1 }, capacity: null },
    ]);
    const odd = ["BEGIN:VLOCATION", "NAME:Rum", 'STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=a/b;SCHEMA="x":7', "END:VLOCATION"];
    expect(readICalendar(one(...odd)).venues).toMatchObject([{ id: "Rum", capacity: null, accessible: false }]);
  });
  test("reads characters that folding cut in two", () => {
    const bytes = [...new TextEncoder().encode(one("SUMMARY:Årsmöte"))];
    const at = bytes.indexOf(0xc3, bytes.indexOf(0xc3) + 1) + 1;
    bytes.splice(at, 0, 13, 10, 32);
    const { events, notices } = readICalendar(Uint8Array.from(bytes));
    expect(events[0]!.title.sv).toBe("Årsmöte");
    expect(notices.map(({ code }) => code)).toEqual(["not-utf8"]);
  });
  test("refuses files beyond its limits", () => {
    const refused = (content: string, options: object, code: string) => {
      expect(() => readICalendar(content, options)).toThrowError(expect.objectContaining({ code }));
    };
    refused(one(), { maxCharacters: 10 }, "calendar-too-large");
    refused(one(), { maxComponents: 1 }, "too-many-components");
    expect(codes(one(), { maxComponents: 2 })).toEqual([]);
  });
});
