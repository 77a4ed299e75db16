import { type Fault, type Id, invalidInput } from "@vanstervind/core";
import * as z from "zod";
import { Completion, Exemption } from "../completion.ts";
import { Participation } from "../session.ts";
import { checkHome, idIn, linkTo, uuidOf } from "./internal/links.ts";
import { readItems, readRow, type Unread } from "./internal/read-items.ts";

/** What statements are made of. */
export interface StatementRecords {
  /** Units completed. */
  readonly completions: readonly Completion[];
  /** Steps taken at sessions. */
  readonly participations: readonly Participation[];
  /** Requirements waived. */
  readonly exemptions: readonly Exemption[];
}

/** A statement of the Experience API: someone did something. */
export interface XapiStatement {
  /** Equal records have equal ids, so that a store of statements takes each once. */
  readonly id: string;
  /** The pseudonymous account of the person; no name and no address. */
  readonly actor: {
    readonly objectType: "Agent";
    readonly account: { readonly homePage: string; readonly name: Id };
  };
  /** What was done. */
  readonly verb: { readonly id: string; readonly display: { readonly en: string } };
  /** What it was done with: a unit, a session or a requirement. */
  readonly object: { readonly objectType: "Activity"; readonly id: string };
  /** The day, at the start of it. */
  readonly timestamp: string;
  /** The fields that xAPI has no word for. */
  readonly context: { readonly extensions: Readonly<Record<string, unknown>> };
}

/** Where the ids of a register live on the web. */
export interface HomeOptions {
  /** A web address with no slash at its end, such as `https://studies.example.org`. */
  readonly home: string;
}

/** Records read from statements. */
export interface ReadStatements extends StatementRecords {
  /** Statements of other verbs or homes, and those that do not fit: none is lost. */
  readonly unread: readonly Unread[];
}

const adl = "http://adlnet.gov/expapi/verbs/";

const standardVerbs: Readonly<Record<string, string>> = {
  completed: `${adl}completed`,
  attended: `${adl}attended`,
  enrolled: `${adl}registered`,
  waived: "https://w3id.org/xapi/adl/verbs/waived",
};

/** The verb of a step; `offered`, `invited` and `withdrawn` have none in common use and get one under the home. */
const verbOf = (home: string, word: string): string => standardVerbs[word] ?? linkTo(home, "verbs", word);

/**
 * Writes records as xAPI statements: completed, attended, registered (a seat), waived, and steps under verbs of one's own.
 *
 * Persons are accounts under their pseudonymous ids. Whoever receives statements learns who is in the register: rekey
 * the ids first (`exportRecords` of the `publishing` entry). {@link readStatements} reads them back equal. O(records).
 *
 * @throws `not-a-home` when the home is no web address; `not-json` when an id has half a surrogate pair.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md
 * @see https://aicc.github.io/CMI-5_Spec_Current/ for waived
 * @example
 * ```ts
 * import { writeStatements } from "@vanstervind/study-curriculum/exchange";
 *
 * const completions = [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }];
 * const [statement] = writeStatements({ completions }, { home: "https://studies.example.org" });
 * statement!.verb.id; // => "http://adlnet.gov/expapi/verbs/completed"
 * statement!.object.id; // => "https://studies.example.org/units/basics"
 * ```
 */
export const writeStatements = (
  { completions = [], participations = [], exemptions = [] }: Partial<StatementRecords>,
  { home }: HomeOptions,
): XapiStatement[] => {
  checkHome(home);
  const statement = (subjectId: Id, word: string, object: string, on: string, rest: object): XapiStatement => {
    const body = {
      actor: { objectType: "Agent", account: { homePage: home, name: subjectId } },
      verb: { id: verbOf(home, word), display: { en: word } },
      object: { objectType: "Activity", id: object },
      timestamp: `${on}T00:00:00Z`,
      context: { extensions: { [linkTo(home, "extensions", "record")]: rest } },
    } as const;
    return { id: uuidOf(body), ...body };
  };
  return [
    ...completions.map(({ subjectId, unitId, on, ...rest }) =>
      statement(subjectId, "completed", linkTo(home, "units", unitId), on, rest),
    ),
    ...participations.map(({ subjectId, sessionId, step, on, ...rest }) =>
      statement(subjectId, step, linkTo(home, "sessions", sessionId), on, rest),
    ),
    ...exemptions.map(({ subjectId, requirementId, start, ...rest }) =>
      statement(subjectId, "waived", linkTo(home, "requirements", requirementId), start, rest),
    ),
  ];
};

const Incoming = z.object({
  actor: z.object({ account: z.object({ homePage: z.string(), name: z.string() }) }),
  verb: z.object({ id: z.string() }),
  object: z.object({ id: z.string() }),
  timestamp: z.string(),
  context: z.object({ extensions: z.record(z.string(), z.unknown()).optional() }).optional(),
});

/**
 * Reads statements about units, sessions and requirements of this home; every other one is reported, not lost.
 *
 * The day is that of the timestamp as it is written. Fields that xAPI has no word for may be left out where the record
 * may lack them. Any input gives a result, faults and all. O(statements).
 *
 * @throws `invalid-input` when the input is no list; `not-a-home` when the home is no web address.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md
 * @example
 * ```ts
 * import { readStatements, writeStatements } from "@vanstervind/study-curriculum/exchange";
 *
 * const home = "https://studies.example.org";
 * const completions = [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }];
 * const { unread, ...read } = readStatements([...writeStatements({ completions }, { home }), "noise"], { home });
 * read; // => { completions, participations: [], exemptions: [] }
 * unread.map(({ index }) => index); // => [1]
 * ```
 */
export const readStatements = (input: unknown, { home }: HomeOptions): ReadStatements => {
  checkHome(home);
  const completions: Completion[] = [];
  const participations: Participation[] = [];
  const exemptions: Exemption[] = [];
  const stepOf = new Map([...Participation.shape.step.options].map((step) => [verbOf(home, step), step] as const));
  const unread = readItems(input, "statements", (item, place) => {
    const { actor, verb, object, timestamp, context } = readRow(Incoming, item, place);
    const fault = (field: string, message: string): Fault => ({
      code: "unknown-statement",
      source: place.source,
      row: place.firstRow,
      field,
      message,
    });
    if (actor.account.homePage !== home) {
      throw invalidInput([fault("actor.account.homePage", "is another home")], place.source);
    }
    const rest = context?.extensions?.[linkTo(home, "extensions", "record")] ?? {};
    const own = typeof rest === "object" && rest !== null ? rest : { record: rest };
    const day = timestamp.slice(0, 10);
    const subjectId = actor.account.name;
    const unitId = idIn(home, "units", object.id);
    const sessionId = idIn(home, "sessions", object.id);
    const requirementId = idIn(home, "requirements", object.id);
    const step = stepOf.get(verb.id);
    if (unitId !== null && step === "completed") {
      completions.push(readRow(Completion, { ...own, subjectId, unitId, on: day }, place));
    } else if (sessionId !== null && step !== undefined) {
      participations.push(readRow(Participation, { ...own, subjectId, sessionId, step, on: day }, place));
    } else if (requirementId !== null && verb.id === standardVerbs.waived) {
      exemptions.push(readRow(Exemption, { ...own, subjectId, requirementId, start: day }, place));
    } else {
      throw invalidInput([fault("verb.id", "says nothing that a record can hold of its object")], place.source);
    }
  });
  return { completions, participations, exemptions, unread };
};
