import { invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import type { Ledger } from "./entry.ts";
import { type VerifyOptions, verify } from "./verify.ts";

/**
 * Reads a stored ledger: parsed JSON in, verified entries out.
 *
 * @param body - The schema of a body. It must neither add nor change anything, or the hash would no longer be that of
 * what was stored: such an entry is told as changed.
 * @throws `invalid-input` with every fault of shape, or with the first entry that is not as it was written.
 * @example
 * ```ts
 * import { append, readLedger } from "@vanstervind/ledger";
 * import * as z from "zod";
 *
 * const Payment = z.object({ paidOre: z.int() });
 * const stored = JSON.stringify(append([], { paidOre: 500 }));
 * readLedger(JSON.parse(stored), Payment)[0]?.body; // => { paidOre: 500 }
 * readLedger(JSON.parse(stored.replace("500", "900")), Payment); // throws invalid-input
 * ```
 */
export const readLedger = <Body>(
  input: unknown,
  body: z.ZodType<Body>,
  { source = "the ledger", ...options }: VerifyOptions & { readonly source?: string } = {},
): Ledger<Body> => {
  const entry = z.strictObject({ index: z.int(), previous: z.string().nullable(), body, hash: z.string() });
  const ledger = parse(z.array(entry), input, { source }) as Ledger<Body>;
  const verification = verify(ledger, options);
  if (verification.intact) return ledger;
  const { index, reason } = verification;
  const message = `is not as it was written (${reason})`;
  throw invalidInput([{ code: "ledger-broken", source, row: index, field: "", message }], source);
};
