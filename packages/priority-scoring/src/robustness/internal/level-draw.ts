import type { Random } from "@vanstervind/core";
import type { LevelDistribution } from "../uncertain-level.ts";
import { normal } from "./weight-sampler.ts";

/** A draw of an uncertain level. */
export const drawLevel = (level: LevelDistribution, random: Random): number => {
  const { low, high } = level;
  const width = high - low;
  if (level.kind === "uniform") return low + random.next() * width;
  if (level.kind === "triangular") {
    const split = (level.mode - low) / width;
    const u = random.next();
    return u < split ? low + width * Math.sqrt(u * split) : high - width * Math.sqrt((1 - u) * (1 - split));
  }
  const { mean, standardDeviation } = level;
  // Within narrow bounds an even draw is mostly accepted, within wide ones a normal one.
  if (width < standardDeviation) {
    for (;;) {
      const x = low + random.next() * width;
      if (random.next() < Math.exp(-(((x - mean) / standardDeviation) ** 2) / 2)) return x;
    }
  }
  for (;;) {
    const x = mean + standardDeviation * normal(random);
    if (low <= x && x <= high) return x;
  }
};

/** The level that stands for an uncertain one where a single figure is needed. */
export const typicalLevel = (level: LevelDistribution): number =>
  level.kind === "uniform" ? (level.low + level.high) / 2 : level.kind === "triangular" ? level.mode : level.mean;
