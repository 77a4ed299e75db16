import type { Address, StreetNetwork, TurfPlan } from "@vanstervind/turf-splitting";
import type { ListedAddress } from "@vanstervind/turf-splitting/addresses";
import type {
  CsvOptions,
  PlannedTurfs,
  SheetAddress,
  SheetOptions,
  TurfFigures,
} from "@vanstervind/turf-splitting/sheets";
import { expectTypeOf, test } from "vitest";

test("a plan, a list and a street network fit as they are", () => {
  expectTypeOf<TurfPlan>().toExtend<PlannedTurfs>();
  expectTypeOf<Address>().toExtend<SheetAddress>();
  expectTypeOf<ListedAddress>().toExtend<Address>();
  expectTypeOf<StreetNetwork>().toExtend<NonNullable<SheetOptions["network"]>>();
});

test("a language must be chosen, and figures may be hidden", () => {
  expectTypeOf<{ doNotContact: string[] }>().not.toExtend<CsvOptions>();
  expectTypeOf<TurfFigures["households"]>().toEqualTypeOf<number | null>();
});
