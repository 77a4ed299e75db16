import { duplicateIds, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Address } from "../address.ts";

const Addresses = z.array(Address);

/** The addresses, read and with ids of their own; or every fault at once. */
export const readAddresses = (addresses: readonly Address[], source = "the addresses"): Address[] => {
  const read = parse(Addresses, addresses, { source });
  const faults = duplicateIds(read, source);
  if (faults.length > 0) throw invalidInput(faults, source);
  return read;
};
