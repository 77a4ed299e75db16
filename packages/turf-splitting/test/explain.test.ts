import { type ExclusionReason, explain, type PlanReason, type TurfReason } from "@vanstervind/turf-splitting";
import { expect, test } from "vitest";

const reasons: (ExclusionReason | TurfReason | PlanReason)[] = [
  { code: "do-not-contact", values: {} },
  { code: "no-coordinates", values: {} },
  { code: "outside", values: {} },
  { code: "within-window", values: { load: 48, unit: "stops", least: 45, most: 55 } },
  { code: "below-window", values: { load: 1, unit: "stops", least: 45 } },
  { code: "oversize-entrance", values: { load: 80, unit: "households", most: 77, entranceId: "a" } },
  { code: "fragmented", values: { parts: 2, gapMetres: 150, apart: ["a"] } },
  { code: "low-priority", values: { weight: 0.2, atLeast: 0.5 } },
  { code: "no-time", values: { weight: 1, minutes: 180 } },
  { code: "unknown-priority", values: { ids: ["a"] } },
  { code: "nothing-to-visit", values: {} },
  { code: "window-infeasible", values: { load: 1, unit: "households", least: 45, most: 55, short: 44 } },
  { code: "unknown-do-not-contact", values: { ids: ["a", "b", "c", "d", "e", "f", "g"] } },
  { code: "as-the-crow-flies", values: {} },
  { code: "streets-apart", values: { parts: 3 } },
  { code: "off-street", values: { entranceIds: ["a", "b"], beyondMetres: 150 } },
];

test("every reason is a sentence in both languages", () => {
  const lines = reasons.flatMap((reason) => [explain(reason, "sv"), explain(reason, "en")]);
  for (const line of lines) expect(line).toMatch(/^[A-ZÅÄÖ0-9].*\.$/);
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "Vill inte ha besök.
    Has asked not to be visited.
    Adressens läge är inte känt.
    The place of the address is not known.
    Adressen ligger utanför gränsen.
    The address is outside the boundary.
    48 portar, inom det önskade: 45 till 55.
    48 entrances, within what was asked for: 45 to 55.
    1 port, färre än det önskade: minst 45.
    1 entrance, fewer than was asked for: at least 45.
    En enda port med 80 hushåll, fler än högst 77. En port delas aldrig, så den är ett område för sig.
    A single entrance with 80 households, more than the most, 77. An entrance is never split, so it is a turf of its own.
    Området består av 2 delar med mer än 150 meters gångväg mellan sig. För sig ligger: a.
    The turf has 2 parts, more than 150 metres apart on foot. By themselves lie: a.
    Vikten 0.2 är lägre än 0.5.
    The weight 0.2 is below 0.5.
    Tiden, 180 minuter, räcker inte: annat är mer värt för den tid det tar.
    There is no time for it in 180 minutes: other doors are worth more for the time they take.
    Vikter är givna för det som inte finns bland adresser och distrikt: a.
    Weights are given for what is neither an address nor a district: a.
    Det finns ingen adress att besöka.
    There is no address to visit.
    1 hushåll kan inte delas i områden med 45 till 55 var längs den här rundan. Inget har fler än 55; tillsammans fattas 44 i dem som är för små.
    1 household cannot be split along this tour into turfs of 45 to 55 each. None has more than 55; those that are too small lack 44 in all.
    Listan över dem som inte vill ha besök nämner adresser som inte finns bland de givna: a, b, c, d, e och 2 till. Kontrollera att det är rätt lista.
    The do-not-contact list names addresses that are not among those given: a, b, c, d, e and 2 more. Check that it is the right list.
    Inga gator var givna: avstånden är fågelvägen, och gångvägen är längre.
    No streets were given: distances are as the crow flies, and the way on foot is longer.
    Gatunätet består av 3 delar som inte hänger ihop. Mellan dem räknas fågelvägen gånger 1,3.
    The street network has 3 parts that do not hang together. Between them the straight way times 1.3 is counted.
    Mer än 150 meter från närmaste gata: a, b. Dit räknas fågelvägen gånger 1,3.
    More than 150 metres from the nearest street: a, b. To them the straight way times 1.3 is counted."
  `);
});
