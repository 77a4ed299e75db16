import type { RoundEvent, RoundState, Status } from "@vanstervind/fund-allocation/rounds";

/** What raw events alone say about money, counted without the round's own accounts. */
export interface Tally {
  readonly fundsOre: number;
  readonly paidOut: ReadonlyMap<string, number>;
  readonly repaidOre: number;
  readonly waivedOre: number;
  readonly demandedOre: number;
  readonly carriedOverOre: number;
}

export const noTally: Tally = {
  fundsOre: 0,
  paidOut: new Map(),
  repaidOre: 0,
  waivedOre: 0,
  demandedOre: 0,
  carriedOverOre: 0,
};

export const counted = (tally: Tally, event: RoundEvent): Tally => {
  switch (event.kind) {
    case "call-opened":
      return { ...tally, fundsOre: event.round.budgetOre + event.carriedInOre };
    case "paid": {
      const before = tally.paidOut.get(event.applicationId) ?? 0;
      return { ...tally, paidOut: new Map(tally.paidOut).set(event.applicationId, before + event.ore) };
    }
    case "repayment-demanded":
      return { ...tally, demandedOre: tally.demandedOre + event.ore };
    case "repayment-received":
      return { ...tally, repaidOre: tally.repaidOre + event.ore };
    case "repayment-waived":
      return { ...tally, waivedOre: tally.waivedOre + event.ore };
    case "carried-over":
      return { ...tally, carriedOverOre: tally.carriedOverOre + event.ore };
    default:
      return tally;
  }
};

/** The steps that a status may take, as the fund's rules have it. */
const steps: Readonly<Record<Status, readonly Status[]>> = {
  received: ["assessed", "withdrawn"],
  assessed: ["received", "granted", "declined", "withdrawn"],
  granted: ["withdrawn", "appealed", "reported", "settled", "declined"],
  declined: ["appealed", "granted"],
  appealed: ["granted", "declined", "reopened"],
  reopened: ["granted", "declined"],
  reported: ["settled"],
  settled: [],
  withdrawn: [],
};

/** What is wrong with a state after its events; nothing when all is well. */
export const faultsOf = (before: RoundState, state: RoundState, tally: Tally): string[] => {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const { balances } = state;
  const at = (account: keyof typeof balances): number => balances[account].debitOre - balances[account].creditOre;
  const rows = [...state.applications.values()];
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);

  const paidOut = [...tally.paidOut.values()].reduce((total, ore) => total + ore, 0);
  const held =
    at("reserve") +
    at("unallocated") +
    at("granted") +
    (paidOut - tally.repaidOre) +
    at("carried-over") +
    at("returned");
  must(held === tally.fundsOre, `holds ${held} of ${tally.fundsOre}`);
  must(
    Object.values(balances).reduce((net, { debitOre, creditOre }) => net + debitOre - creditOre, 0) === 0,
    "debit is not credit",
  );
  for (const account of Object.keys(balances) as (keyof typeof balances)[]) {
    if (account !== "budget" && account !== "carried-in") must(at(account) >= 0, `${account} is below 0`);
  }
  must(at("carried-over") === tally.carriedOverOre, "carried over");
  must(at("waived") === tally.waivedOre, "waived");
  must(at("demanded") === tally.demandedOre - tally.repaidOre - tally.waivedOre, "demanded");
  must(at("granted") === sum((row) => row.grantedOre - row.paidOre), "granted is not the sum of the grants");
  must(at("paid") === sum((row) => row.paidOre - row.usedOre - row.demandedOre), "paid");
  must(at("used") === sum((row) => row.usedOre), "used");

  const capped = new Map<string, number>();
  for (const row of rows) {
    const { id, applicantId, requestedOre, outward } = row.application;
    const { grantedOre, paidOre, usedOre, demandedOre, repaidOre, waivedOre, status } = row;
    must(paidOre === (tally.paidOut.get(id) ?? 0), `${id} was paid otherwise`);
    must(0 <= usedOre && usedOre <= paidOre && paidOre <= grantedOre, `${id}: used, paid, granted`);
    must(usedOre + demandedOre <= paidOre && repaidOre + waivedOre <= demandedOre, `${id}: demanded`);
    // A reopened application may be amended before its grant is changed.
    must(status === "reopened" || grantedOre <= Math.max(requestedOre, paidOre), `${id} got more than it asked`);
    must(grantedOre === 0 || outward || status === "appealed" || status === "reopened", `${id} is not outward`);
    must(grantedOre === 0 || !["received", "assessed", "declined", "withdrawn"].includes(status), `${id} is ${status}`);
    const was = before.applications.get(id)?.status;
    must(was === undefined || was === status || steps[was].includes(status), `${id} went from ${was} to ${status}`);
    if (row.decidedOn?.startsWith("2026") === true)
      capped.set(applicantId, (capped.get(applicantId) ?? 0) + grantedOre);
  }
  for (const [applicantId, ore] of capped) must(ore <= 600_000, `${applicantId} is above the year's cap`);
  must(
    state.phase !== "closed" || rows.every(({ status }) => ["declined", "settled", "withdrawn"].includes(status)),
    "closed with something open",
  );
  return faults;
};
