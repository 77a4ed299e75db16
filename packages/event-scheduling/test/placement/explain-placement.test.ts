import { expect, test } from "vitest";
import { explainPlacement, type PlacedReason, type UnplacedReason } from "../../src/placement/index.ts";

const sentences: readonly (readonly [PlacedReason | UnplacedReason, sv: string, en: string])[] = [
  [
    { code: "weekday-cost", values: { weekday: "tuesday", cost: 0 } },
    "Veckodagen tisdag: ett förstahandsval.",
    "The weekday Tuesday: a first choice.",
  ],
  [{ code: "time-cost", values: { time: "18:00", cost: 2 } }, "Klockan 18:00: kostnad 2.", "The time 18:00: cost 2."],
  [{ code: "venue-cost", values: { venueId: "hall", cost: 1 } }, "Lokalen hall: kostnad 1.", "The venue hall: cost 1."],
  [
    { code: "no-slots", values: { start: "2026-03-01", end: "2026-03-05" } },
    "Från 2026-03-01 till (men inte med) 2026-03-05 finns ingen tillåten veckodag där det ryms.",
    "From 2026-03-01 to (but not including) 2026-03-05 no allowed weekday has room for it.",
  ],
  [
    { code: "blocked-by-holiday", values: { slots: 2, of: 5, ids: ["julafton"] } },
    "2 av 5 möjliga platser i kalendern faller på helgdag eller afton: julafton.",
    "2 of 5 possible slots fall on a holiday or its eve: julafton.",
  ],
  [
    { code: "blocked-by-quiet-period", values: { slots: 5, of: 5, ids: ["juli"] } },
    "5 av 5 möjliga platser i kalendern ligger i en period som ska hållas fri: juli.",
    "5 of 5 possible slots lie in a time that is kept free: juli.",
  ],
  [
    { code: "blocked-by-venue", values: { slots: 1, of: 5, ids: ["hall"] } },
    "1 av 5 möjliga platser i kalendern har en lokal som är för liten eller inte är tillgänglig: hall.",
    "1 of 5 possible slots have a venue that is too small or not step-free: hall.",
  ],
  [
    { code: "blocked-by-fixed-event", values: { slots: 2, of: 5, ids: ["a", "b"] } },
    "2 av 5 möjliga platser i kalendern krockar med det som redan är bestämt: a, b.",
    "2 of 5 possible slots clash with what is settled already: a, b.",
  ],
  [
    { code: "blocked-by-request", values: { slots: 2, of: 5, ids: ["c"] } },
    "2 av 5 möjliga platser i kalendern utesluts av annat som placerats: c.",
    "2 of 5 possible slots are ruled out by others that were placed: c.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainPlacement(reason, "sv")).toBe(sv);
  expect(explainPlacement(reason, "en")).toBe(en);
});
