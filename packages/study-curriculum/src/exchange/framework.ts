import { compareIds, type Fault, type Id, invalidInput, type Lang, LocalText, parse } from "@vanstervind/core";
import * as z from "zod";
import { type Credit, StudyUnit } from "../study-unit.ts";
import { checkHome, idIn, linkTo, uuidOf } from "./internal/links.ts";
import type { HomeOptions } from "./xapi.ts";

const Target = z.object({
  /** The address of a unit. */
  uri: z.string(),
});

const Association = z.object({
  /** How the first stands to the second. */
  associationType: z.string(),
  /** The first unit. */
  originNodeURI: Target,
  /** The second unit. */
  destinationNodeURI: Target,
  /** The order among those of the second unit. */
  sequenceNumber: z.int().optional(),
  /** From when to when a credit counts, where it has an end or goes one way. */
  extensions: z.object({ start: z.string().nullable(), end: z.string().nullable() }).optional(),
});

/** A competency framework as 1EdTech CASE lays it out: a document, items, and how they stand to each other. */
export const Framework = z.object({
  /** What the framework is called, and where it lives. */
  CFDocument: z.object({ uri: z.string(), title: z.string(), identifier: z.string().optional() }),
  /** The units. */
  CFItems: z
    .array(
      z.object({
        uri: z.string(),
        fullStatement: z.string(),
        identifier: z.string().optional(),
        language: z.string().optional(),
        extensions: z
          .object({ name: LocalText.optional(), validMonths: z.unknown().optional(), hours: z.unknown().optional() })
          .optional(),
      }),
    )
    .readonly(),
  /** What precedes what, and what counts as what. */
  CFAssociations: z.array(Association).readonly(),
});

/** See the schema of the same name. */
export interface Framework extends z.infer<typeof Framework> {}

/** How a framework is written. */
export interface FrameworkOptions extends HomeOptions {
  /** What it is called. */
  readonly title: string;
  /** The language of the statements; both languages stand in the extensions. */
  readonly lang: Lang;
}

/**
 * Writes units as a competency framework laid out as in CASE: prerequisites as `precedes`, units that count as each
 * other without dates as `exactMatchOf`, other credit as `isRelatedTo` with its dates.
 *
 * {@link readFramework} reads it back equal, sorted by id. Dates of change, licences and the like that a CASE server
 * asks for are not written. O(units + prerequisites + credits²).
 *
 * @throws `not-a-home` when the home is no web address; `not-json` when an id has half a surrogate pair.
 * @see https://www.imsglobal.org/spec/case/v1p1
 * @example
 * ```ts
 * import { writeFramework } from "@vanstervind/study-curriculum/exchange";
 *
 * const name = { sv: "kurs", en: "course" };
 * const units = [
 *   { id: "basics", name, prerequisites: [], validMonths: null },
 *   { id: "board", name, prerequisites: ["basics"], validMonths: 24 },
 * ];
 * const { CFAssociations } = writeFramework(units, { home: "https://studies.example.org", title: "Studies", lang: "en" });
 * CFAssociations.map(({ associationType, originNodeURI }) => [associationType, originNodeURI.uri]);
 * // => [["precedes", "https://studies.example.org/units/basics"]]
 * ```
 */
export const writeFramework = (units: readonly StudyUnit[], { home, title, lang }: FrameworkOptions): Framework => {
  checkHome(home);
  const sorted = [...units].sort((a, b) => compareIds(a.id, b.id));
  const byId = new Map(sorted.map((unit) => [unit.id, unit]));
  const always = ({ start, end }: Credit): boolean => start === null && end === null;
  const isMutual = (id: Id, credit: Credit): boolean =>
    always(credit) && (byId.get(credit.unitId)?.creditedBy ?? []).some((back) => back.unitId === id && always(back));
  const link = (id: Id) => ({ uri: linkTo(home, "units", id) });
  return {
    CFDocument: { uri: home, title, identifier: uuidOf([home, title]) },
    CFItems: sorted.map(({ id, name, validMonths, hours }) => ({
      uri: linkTo(home, "units", id),
      identifier: uuidOf([home, id]),
      fullStatement: name[lang],
      language: lang,
      extensions: { name, validMonths, ...(hours === undefined ? {} : { hours }) },
    })),
    CFAssociations: sorted.flatMap(({ id, prerequisites, creditedBy = [] }) => [
      ...prerequisites.map((needed, sequenceNumber) => ({
        associationType: "precedes",
        originNodeURI: link(needed),
        destinationNodeURI: link(id),
        sequenceNumber,
      })),
      ...creditedBy.map((credit, sequenceNumber) => ({
        associationType: isMutual(id, credit) ? "exactMatchOf" : "isRelatedTo",
        originNodeURI: link(credit.unitId),
        destinationNodeURI: link(id),
        sequenceNumber,
        ...(isMutual(id, credit) ? {} : { extensions: { start: credit.start, end: credit.end } }),
      })),
    ]),
  };
};

/**
 * Reads units from a framework laid out as in CASE.
 *
 * An `exactMatchOf` counts both ways, also where it is written once. Without extensions a unit never expires, counts no
 * hours and has the statement as its name in both languages. Relations of other kinds (such as `isChildOf`) are no
 * concern of units and are passed over; `isRelatedTo` is credit only with dates. Sorted by id. O(length).
 *
 * @throws `invalid-input` with every fault: what does not fit, an item or a relation outside the home.
 * @see https://www.imsglobal.org/spec/case/v1p1
 * @example
 * ```ts
 * import { readFramework } from "@vanstervind/study-curriculum/exchange";
 *
 * const home = "https://studies.example.org";
 * const framework = {
 *   CFDocument: { uri: home, title: "Studies" },
 *   CFItems: [{ uri: `${home}/units/basics`, fullStatement: "basic course" }],
 *   CFAssociations: [],
 * };
 * readFramework(framework, { home })[0]!.name; // => { sv: "basic course", en: "basic course" }
 * readFramework({ CFItems: 3 }, { home }); // throws invalid-input
 * ```
 */
export const readFramework = (input: unknown, { home }: HomeOptions): StudyUnit[] => {
  checkHome(home);
  const source = "the framework";
  const { CFItems, CFAssociations } = parse(Framework, input, { source });
  const faults: Fault[] = [];
  const unitIn = (list: string, row: number, field: string, uri: string): Id => {
    const id = idIn(home, "units", uri);
    if (id === null) {
      faults.push({ code: "unknown-unit", source: list, row, field, message: `"${uri}" is no unit of this home` });
    }
    return id ?? "";
  };
  const relations = CFAssociations.flatMap(
    ({ associationType, originNodeURI, destinationNodeURI, sequenceNumber = 0, extensions }, row) => {
      const isCredit = associationType === "exactMatchOf" || (associationType === "isRelatedTo" && extensions);
      if (!isCredit && associationType !== "precedes") return [];
      const origin = unitIn("CFAssociations", row, "originNodeURI.uri", originNodeURI.uri);
      const destination = unitIn("CFAssociations", row, "destinationNodeURI.uri", destinationNodeURI.uri);
      return [{ associationType, origin, destination, sequenceNumber, extensions }];
    },
  ).sort((a, b) => a.sequenceNumber - b.sequenceNumber);
  const matches = relations.filter(({ associationType }) => associationType === "exactMatchOf");
  const missingBack = matches.filter(
    ({ origin, destination }) => !matches.some((other) => other.origin === destination && other.destination === origin),
  );
  const credits = [
    ...relations.filter(({ associationType }) => associationType !== "precedes"),
    ...missingBack.map((match) => ({ ...match, origin: match.destination, destination: match.origin })),
  ];
  const units = CFItems.map(({ uri, fullStatement, extensions = {} }, row) => {
    const id = unitIn("CFItems", row, "uri", uri);
    const creditedBy = credits
      .filter(({ destination }) => destination === id)
      .map(({ origin, extensions: dates }) => ({
        unitId: origin,
        start: dates?.start ?? null,
        end: dates?.end ?? null,
      }));
    return {
      id,
      name: extensions.name ?? { sv: fullStatement, en: fullStatement },
      prerequisites: relations
        .filter(({ associationType, destination }) => associationType === "precedes" && destination === id)
        .map(({ origin }) => origin),
      validMonths: extensions.validMonths ?? null,
      ...(extensions.hours === undefined ? {} : { hours: extensions.hours }),
      ...(creditedBy.length === 0 ? {} : { creditedBy }),
    };
  });
  if (faults.length > 0) throw invalidInput(faults, source);
  return parse(z.array(StudyUnit), units, { source }).sort((a, b) => compareIds(a.id, b.id));
};
