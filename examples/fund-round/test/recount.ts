/** Counts a year of the fund anew from the raw events, in whole numbers of its own, with nothing of the packages. */
interface RawEvent {
  readonly kind: string;
  readonly applicationId?: string;
  readonly ore?: number;
  readonly awards?: readonly { readonly applicationId: string; readonly awardOre: number }[];
  readonly round?: { readonly budgetOre: number };
  readonly carriedInOre?: number;
  readonly spentOre?: number;
  readonly otherFundingOre?: number;
}

/** What the events alone say, in öre. */
export interface Recount {
  readonly funds: bigint;
  /** By application: what is granted after appeals and withdrawals, before reports. */
  readonly granted: ReadonlyMap<string, bigint>;
  /** By application: what was decided first. */
  readonly decided: ReadonlyMap<string, bigint>;
  readonly paid: ReadonlyMap<string, bigint>;
  readonly used: bigint;
  readonly demanded: bigint;
  readonly repaid: bigint;
  readonly waived: bigint;
  readonly carried: bigint;
}

export const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, amount) => sum + amount, 0n);

export const recount = (events: readonly RawEvent[]): Recount => {
  const of = (kind: string) => events.filter((event) => event.kind === kind);
  const sum = (kind: string): bigint => total(of(kind).map(({ ore }) => BigInt(ore!)));
  const awards = (kind: string) => of(kind).flatMap((event) => event.awards ?? []);
  const decided = new Map(awards("decided").map((row) => [row.applicationId, BigInt(row.awardOre)] as const));
  const granted = new Map(decided);
  for (const row of awards("grants-changed")) granted.set(row.applicationId, BigInt(row.awardOre));
  for (const { applicationId } of of("application-withdrawn")) granted.set(applicationId!, 0n);
  const paid = new Map<string, bigint>();
  for (const { applicationId, ore } of of("paid")) {
    paid.set(applicationId!, (paid.get(applicationId!) ?? 0n) + BigInt(ore!));
  }
  const accepted = new Set(of("report-accepted").map(({ applicationId }) => applicationId));
  const used = of("report-received")
    .filter(({ applicationId }) => accepted.has(applicationId))
    .map(({ applicationId, spentOre, otherFundingOre }) => {
      const net = BigInt(spentOre!) - BigInt(otherFundingOre!);
      const out = paid.get(applicationId!) ?? 0n;
      return net < out ? net : out;
    });
  const [opened] = of("call-opened");
  return {
    funds: BigInt(opened!.round!.budgetOre) + BigInt(opened!.carriedInOre!),
    granted,
    decided,
    paid,
    used: total(used),
    demanded: sum("repayment-demanded"),
    repaid: sum("repayment-received"),
    waived: sum("repayment-waived"),
    carried: sum("carried-over"),
  };
};

/** `1 234,50`, `1234.5` or `SEK 1,234` in öre, read digit by digit. */
export const oreIn = (text: string): bigint => {
  const [, sign, whole = "", cents = ""] = /(-|\u2212)?\D*?([\d\s\u00a0\u202f,]*?\d)(?:[.,](\d{1,2}))?\D*$/.exec(text)!;
  const digits = whole.replace(/\D/g, "") + cents.padEnd(2, "0");
  return sign === undefined ? BigInt(digits) : -BigInt(digits);
};
