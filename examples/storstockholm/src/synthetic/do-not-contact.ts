import type { Random } from "@vanstervind/core";
import type { Tables } from "../files.ts";
import type { DoNotContact } from "../rows/do-not-contact.ts";
import { drawDate } from "./draw-date.ts";
import { today } from "./today.ts";

/** Of the addresses, how many have asked not to be visited. */
const share = 0.01;

/** One address in a hundred, at least one. */
export const makeDoNotContact = ({ addresses }: Pick<Tables, "addresses">, random: Random): DoNotContact[] =>
  random
    .shuffle(addresses.map(({ id }) => id))
    .slice(0, Math.max(1, Math.round(addresses.length * share)))
    .sort()
    .map((addressId) => ({ addressId, since: drawDate(random, "2024-01-01", today), synthetic: true }));
