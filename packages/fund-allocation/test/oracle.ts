/**
 * Independent answers for small problems: slow, by the definitions in the literature, on a fraction type of its own.
 */

/** A fraction in lowest terms. */
export interface Q {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export const q = (n: bigint | number, d: bigint | number = 1): Q => {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
};
export const read = (text: string): Q => {
  const [n = "0", d = "1"] = text.split("/");
  return q(BigInt(n), BigInt(d));
};
export const text = ({ n, d }: Q): string => (d === 1n ? String(n) : `${n}/${d}`);
export const add = (a: Q, b: Q): Q => q(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Q, b: Q): Q => q(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Q, b: Q): Q => q(a.n * b.n, a.d * b.d);
const over = (a: Q, b: Q): Q => q(a.n * b.d, a.d * b.n);
export const less = (a: Q, b: Q): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Q, b: Q): boolean => a.n === b.n && a.d === b.d;
export const min = (a: Q, b: Q): Q => (less(a, b) ? a : b);
export const max = (a: Q, b: Q): Q => (less(a, b) ? b : a);
export const total = (values: readonly Q[]): Q => values.reduce(add, zero);
const zero = q(0);
const half = q(1, 2);

/** A rule on fractions. */
export type NaiveRule = (estate: Q, claims: readonly Q[]) => Q[];

/** Hands out equal parts in turns: each turn as much to everyone unmet as fills the smallest gap, or all that is left. */
const cea: NaiveRule = (estate, claims) => {
  const awards = claims.map(() => zero);
  let left = estate;
  while (left.n > 0n) {
    const unmet = claims.flatMap((claim, i) => (less(awards[i]!, claim) ? [i] : []));
    if (unmet.length === 0) break;
    const gap = unmet.map((i) => sub(claims[i]!, awards[i]!)).reduce(min);
    const turn = min(gap, over(left, q(unmet.length)));
    for (const i of unmet) awards[i] = add(awards[i]!, turn);
    left = sub(left, mul(turn, q(unmet.length)));
  }
  return awards;
};

/** Takes the same from everyone in the running; whoever would fall below nothing leaves. */
const cel: NaiveRule = (estate, claims) => {
  let running = claims.map((_, i) => i);
  for (;;) {
    const loss = over(sub(total(running.map((i) => claims[i]!)), estate), q(Math.max(1, running.length)));
    const stays = running.filter((i) => !less(claims[i]!, loss));
    if (stays.length === running.length) {
      return claims.map((claim, i) => (running.includes(i) ? sub(claim, loss) : zero));
    }
    running = stays;
  }
};

const proportional: NaiveRule = (estate, claims) => {
  const claimed = total(claims);
  return claims.map((claim) => (claimed.n === 0n ? zero : over(mul(estate, claim), claimed)));
};

const halves = (claims: readonly Q[]): Q[] => claims.map((claim) => mul(claim, half));

/** One rule on half the claims up to half their sum, another on the other halves beyond. */
const inHalves =
  (first: NaiveRule, second: NaiveRule): NaiveRule =>
  (estate, claims) => {
    const owed = halves(claims);
    const sum = total(owed);
    if (!less(sum, estate)) return first(estate, owed);
    return second(sub(estate, sum), owed).map((share, i) => add(owed[i]!, share));
  };

const adjustedProportional: NaiveRule = (estate, claims) => {
  const rights = claims.map((_, i) => max(zero, sub(estate, total(claims.filter((__, j) => j !== i)))));
  const rest = sub(estate, total(rights));
  const cut = claims.map((claim, i) => min(sub(claim, rights[i]!), rest));
  return proportional(rest, cut).map((share, i) => add(rights[i]!, share));
};

/** Serves every order of arrival. */
const randomArrival: NaiveRule = (estate, claims) => {
  const sums = claims.map(() => zero);
  let orders = 0;
  const serve = (left: Q, waiting: readonly number[], got: readonly Q[]): void => {
    if (waiting.length === 0) {
      orders += 1;
      got.forEach((share, i) => {
        sums[i] = add(sums[i]!, share);
      });
    }
    for (const i of waiting) {
      const share = min(claims[i]!, left);
      serve(
        sub(left, share),
        waiting.filter((j) => j !== i),
        got.map((part, j) => (j === i ? share : part)),
      );
    }
  };
  serve(
    estate,
    claims.map((_, i) => i),
    claims.map(() => zero),
  );
  return sums.map((sum) => over(sum, q(orders)));
};

/** Lays the claims out: nested below a height, side by side above; the height is found among all that could be right. */
const minimalOverlap: NaiveRule = (estate, claims) => {
  const cut = claims.map((claim) => min(claim, estate));
  const taken = (height: Q): Q => add(height, total(cut.map((claim) => max(zero, sub(claim, height)))));
  const heights = [estate, ...cut];
  for (let above = 2; above <= cut.length; above++) {
    const largest = [...cut].sort((a, b) => (less(a, b) ? 1 : -1)).slice(0, above);
    heights.push(over(sub(total(largest), estate), q(above - 1)));
  }
  const height = heights.filter((h) => h.n >= 0n && same(taken(h), estate)).reduce(min, estate);
  const marks = [...cut.map((claim) => min(claim, height))].sort((a, b) => (less(a, b) ? -1 : 1));
  return cut.map((claim) => {
    let share = max(zero, sub(claim, height));
    let from = zero;
    for (const to of marks) {
      const sharers = cut.filter((other) => !less(other, to)).length;
      if (!less(claim, to)) share = add(share, over(sub(to, from), q(sharers)));
      from = to;
    }
    return share;
  });
};

/** Tries every half claim and claim as the border between those held and those at the level. */
const constrainedEgalitarian: NaiveRule = (estate, claims) => {
  const owed = halves(claims);
  if (!less(total(owed), estate)) return cea(estate, owed);
  const at = (level: Q): Q[] => claims.map((claim, i) => max(owed[i]!, min(claim, level)));
  const marks = [zero, ...owed, ...claims].sort((a, b) => (less(a, b) ? -1 : 1));
  for (const [i, mark] of marks.entries()) {
    if (less(total(at(mark)), estate)) continue;
    const before = marks[Math.max(0, i - 1)]!;
    const [low, high] = [total(at(before)), total(at(mark))];
    if (same(low, high)) return at(mark);
    // Between two neighbouring marks the sum is a straight line.
    return at(add(before, over(mul(sub(mark, before), sub(estate, low)), sub(high, low))));
  }
  return [...claims];
};

/** Each rule by its definition. */
export const naiveRules: Readonly<Record<string, NaiveRule>> = {
  proportional,
  cea,
  cel,
  talmud: inHalves(cea, cel),
  reverseTalmud: inHalves(cel, cea),
  piniles: inHalves(cea, cea),
  adjustedProportional,
  randomArrival,
  minimalOverlap,
  constrainedEgalitarian,
};

/** What two claimants get when each concedes what the other does not dispute and they split the rest. */
export const concedeAndDivide = (estate: Q, [a, b]: readonly [Q, Q]): [Q, Q] => {
  const [toA, toB] = [max(zero, sub(estate, b)), max(zero, sub(estate, a))];
  const rest = mul(sub(estate, add(toA, toB)), half);
  return [add(toA, rest), add(toB, rest)];
};

/** Shares that are to be checked against the definition of the water level. */
export interface Basin {
  readonly weights: readonly Q[];
  readonly floors: readonly Q[];
  readonly caps: readonly Q[];
}

/** Whether awards are a weighted max-min fair division: no one below the cap has less for their weight than one above the floor. */
export const isWaterLevel = (awards: readonly Q[], { weights, floors, caps }: Basin): boolean => {
  const within = awards.every((award, i) => !less(award, floors[i]!) && !less(caps[i]!, award));
  const envious = awards.some((mine, i) =>
    awards.some((yours, j) => {
      const canRise = less(mine, caps[i]!) && weights[i]!.n > 0n;
      const canFall = less(floors[j]!, yours);
      return canRise && canFall && less(mul(mine, weights[j]!), mul(yours, weights[i]!));
    }),
  );
  return within && !envious;
};
