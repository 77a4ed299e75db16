import type { Lang } from "@vanstervind/core";
import { floorsOf } from "../addresses/floors-of.ts";
import type { FloorOrder } from "../floor-order.ts";
import { type Markup, markup } from "./internal/markup.ts";
import { sheetStyles } from "./internal/sheet-styles.ts";
import { sheetTexts } from "./internal/sheet-texts.ts";
import { walkMap } from "./internal/walk-map.ts";
import { admitted, type PlannedStop, type PlannedTurf, type PlannedTurfs, type Safeguard } from "./planned-turf.ts";
import type { GeoPosition } from "./turf-polygons.ts";

/** A home behind an entrance, as far as a sheet needs it. */
export interface SheetAddress {
  /** Id of the address in the plan. */
  readonly id: string;
  /** What is on its door: "1102", "2 tr". */
  readonly unit?: string | null | undefined;
  /** Floor, 0 at the entry; when not given, read from the unit. */
  readonly floor?: number | null | undefined;
  /** Households behind it. */
  readonly households: number;
  /** Whether it must not be visited. */
  readonly doNotContact?: boolean | null | undefined;
}

/** How to write sheets. */
export interface SheetOptions extends Safeguard {
  /** Language of the sheets. */
  readonly lang: Lang;
  /** The homes behind the entrances, for units and floors; those that are in no turf are not used. */
  readonly addresses?: readonly SheetAddress[];
  /**
   * Whether each door has its floor and number on it (the default), so that nobody else is visited; or doors are counted
   * only, so that a sheet that is lost tells nothing of a single home: for teams that have the numbers elsewhere.
   */
  readonly doors?: "numbered" | "counted";
  /** Whether to go from the entry up (the default) or from the top floor down. */
  readonly floorOrder?: FloorOrder;
  /** Streets to draw, as in a street network. */
  readonly network?: { readonly edges: readonly { readonly line?: readonly GeoPosition[] | null | undefined }[] };
  /** A line at the foot of each sheet, such as the source of the addresses. */
  readonly credit?: string;
}

/**
 * Sheets to print and write on, as one HTML page: a turf a sheet, each with its figures, a map, and its doors in walking
 * order, floor by floor, with boxes to tick, door codes, lifts and notes. A4, readable in black and white, Swedish or
 * English; it loads nothing from elsewhere.
 *
 * Everything is escaped. Only what is in the plan's turfs is on the sheets, which are those of a town without the homes that
 * are not visited: no number, floor or count of theirs. Whoever stands in the house, or has a list of all its doors, can still
 * see which are not on the sheet, though not why; with `doors: "counted"` not even which.
 * Keep sheets with door codes like keys, and destroy them afterwards. O(n) for n stops.
 *
 * @throws `refused-in-plan` when an address of `doNotContact`, or one that is marked so itself, is in the plan.
 * @example
 * ```ts
 * import { walkSheets } from "@vanstervind/turf-splitting/sheets";
 *
 * const stop = { id: "a", lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8", households: 2, addressIds: ["a", "b"] };
 * const plan = { turfs: [{ id: "1", stops: [stop], households: 2, metres: 0, minutes: 6 }] };
 * const addresses = [{ id: "a", unit: "1001", households: 1 }, { id: "b", unit: "1102", households: 1 }];
 * const page = walkSheets(plan, { lang: "en", addresses, floorOrder: "top-down" });
 * page.indexOf("1102") < page.indexOf("1001"); // => true
 * walkSheets(plan, { lang: "en", doNotContact: ["b"] }); // throws refused-in-plan
 * ```
 */
export const walkSheets = (plan: PlannedTurfs, options: SheetOptions): string => {
  const { lang, addresses = [], doNotContact = [], doors = "numbered" } = options;
  const marked = addresses.filter((address) => address.doNotContact === true).map(({ id }) => id);
  const turfs = admitted(plan, [...doNotContact, ...marked]);
  const homes = new Map(doors === "counted" ? [] : addresses.map((address) => [address.id, address]));
  return markup`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sheetTexts[lang].title}</title><style>${{ text: sheetStyles }}</style></head>
<body>
${turfs.filter(({ stops }) => stops.length > 0).map((turf) => sheet(turf, homes, options))}</body>
</html>
`.text;
};

const sheet = (
  { id, stops, households, metres, minutes }: PlannedTurf,
  homes: ReadonlyMap<string, SheetAddress>,
  { lang, floorOrder, network, credit = "" }: SheetOptions,
): Markup => {
  const t = sheetTexts[lang];
  const heading = `${t.turf} ${id}: ${mainStreets(stops)}`;
  const streets = (network?.edges ?? []).flatMap(({ line }) => (line && line.length > 1 ? [line] : []));
  const facts: readonly (readonly [string, string | number])[] = [
    [t.begin, nameOf(stops[0]!)],
    [t.end, nameOf(stops.at(-1)!)],
    [t.doors, stops.length],
    [t.households, households],
    [t.walk, `${Math.round(metres)} m`],
    [t.time, `${Math.round(minutes)} min`],
  ];
  return markup`<article>
<h1>${heading}</h1>
<div class="top"><dl>${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}${[t.who, t.when].map(
    (name) => markup`<dt>${name}</dt><dd class="write"></dd>`,
  )}</dl>${walkMap(stops, streets, t.map)}</div>
<p>${t.key} ${t.listed} ${t.rule}</p>
<table><thead><tr><th class="nr">${id}</th><th>${t.entrance}</th><th>${t.access}</th><th>${t.homes}</th></tr></thead><tbody>${stops.map(
    (stop, i) =>
      markup`${stop.street === stops[i - 1]?.street ? null : markup`<tr class="street"><td></td><td colspan="3">${stop.street}</td></tr>`}
<tr><td class="nr">${i + 1}</td><td>${stop.houseNumber || stop.street}</td><td>${accessTo(stop, lang)}</td><td>${boxes(stop, homes, floorOrder, lang)}</td></tr>`,
  )}</tbody></table>
<p>${credit}</p>
</article>
`;
};

const nameOf = ({ street, houseNumber }: PlannedStop): string => `${street} ${houseNumber}`.trim();

/** The two streets with the most stops, the earlier first where they have as many. */
const mainStreets = (stops: readonly PlannedStop[]): string => {
  const count = new Map<string, number>();
  for (const { street } of stops) count.set(street, (count.get(street) ?? 0) + 1);
  return [...count]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([street]) => street)
    .join(", ");
};

const accessTo = ({ doorCode, lift, accessNote }: PlannedStop, lang: Lang): string => {
  const t = sheetTexts[lang];
  const code = doorCode ? `${t.code} ${doorCode}` : null;
  return [code, lift ? t.lift : lift === false ? t.noLift : null, accessNote].filter(Boolean).join(". ");
};

/** A box for each household, floor by floor where floors are known. */
const boxes = (
  { households, addressIds }: PlannedStop,
  homes: ReadonlyMap<string, SheetAddress>,
  order: FloorOrder | undefined,
  lang: Lang,
): Markup => {
  const known = addressIds.flatMap((id) => homes.get(id) ?? []);
  const rest = households - known.reduce((sum, home) => sum + home.households, 0);
  const floors = floorsOf(known, order).map(({ floor, homes: there }) => {
    const name = floor === null ? null : markup`<span class="floor">${sheetTexts[lang].floor(floor)}</span>`;
    return markup`<div>${name}${there.map((home) => boxesFor(home.households, home.unit ?? ""))}</div>`;
  });
  return markup`${floors}${boxesFor(rest, "")}`;
};

const boxesFor = (households: number, unit: string): Markup =>
  markup`${Array.from({ length: Math.max(0, households) }, () => markup`<span class="home"><span class="box"></span> ${unit}</span>`)}`;
