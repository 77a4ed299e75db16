import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@vanstervind/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTown } from "../src/steps/read-town.ts";
import { excerpts, filesOf, optionsFor } from "./towns.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "door-knocking-"));
});
afterAll(() => rm(dir, { recursive: true }));

const fileOf = async (name: string, text: string | Uint8Array): Promise<string> => {
  await writeFile(join(dir, name), text);
  return join(dir, name);
};

const silent = (): void => {};

describe("reading a town", () => {
  test.each(excerpts)("takes the files of %s, with whom to name", async (name) => {
    const town = await readTown(optionsFor(name), silent);
    expect(town.addresses).toHaveLength(60);
    expect(town.network!.edges.length).toBeGreaterThan(10);
    expect(town.credit).toBe("© OpenStreetMap contributors, ODbL 1.0");
    expect(town.name).toBe(`${name}-addresses`);
  });

  test("tells every fault of every file at once, and nothing that stands in the list of addresses", async () => {
    const addresses = await fileOf("a.csv", "osm_id,street,housenumber,lon,lat\n1,Byvägen,1,18,593\n2,,2,18,59\n");
    const streets = { nodes: await fileOf("n.csv", "node,lon,lat\n1,x,59\n"), edges: join(dir, "none.csv") };
    const doNotContact = await fileOf("d.txt", new Uint8Array([0xff, 0xfe, 0x41]));
    const error = await readTown(
      { ...optionsFor("queens-village-west"), files: { addresses, streets }, doNotContact },
      silent,
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    const { code, faults } = error as DomainError;
    expect(code).toBe("invalid-input");
    const places = faults.map((fault) => `${fault.source!.slice(dir.length + 1)} ${fault.row} ${fault.field}`);
    expect(places).toEqual(expect.arrayContaining(["a.csv 2 lat", "a.csv 3 street", "none.csv null ", "d.txt null "]));
    expect(JSON.stringify(faults.filter(({ source }) => source === addresses))).not.toContain("593");
  });

  test("marks who wants no visit, and tells lines that match nothing without repeating them", async () => {
    const options = optionsFor("stockholm-ostermalm");
    const { addresses } = await readTown(options, silent);
    const [first, second] = addresses;
    const list = `address\n${first!.id}\n\n"${second!.street} ${second!.houseNumber}"\nSekretgatan 77\n`;
    const told: string[] = [];
    const town = await readTown({ ...options, doNotContact: await fileOf("list.txt", list) }, (line) =>
      told.push(line),
    );
    const marked = town.addresses.filter((address) => address.doNotContact === true).map(({ id }) => id);
    expect(marked).toContain(first!.id);
    expect(marked).toContain(second!.id);
    expect(told.some((line) => line.startsWith("Rad 5 "))).toBe(true);
    expect(told.join()).not.toMatch(/Sekretgatan/);
  });

  test("asks for a list and a credit where none is given, and does without streets", async () => {
    const addresses = await fileOf("plain.csv", "id,address,lon,lat\n1,Byvägen 1,18,59\n2,Byvägen 3,18.001,59\n");
    const told: string[] = [];
    const options = { ...optionsFor("stockholm-ostermalm"), files: { addresses, streets: null }, lang: "en" } as const;
    const town = await readTown(options, (line) => told.push(line));
    expect(town.network).toBeNull();
    expect(town.credit).toBe("");
    expect(told.join("\n")).toMatch(/--do-not-contact[\s\S]*--credit/);
    expect((await readTown({ ...options, credit: "The town" }, silent)).credit).toBe("The town");
  });

  test("the built-in town has flats, and some who want no visit", async () => {
    const town = await readTown({ ...optionsFor("stockholm-ostermalm"), files: null }, silent);
    expect(town.addresses.length).toBeGreaterThan(5000);
    expect(town.addresses.some((address) => address.doNotContact === true)).toBe(true);
    expect(new Set(town.addresses.map(({ id }) => id)).size).toBe(town.addresses.length);
    expect(filesOf("stockholm-ostermalm").addresses).toContain("excerpts");
  });
});
