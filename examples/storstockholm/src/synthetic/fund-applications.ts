import { addDays, type Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Association } from "../rows/association.ts";
import type { FundApplication } from "../rows/fund-application.ts";
import type { FundRound } from "../rows/fund-round.ts";
import { drawDate } from "./draw-date.ts";

type Idea = Pick<FundApplication, "title" | "purpose" | "outward"> & { readonly kronor: readonly [number, number] };

/** What the fund is for. */
const outward: readonly Idea[] = [
  { title: "Knackardagar i april och maj", purpose: "knocking", outward: true, kronor: [8_000, 35_000] },
  { title: "Torgmöten varje lördag", purpose: "stall", outward: true, kronor: [5_000, 22_000] },
  { title: "Öppet möte om vården", purpose: "public-meeting", outward: true, kronor: [4_000, 18_000] },
  { title: "Gårdsfest med politik", purpose: "culture", outward: true, kronor: [9_000, 45_000] },
  { title: "Flygblad på fem språk", purpose: "material", outward: true, kronor: [3_000, 25_000] },
  { title: "Bostadskampanj i höghusen", purpose: "knocking", outward: true, kronor: [12_000, 60_000] },
  { title: "Frukostutdelning vid stationen", purpose: "stall", outward: true, kronor: [2_000, 12_000] },
  { title: "Filmkväll för grannar", purpose: "culture", outward: true, kronor: [3_000, 14_000] },
];

/** What it is not for. */
const inward: readonly Idea[] = [
  { title: "Hyra för föreningslokalen", purpose: "rent", outward: false, kronor: [12_000, 48_000] },
  { title: "Studiecirkel för medlemmar", purpose: "studies", outward: false, kronor: [3_000, 9_000] },
  { title: "Ny skrivare till expeditionen", purpose: "equipment", outward: false, kronor: [4_000, 11_000] },
  { title: "Medlemsfest", purpose: "culture", outward: false, kronor: [4_000, 12_000] },
];

/**
 * Some forty applications to each round, most of them in order. Others are for rent or inward activities, came in late,
 * ask for more than the ceiling, pay too little themselves, start after the round, or come from associations whose last report is missing.
 */
export const makeFundApplications = (
  { associations, fundRounds }: Pick<Tables, "associations" | "fundRounds">,
  random: Random,
): FundApplication[] =>
  fundRounds
    .flatMap((round) => {
      const missing = associations.filter(({ reportMissing }) => reportMissing).slice(0, 3);
      const others = random.shuffle(associations.filter((one) => !missing.includes(one))).slice(0, 40 - missing.length);
      return [
        ...missing.map((association) => application(round, association, inOrder, random)),
        ...others.map((association, index) => application(round, association, index, random)),
      ];
    })
    .map((draft, index) => ({ id: `a-${String(index + 1).padStart(3, "0")}`, ...draft }));

/** The number of an application that has nothing wrong with it, but perhaps who sends it. */
const inOrder = 100;

const application = (round: FundRound, association: Association, index: number, random: Random) => {
  const idea = inward[index] ?? random.pick(outward);
  const isLate = index === 4 || index === 5;
  const isDear = index === 6 || index === 7;
  const isAfter = index === 8;
  const cost = isDear
    ? Math.ceil(round.ceilingOre / 100_00) + random.integer(20, 200)
    : Math.round(random.integer(idea.kronor[0], idea.kronor[1] + 1) / 100);
  // Those who can pay more themselves do; a few pay too little.
  const paysTooLittle = index === 9 || index === 10;
  const share = isDear || paysTooLittle ? 0.04 : 0.1 + 0.25 * association.ability * random.next();
  const own = paysTooLittle || isDear ? Math.floor(cost * share) : Math.ceil(cost * share);
  const requested = cost - own;
  const { activityFrom, activityTo } = round;
  const monthBefore = addDays(activityTo, -30);
  const start = isAfter
    ? addDays(activityTo, random.integer(10, 60))
    : drawDate(random, activityFrom, monthBefore < activityFrom ? activityFrom : monthBefore);
  return {
    roundId: round.id,
    associationId: association.id,
    title: idea.title,
    purpose: idea.purpose,
    outward: idea.outward,
    submitted: isLate ? addDays(round.closes, random.integer(1, 12)) : drawDate(random, round.opens, round.closes),
    start,
    end: addDays(start, random.integer(0, 29)),
    costOre: cost * 100_00,
    ownShareOre: own * 100_00,
    requestedOre: requested * 100_00,
    minimumOre: Math.ceil(requested * (0.4 + 0.4 * random.next())) * 100_00,
    reach: idea.outward ? 10 * random.integer(5, 180) : 0,
    synthetic: true,
  };
};
