import { explainWeights, type WeightQuestion, type WeightReason } from "@vanstervind/priority-scoring/weights";
import { expect, test } from "vitest";

/** One of each code, with what it says in both languages. */
const spoken: readonly [WeightReason | WeightQuestion, string, string][] = [
  [
    { code: "heaviest", values: { id: "a", weight: 0.6, next: "b", times: 2 } },
    "a väger mest: 60 %, 2 gånger så mycket som b.",
    "a weighs most: 60%, 2 times as much as b.",
  ],
  [
    { code: "heaviest", values: { id: "a", weight: 1, next: null, times: null } },
    "a väger mest: 100 %.",
    "a weighs most: 100%.",
  ],
  [
    { code: "no-weight", values: { id: "a" } },
    "a har ingen vikt och räknas inte alls.",
    "a has no weight and does not count at all.",
  ],
  [
    { code: "tied", values: { ids: ["a", "b"] } },
    "a, b är rangordnade lika och väger lika mycket.",
    "a, b are ranked alike and weigh the same.",
  ],
  [
    { code: "consistent", values: { ratio: 0.05, limit: 0.1 } },
    "Svaren stämmer överens: 0,05, och upp till 0,1 godtas.",
    "The answers agree: 0.05, and up to 0.1 is accepted.",
  ],
  [
    { code: "inconsistent", values: { ratio: 0.25, limit: 0.1 } },
    "Svaren motsäger varandra: 0,25, och högst 0,1 godtas.",
    "The answers contradict each other: 0.25, and at most 0.1 is accepted.",
  ],
  [
    { code: "no-limit", values: { ratio: 0.25 } },
    "Svaren stämmer inte helt överens (0,25), och det finns ingen gräns att jämföra med.",
    "The answers do not agree fully (0.25), and there is no limit to compare with.",
  ],
  [
    { code: "unchecked", values: {} },
    "Inget svar prövar ett annat, så det går inte att säga om svaren stämmer överens.",
    "No answer checks another, so nothing can be said about whether they agree.",
  ],
  [
    { code: "circular", values: { ids: ["a", "b", "c"] } },
    "Svaren går i cirkel: a före b, b före c, men c före a.",
    "The answers go in a circle: a before b, b before c, yet c before a.",
  ],
  [
    { code: "derived", values: { a: "a", b: "b", times: 1 } },
    "Ingen har jämfört dem, men av de andra svaren följer: a och b är lika viktiga.",
    "Nobody compared them, yet from the other answers it follows: a and b are equally important.",
  ],
  [
    { code: "describes-data", values: {} },
    "Vikterna beskriver hur uppgifterna skiljer sig åt, inte vad någon tycker är viktigt.",
    "The weights describe how the figures differ, not what anyone holds important.",
  ],
  [
    { code: "no-contrast", values: { id: "a" } },
    "a är lika för alla och skiljer ingen från någon annan.",
    "a is the same for all and tells none from another.",
  ],
  [
    { code: "compare", values: { a: "a", b: "b", fits: 8 } },
    "Jämför a med b. Av de andra svaren att döma: a är 8 gånger så viktigt som b.",
    "Compare a with b. Judging by the other answers, a is 8 times as important as b.",
  ],
  [
    { code: "compare-again", values: { a: "a", b: "b", judged: 5, fits: 0.5 } },
    "Du sade att a är 5 gånger så viktigt som b. Dina andra svar säger att b är 2 gånger så viktigt som a. Vilket stämmer?",
    "You said that a is 5 times as important as b. Your other answers say that b is 2 times as important as a. Which is right?",
  ],
];

test.each(spoken)("$code reads as a sentence in both languages", (reason, sv, en) => {
  expect([explainWeights(reason, "sv"), explainWeights(reason, "en")]).toEqual([sv, en]);
});
