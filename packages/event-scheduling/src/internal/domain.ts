import * as z from "zod";

/** A domain name, which makes an id unique in the world. */
export const Domain = z.string().regex(/^[A-Za-z0-9.-]+$/, { error: "must be a domain name" });
