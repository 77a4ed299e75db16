import { type Fault, Id, IsoDate, invalidInput, type Lang, Ore, parse } from "@vanstervind/core";
import { columnsOf, scanCsv, writeCsv } from "@vanstervind/csv";
import * as z from "zod";
import { Kronor, kronorText } from "./kronor.ts";
import { isPaymentReference } from "./payment-reference.ts";

/** One payment to an association. */
export const Payment = z.strictObject({
  /** The recipient as the bank or the treasurer's register knows it, such as a giro number; never a person. */
  recipient: Id,
  /** What the recipient is called. */
  name: z.string().min(1, { error: "must not be empty" }),
  /** The payment reference, with its check digit. */
  reference: z.string().refine(isPaymentReference, { error: "must be digits that end in the right check digit" }),
  /** How much, in öre. */
  ore: Ore.min(1, { error: "must be at least 1 öre" }),
  /** The day to pay. */
  payOn: IsoDate,
});

/** See the schema of the same name. */
export interface Payment extends z.infer<typeof Payment> {}

const totalLine = "TOTAL";

const Line = z.object({
  recipient: Id,
  name: z.string(),
  reference: z.string().nullable(),
  amountKronor: Kronor,
  payOn: IsoDate.nullable(),
});

const paymentOf = ({ amountKronor, ...line }: z.output<typeof Line>) => ({ ...line, ore: amountKronor });

const CheckedLine = Line.superRefine((line, context) => {
  if (line.recipient === totalLine) return;
  const checked = Payment.safeParse(paymentOf(line));
  for (const { message, path } of checked.error?.issues ?? []) {
    context.addIssue({ code: "custom", message, path: [path[0] === "ore" ? "amountKronor" : path[0]!] });
  }
});

/**
 * A payment list as a CSV file for a bank or a treasurer: recipient, name, reference, amount in kronor with two decimals,
 * day; the last line has the number of payments and their sum. Text that a spreadsheet would run is defused.
 *
 * @throws `invalid-input` with every payment that does not fit, a wrong check digit or the same reference twice included.
 * @example
 * ```ts
 * import { paymentReference, writePaymentList } from "@vanstervind/fund-allocation/exchange";
 *
 * const reference = paymentReference("20260017");
 * const payment = { recipient: "farsta", name: "Farsta", reference, ore: 450_050, payOn: "2026-04-01" };
 * writePaymentList([payment], { lang: "sv" }).split("\r\n").slice(1, 3);
 * // => ["farsta;Farsta;202600177;4500,50;2026-04-01", "TOTAL;1;;4500,50;"]
 * ```
 */
export const writePaymentList = (payments: readonly Payment[], { lang }: { readonly lang: Lang }): string => {
  const rows = parse(z.array(Payment), payments, { source: "payments" });
  const seen = new Set<string>([]);
  const faults = rows.flatMap(({ reference, recipient }, row) => [
    ...(seen.size === seen.add(reference).size
      ? [fault("duplicate-reference", "payments", row, "reference", `"${reference}" is used twice`)]
      : []),
    ...(recipient === totalLine
      ? [fault("reserved", "payments", row, "recipient", `"${totalLine}" names the last line`)]
      : []),
  ]);
  if (faults.length > 0) throw invalidInput(faults, "payments");
  const line = ({ recipient, name, reference, ore, payOn }: Payment) => ({
    recipient,
    name,
    reference,
    amountKronor: kronorText(ore, lang),
    payOn,
  });
  const sumOre = rows.reduce((sum, { ore }) => sum + ore, 0);
  const total = {
    recipient: totalLine,
    name: String(rows.length),
    reference: null,
    amountKronor: kronorText(sumOre, lang),
    payOn: null,
  };
  const columns = columnsOf(Line).map(({ header }) => ({
    header,
    value: (row: ReturnType<typeof line> | typeof total) => row[header as keyof typeof row],
  }));
  return writeCsv([...rows.map(line), total], columns, { lang });
};

/**
 * Reads a payment list back and checks it: every check digit, and that the last line has the right number and sum.
 *
 * @throws `invalid-input` with all `faults`: `row` is the line in the file.
 * @example
 * ```ts
 * import { readPaymentList } from "@vanstervind/fund-allocation/exchange";
 *
 * const file = "recipient;name;reference;amountKronor;payOn\nfarsta;Farsta;202600177;4500,50;2026-04-01\nTOTAL;1;;4500,50;\n";
 * readPaymentList(file, { source: "payments.csv" })[0]!.ore; // => 450050
 * readPaymentList(file.replace("4500,50", "4500,05"), { source: "payments.csv" }); // throws invalid-input
 * ```
 */
export const readPaymentList = (
  content: string | Uint8Array,
  { source }: { readonly source: string },
): readonly Payment[] => {
  const { rows, faults, placeOf, records } = scanCsv(content, CheckedLine, { source });
  const totals = rows.filter(({ recipient }) => recipient === totalLine);
  const payments = rows.filter(({ recipient }) => recipient !== totalLine);
  const sumOre = payments.reduce((sum, { amountKronor }) => sum + amountKronor, 0);
  const [total] = totals;
  const right =
    totals.length === 1 &&
    rows.at(-1) === total &&
    total!.amountKronor === sumOre &&
    total!.name === String(payments.length);
  const wrong = fault(
    "wrong-total",
    source,
    records.length === 0 ? 1 : placeOf(records.length - 1),
    "amountKronor",
    `must be a last line ${totalLine} with ${payments.length} payments and their sum, ${kronorText(sumOre, "sv")} kronor`,
  );
  // Faults of lines leave no rows to sum.
  const all = faults.length > 0 || right ? faults : [wrong];
  if (all.length > 0) throw invalidInput(all, source);
  return parse(z.array(Payment), payments.map(paymentOf), { source });
};

const fault = (code: string, source: string, row: number, field: string, message: string): Fault => ({
  code,
  source,
  row,
  field,
  message,
});
