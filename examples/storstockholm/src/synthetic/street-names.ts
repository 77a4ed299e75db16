import type { Random } from "@vanstervind/core";

const sides = ["", "Norra ", "Södra ", "Östra ", "Västra "];
const stems = ["Exempel", "Prov", "Övnings", "Låtsas", "Påhitts", "Fantasi", "Mönster"];
const endings = ["gatan", "vägen", "stigen", "gränd", "allén", "backen", "gången"];

/** Names of streets that nobody takes for real ones, all different, the plainest first. */
export const streetNames = (count: number, random: Random): string[] => {
  const plain = random.shuffle(stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`)));
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / plain.length);
    const name = plain[index % plain.length]!;
    const side = sides[round % sides.length]!;
    const again = Math.floor(round / sides.length);
    const lowered = side === "" ? name : name.charAt(0).toLowerCase() + name.slice(1);
    return `${side}${lowered}${again === 0 ? "" : ` ${again + 1}`}`;
  });
};
