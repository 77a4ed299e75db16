import { expect, test } from "vitest";
import { explainPlacement } from "../../src/placement/index.ts";

type Explained = Parameters<typeof explainPlacement>[0];

const blocked = (code: Extract<Explained["code"], `blocked-by-${string}`>, ids: string[]): Explained => ({
  code,
  values: { slots: 2, of: 5, ids },
});

const sentences: readonly (readonly [Explained, sv: string, en: string])[] = [
  [
    { code: "weekday-cost", values: { weekday: "tuesday", cost: 0 } },
    "Veckodagen tisdag: ett förstahandsval.",
    "The weekday Tuesday: a first choice.",
  ],
  [
    { code: "date-cost", values: { date: "2026-03-03", cost: 2 } },
    "Datumet 2026-03-03: kostnad 2.",
    "The date 2026-03-03: cost 2.",
  ],
  [{ code: "time-cost", values: { time: "18:00", cost: 2 } }, "Klockan 18:00: kostnad 2.", "The time 18:00: cost 2."],
  [{ code: "venue-cost", values: { venueId: "hall", cost: 1 } }, "Lokalen hall: kostnad 1.", "The venue hall: cost 1."],
  [
    { code: "absence-cost", values: { date: "2026-03-03", cost: 3 } },
    "Någon vill helst vara ledig 2026-03-03: kostnad 3.",
    "Somebody would rather be off on 2026-03-03: cost 3.",
  ],
  [
    { code: "move-cost", values: { date: "2026-03-03", time: "18:00", cost: 5 } },
    "Flyttad till 2026-03-03 18:00: kostnad 5.",
    "Moved to 2026-03-03 18:00: cost 5.",
  ],
  [
    { code: "move-cost", values: { date: "2026-03-03", time: null, cost: 5 } },
    "Flyttad till 2026-03-03: kostnad 5.",
    "Moved to 2026-03-03: cost 5.",
  ],
  [
    { code: "pinned", values: { date: "2026-03-03", cost: 0 } },
    "Bestämd sedan tidigare: 2026-03-03.",
    "Settled before: 2026-03-03.",
  ],
  [
    { code: "part-total", values: { part: "move", events: 2, cost: 10 } },
    "Flyttade händelser: kostnad 10 för 2 av händelserna.",
    "Moved events: cost 10 for 2 of the events.",
  ],
  [
    { code: "spread-total", values: { ruleId: "kommuner", groupIds: ["Nacka", "Solna"], events: 3, cost: 9 } },
    "Spridningen kommuner: kostnad 9, 3 händelser i Nacka, Solna.",
    "The spread kommuner: cost 9, 3 events in Nacka, Solna.",
  ],
  [
    {
      code: "conflict",
      values: {
        requestIds: ["a", "b"],
        settled: [
          { by: "quiet-period", id: "juli" },
          { by: "absence", id: "ordf" },
        ],
      },
    },
    "Kan inte alla gälla, men utan en av dem kan resten det: a, b, den fria perioden juli, frånvaron för ordf.",
    "Cannot all stand, but without any one of them the rest can: a, b, the quiet period juli, the absence of ordf.",
  ],
  [
    { code: "possible-conflict", values: { requestIds: ["a", "b"], settled: [] } },
    "Kan troligen inte alla gälla: a, b.",
    "Can probably not all stand: a, b.",
  ],
  [
    { code: "no-slots", values: { start: "2026-03-01", end: "2026-03-05" } },
    "Från 2026-03-01 till (men inte med) 2026-03-05 finns ingen tillåten dag där det ryms.",
    "From 2026-03-01 to (but not including) 2026-03-05 no allowed day has room for it.",
  ],
  [
    blocked("blocked-by-lead-time", ["2026-03-04"]),
    "2 av 5 möjliga platser i kalendern ligger före första möjliga dag: 2026-03-04.",
    "2 of 5 possible slots lie before the first possible day: 2026-03-04.",
  ],
  [
    blocked("blocked-by-holiday", ["julafton"]),
    "2 av 5 möjliga platser i kalendern faller på helgdag eller afton: julafton.",
    "2 of 5 possible slots fall on a holiday or its eve: julafton.",
  ],
  [
    blocked("blocked-by-quiet-period", ["juli"]),
    "2 av 5 möjliga platser i kalendern ligger i en period som ska hållas fri: juli.",
    "2 of 5 possible slots lie in a time that is kept free: juli.",
  ],
  [
    blocked("blocked-by-venue", ["hall"]),
    "2 av 5 möjliga platser i kalendern har en lokal som är för liten eller inte är tillgänglig: hall.",
    "2 of 5 possible slots have a venue that is too small or not step-free: hall.",
  ],
  [
    blocked("blocked-by-absence", ["ordf"]),
    "2 av 5 möjliga platser i kalendern är när någon inte kan: ordf.",
    "2 of 5 possible slots are when somebody cannot come: ordf.",
  ],
  [
    blocked("blocked-by-fixed-event", ["a", "b"]),
    "2 av 5 möjliga platser i kalendern krockar med det som redan är bestämt: a, b.",
    "2 of 5 possible slots clash with what is settled already: a, b.",
  ],
  [
    blocked("blocked-by-limit", ["moves"]),
    "2 av 5 möjliga platser i kalendern skulle gå över en gräns: moves.",
    "2 of 5 possible slots would exceed a limit: moves.",
  ],
  [
    blocked("blocked-by-request", ["c"]),
    "2 av 5 möjliga platser i kalendern utesluts av annat som placerats: c.",
    "2 of 5 possible slots are ruled out by others that were placed: c.",
  ],
];

test.each(sentences)("says $code in both languages", (reason, sv, en) => {
  expect(explainPlacement(reason, "sv")).toBe(sv);
  expect(explainPlacement(reason, "en")).toBe(en);
});
