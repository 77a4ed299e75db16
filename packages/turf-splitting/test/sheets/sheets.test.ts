import { readCsv } from "@vanstervind/csv";
import { type PlannedStop, toCsv, toGpx, walkSheets } from "@vanstervind/turf-splitting/sheets";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rowTown, stopAt, turfOf } from "./plans.ts";

const nasty = fc.string({
  unit: fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "=",
    "+",
    "@",
    ";",
    ",",
    "a",
    "å",
    "]",
    "]>",
    "</td>",
    "<script>",
    "\u0000",
    "\ud800",
    "\n",
    "🏠",
  ),
  minLength: 1,
  maxLength: 8,
});

const stopOf = fc
  .record({ street: nasty, houseNumber: nasty, doorCode: nasty, accessNote: nasty })
  .map((texts): PlannedStop => stopAt("a", 18, 59, texts));

/** The texts between tags, unescaped; fails on a tag that the writer does not write. */
const textsIn = (markup: string, tags: RegExp): string => {
  const bare = markup.replace(/<style>.*?<\/style>|<\?xml.*?\?>|<!doctype html>/gs, "");
  for (const [tag] of bare.matchAll(/<[^>]*>/g)) expect(tag).toMatch(tags);
  const text = bare.replace(/<[^>]*>/g, "");
  expect(text.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<>&]/);
  const marks: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name]!);
};

const legal = (text: string): string => text.replaceAll("\u0000", "").replaceAll("\ud800", "");

describe("escaping", () => {
  test("whatever a register holds, sheets show it as text", () => {
    fc.assert(
      fc.property(stopOf, fc.constantFrom("sv", "en"), nasty, (stop, lang, credit) => {
        const page = walkSheets({ turfs: [turfOf("1", [stop])] }, { lang, credit });
        const texts = textsIn(
          page,
          /^<\/?(?:html|head|meta|title|body|article|h1|div|dl|dt|dd|svg|g|polyline|circle|text|path|p|table|thead|tbody|tr|th|td|span)(?: [a-z-]+="[^"<>]*")*\/?>$/i,
        );
        for (const value of [stop.street, stop.houseNumber, stop.doorCode!, stop.accessNote!, credit]) {
          expect(texts).toContain(legal(value));
        }
        expect(page).not.toMatch(/<script|<td><\/td><\/td>/);
      }),
      { numRuns: 60 },
    );
  });

  test("and GPX too, which has no codes and notes", () => {
    fc.assert(
      fc.property(stopOf, (stop) => {
        const gpx = toGpx({ turfs: [turfOf("1", [stop])] });
        const texts = textsIn(gpx, /^<\/?(?:gpx|rte|rtept|name)(?: [a-z]+="[^"<>]*")*>$/);
        expect(texts).toContain(legal(`1. ${`${stop.street} ${stop.houseNumber}`.trim()}`));
        expect(gpx).toBe(toGpx({ turfs: [turfOf("1", [{ ...stop, doorCode: null, accessNote: null }])] }));
      }),
      { numRuns: 60 },
    );
  });

  test("a table is read back as it was, and no cell begins a formula", () => {
    const Row = z.object({
      turf: z.string(),
      order: z.int(),
      street: z.string(),
      number: z.string(),
      households: z.int(),
      "door code": z.string(),
      lift: z.boolean().optional(),
      note: z.string(),
      lon: z.number(),
      lat: z.number(),
      addresses: z.array(z.string()),
    });
    fc.assert(
      fc.property(stopOf, (stop) => {
        const table = toCsv({ turfs: [turfOf("1", [stop])] }, { lang: "en" });
        const [row] = readCsv(table, Row, { source: "table" });
        expect(row).toMatchObject({
          turf: "1",
          order: 1,
          street: stop.street,
          number: stop.houseNumber,
          note: stop.accessNote,
        });
        if (/^[=+@]/.test(stop.street)) expect(table).toContain(`'${stop.street[0]}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a sheet", () => {
  const flats = ["1001", "1102", "1101", "0901", "vinden"].map((unit) => ({ id: unit, unit, households: 1 }));
  const house = stopAt("h", 18, 59, {
    street: "Storgatan",
    houseNumber: "8",
    households: 7,
    addressIds: flats.map(({ id }) => id),
    doorCode: "4711",
    lift: false,
    accessNote: "Ring på hos vaktmästaren",
  });
  const turf = turfOf("07", [house, stopAt("v", 18.001, 59, { lift: true }), stopAt("w", 18.002, 59)]);

  test("lists floors from the entry up or from the top down, with a box for each household", () => {
    const orderOf = (floorOrder: "bottom-up" | "top-down") =>
      [
        ...walkSheets({ turfs: [turf] }, { lang: "sv", addresses: flats, floorOrder }).matchAll(
          /class="floor">([^<]*)|box"><\/span> ([^<]*)</g,
        ),
      ]
        .map(([, floor, unit]) => floor ?? unit)
        .slice(0, 10);
    expect(orderOf("bottom-up")).toEqual([
      "källarplan",
      "0901",
      "entréplan",
      "1001",
      "1 tr",
      "1101",
      "1102",
      "vinden",
      "",
      "",
    ]);
    expect(orderOf("top-down")).toEqual([
      "1 tr",
      "1101",
      "1102",
      "entréplan",
      "1001",
      "källarplan",
      "0901",
      "vinden",
      "",
      "",
    ]);
    const page = walkSheets({ turfs: [turf] }, { lang: "en", addresses: flats });
    expect(page.match(/class="box"/g)).toHaveLength(9);
    expect(page).toContain("floor 1");
  });

  test("tells code, lift and notes, begin and end, and how long it takes", () => {
    const page = walkSheets({ turfs: [turf] }, { lang: "sv" });
    expect(page).toContain("Kod 4711. Ingen hiss. Ring på hos vaktmästaren");
    expect(page).toContain("<td>Hiss</td>");
    expect(page).toContain("<dt>Börja</dt><dd>Storgatan 8</dd><dt>Sluta</dt><dd>Byvägen w</dd>");
    expect(page).toContain("<dt>Tid</dt><dd>15 min</dd>");
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain("Område 07: Byvägen, Storgatan");
  });

  test("is one a turf that has stops, in the plan's order, and loads nothing from elsewhere", () => {
    const turfs = [...rowTown(1, 2, 20), turfOf("empty", [])];
    const line = [
      [18, 59.3],
      [18.008, 59.3],
    ] as const;
    const far = [
      [20, 59.3],
      [20, 59.4],
    ] as const;
    const network = { edges: [{ line }, { line: far }, { line: null }, {}] };
    const page = walkSheets({ turfs }, { lang: "en", network });
    expect([...page.matchAll(/<h1>Turf (t\d+)/g)].map(([, id]) => id)).toEqual(["t10", "t11"]);
    expect(page).not.toMatch(/https?:|src=|href=|url\(/);
    expect(page.match(/stroke-linejoin="round"><polyline/g)).toHaveLength(2);
  });

  test("numbers the first stop, and no two numbers lie over each other", () => {
    const page = walkSheets({ turfs: rowTown(2, 3, 60) }, { lang: "en" });
    const labels = [...page.matchAll(/<text x="([\d.]+)" y="([\d.]+)">(\d+)</g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(labels[0]?.[2]).toBe(1);
    for (const [i, [x, y]] of labels.entries()) {
      for (const [ox, oy] of labels.slice(i + 1)) expect(Math.hypot(x! - ox!, y! - oy!)).toBeGreaterThanOrEqual(16.9);
    }
  });
});
