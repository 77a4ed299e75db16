import { phrasebook, type Reason } from "@vanstervind/core";
import { expectTypeOf, test } from "vitest";

type Why = Reason<"late", { days: number }> | Reason<"full", { seats: number }>;

test("every code of the union needs a phrase in every language", () => {
  const late = { sv: ({ days }: { days: number }) => `${days} dagar sent`, en: () => "late" };
  // @ts-expect-error the code "full" has no phrase
  phrasebook<Why>({ late });
  // @ts-expect-error the phrase for "full" has no English
  phrasebook<Why>({ late, full: { sv: () => "fullt" } });
  expectTypeOf(phrasebook<Why>({ late, full: { sv: () => "fullt", en: () => "full" } })).parameters.toEqualTypeOf<
    [Why, "sv" | "en"]
  >();
});

test("a reason carries the values of its own code only", () => {
  const explain = phrasebook<Why>({
    late: { sv: ({ days }) => `${days}`, en: ({ days }) => `${days}` },
    full: { sv: ({ seats }) => `${seats}`, en: ({ seats }) => `${seats}` },
  });
  // @ts-expect-error "late" has days, not seats
  explain({ code: "late", values: { seats: 1 } }, "sv");
});
