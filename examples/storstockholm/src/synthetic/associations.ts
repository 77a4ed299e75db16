import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { Association } from "../rows/association.ts";
import { slug } from "./slug.ts";

/** Stockholm, whose associations bear the names of parts of the city. */
const city = "0180";

/** Election districts that share a name and are told apart by number, from the first to the last. */
const numbered = (name: string, first: number, last = first): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${name} ${first + index}`);

/** The parts of Stockholm with the beginnings of the names of their election districts, which are those of parishes. */
const cityParts: Readonly<Record<string, readonly string[]>> = {
  Södermalm: ["Högalid", "Katarina", "Maria", "Sofia", ...numbered("Domkyrko", 1, 2)],
  Norrmalm: ["Adolf Fredrik", "Gustav Vasa", "Johannes", "Matteus", ...numbered("Domkyrko", 3)],
  Östermalm: ["Engelbrekt", "Hedvig Eleonora", "Oscar"],
  // One of the names is written with a full stop in the source.
  Kungsholmen: ["Essinge", "Kungsholm", "S:t Göran", "S.t Göran"],
  Bromma: ["Bromma", "Västerled"],
  "Hässelby-Vällingby": ["Hässelby", "Vällingby"],
  "Spånga-Tensta": [...numbered("Spånga", 1, 16), ...numbered("Spånga", 24, 26), ...numbered("Spånga", 28, 29)],
  Rinkeby: [...numbered("Spånga", 17, 23), ...numbered("Spånga", 27)],
  Kista: ["Kista"],
  Skärholmen: ["Skärholmen"],
  Hägersten: ["Hägersten", ...numbered("Brännkyrka", 1, 8), ...numbered("Brännkyrka", 27)],
  Älvsjö: [...numbered("Brännkyrka", 9, 21), ...numbered("Brännkyrka", 25, 26), ...numbered("Brännkyrka", 28, 31)],
  "Enskede-Årsta": ["Enskede", ...numbered("Brännkyrka", 22, 24)],
  Vantör: ["Vantör"],
  Farsta: ["Farsta"],
  Skarpnäck: ["Skarpnäck"],
};

/** Where the second association of a large municipality is at home. */
const secondHomes: Readonly<Record<string, string>> = {
  "0123": "Jakobsberg",
  "0126": "Flemingsberg",
  "0127": "Hallunda-Norsborg",
  "0136": "Jordbro",
  "0160": "Täby kyrkby",
  "0163": "Edsberg",
  "0181": "Hovsjö",
  "0182": "Fisksätra",
  "0183": "Hallonbergen",
  "0184": "Hagalund",
  "0188": "Hallstavik",
};

const secondAssociations = 10;

const branches = [
  "Kommunalvänstern",
  "Byggvänstern",
  "Vårdvänstern",
  "Skolvänstern",
  "Transportvänstern",
  "Handelsvänstern",
  "Industrivänstern",
  "Hotell- och restaurangvänstern",
  "Kulturvänstern",
  "Statsvänstern",
  "Spårvänstern",
];

/** Members to a thousand votes for the party: the order of size that gives some four thousand in the region. */
const membersPerVote = 0.027;

/**
 * Associations of the order that the district has: 51 local ones, 16 of them in Stockholm, and 11 of branches. Members
 * follow the party's votes of 2022; money and ability follow the members, with wide spread.
 */
export const makeAssociations = (
  { municipalities, areaStatistics, results2022 }: Pick<Tables, "municipalities" | "areaStatistics" | "results2022">,
  random: Random,
): Association[] => {
  const population = new Map<string, number>();
  for (const area of areaStatistics) {
    population.set(area.municipalityCode, (population.get(area.municipalityCode) ?? 0) + area.population);
  }
  const votes = new Map<string, number>();
  for (const row of results2022.filter(({ election }) => election === "riksdag")) {
    votes.set(row.municipalityCode, (votes.get(row.municipalityCode) ?? 0) + row.V);
  }
  const withTwo = new Set(
    municipalities
      .filter(({ code }) => code !== city)
      .sort((a, b) => (population.get(b.code) ?? 0) - (population.get(a.code) ?? 0) || (a.code < b.code ? -1 : 1))
      .slice(0, secondAssociations)
      .map(({ code }) => code),
  );
  const homes = municipalities.flatMap(({ code, name }) => {
    const second = secondHomes[code] ?? `${name} södra`;
    const names = code === city ? Object.keys(cityParts) : withTwo.has(code) ? [name, second] : [name];
    // Each takes its part of the municipality's votes, the parts being drawn between one and three.
    const parts = names.map(() => 1 + 2 * random.next());
    const whole = parts.reduce((sum, part) => sum + part, 0);
    return names.map((home, index) => ({
      name: home,
      municipalityCode: code,
      areaNames: code === city ? [...cityParts[home]!] : [],
      votes: ((votes.get(code) ?? 1000) * parts[index]!) / whole,
    }));
  });
  const local = homes.map(({ votes: share, ...home }) => {
    const members = Math.max(9, Math.round(share * membersPerVote * (0.8 + 0.4 * random.next())));
    return { id: slug(home.name), kind: "local" as const, ...home, ...means(members, random) };
  });
  const branch = branches.map((name) => {
    const members = random.integer(18, 75);
    const place = { municipalityCode: null, areaNames: [] };
    return { id: slug(name), name, kind: "branch" as const, ...place, ...means(members, random) };
  });
  return [...local, ...branch];
};

/** What an association of so many members can carry itself. */
const means = (members: number, random: Random) => ({
  members,
  ownFundsOre: members * random.integer(60, 700) * 100,
  yearlyIncomeOre: members * random.integer(120, 320) * 100,
  ability: Math.round(100 * Math.min(0.95, 0.15 + members / 400 + 0.45 * random.next())) / 100,
  reportMissing: random.next() < 0.08,
  synthetic: true,
});
