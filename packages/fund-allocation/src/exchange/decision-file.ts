import { compareIds, DomainError, Id, IsoDate, invalidInput, type Lang, Ore, parse } from "@vanstervind/core";
import { type CsvColumn, writeCsv } from "@vanstervind/csv";
import * as z from "zod";
import type { RecordedRound } from "../rounds/replay-round.ts";
import type { Status } from "../rounds/round-state.ts";
import { statusWords } from "../rounds/status-words.ts";
import { kronorText } from "./kronor.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

/** What has been decided on one application. */
export const Decision = z.strictObject({
  /** Which application. */
  applicationId: Id,
  /** Who applied. */
  applicantId: Id,
  /** What the applicant is called. */
  applicant: z.string(),
  /** What the activity is. */
  title: z.string(),
  /** Where the application stands. */
  status: z.enum(Object.keys(statusWords) as [Status]),
  /** What was asked for, in öre. */
  requestedOre: Amount,
  /** What is granted, in öre. */
  grantedOre: Amount,
  /** The day of the decision. */
  decidedOn: IsoDate,
  /** The last day to appeal. */
  appealUntil: IsoDate,
});

/** See the schema of the same name. */
export interface Decision extends z.infer<typeof Decision> {}

/**
 * The decisions of a round as a file for other programs. Its `format` and `version` say how to read it: a reader of
 * version 1 refuses any other, and fields are never given another meaning within a version.
 */
export const DecisionFile = z
  .strictObject({
    /** What the file is. */
    format: z.literal("vanstervind-decisions"),
    /** How it is written. */
    version: z.literal(1),
    /** The round. */
    roundId: Id,
    /** What letters call the round. */
    round: z.string(),
    /** The hash of the last event that the file reflects. */
    head: z.string(),
    /** By application id. */
    decisions: z.array(Decision).readonly(),
    /** The sum of what is granted, in öre. */
    grantedOre: Amount,
  })
  .refine(({ decisions, grantedOre }) => decisions.reduce((sum, row) => sum + row.grantedOre, 0) === grantedOre, {
    error: "must be the sum of the decisions",
    path: ["grantedOre"],
  });

/** See the schema of the same name. */
export interface DecisionFile extends z.infer<typeof DecisionFile> {}

/**
 * The decisions of a recorded round; applications that wait for a first decision are left out, withdrawn ones that had
 * one stay, with nothing granted. O(applications).
 *
 * @throws `round-not-opened` for a round without events.
 * @example
 * ```ts
 * import { decisionsOf } from "@vanstervind/fund-allocation/exchange";
 * import { noEvents, record } from "@vanstervind/fund-allocation/rounds";
 *
 * const round = { id: "2026-1", name: "Spring 2026", budgetOre: 1_000_000, opens: "2026-01-01", closes: null };
 * const terms = { payment: "in-advance", appealDays: 21, reportDays: 60 } as const;
 * const opened = record(noEvents, { kind: "call-opened", on: "2026-01-01", role: "board", round, terms, carriedInOre: 0 });
 * const { format, version, decisions, grantedOre } = decisionsOf(opened);
 * [format, version, decisions, grantedOre]; // => ["vanstervind-decisions", 1, [], 0]
 * ```
 */
export const decisionsOf = ({ ledger, state }: RecordedRound): DecisionFile => {
  const head = ledger.at(-1)?.hash;
  if (state.round === null || head === undefined) {
    throw new DomainError("round-not-opened", "The round has not been opened.");
  }
  const decisions = [...state.applications.values()]
    .flatMap(({ application, status, grantedOre, decidedOn, appealUntil }): Decision[] => {
      const { id: applicationId, applicantId, title, requestedOre } = application;
      const applicant = state.applicants.get(applicantId)!.name;
      const row = { applicationId, applicantId, applicant, title, status, requestedOre, grantedOre };
      return decidedOn === null || appealUntil === null ? [] : [{ ...row, decidedOn, appealUntil }];
    })
    .sort((a, b) => compareIds(a.applicationId, b.applicationId));
  return {
    format: "vanstervind-decisions",
    version: 1,
    roundId: state.round.id,
    round: state.round.name,
    head,
    decisions,
    grantedOre: decisions.reduce((sum, { grantedOre }) => sum + grantedOre, 0),
  };
};

/** The JSON Schema of the file, for programs in other languages; that the sum must be right it cannot say. */
export const decisionFileSchema = (): object => z.toJSONSchema(DecisionFile);

/** Writes decisions as JSON, which {@link readDecisions} reads back equal. */
export const writeDecisions = (file: DecisionFile): string => `${JSON.stringify(file, null, 2)}\n`;

/**
 * Reads decisions from JSON.
 *
 * @throws `invalid-input` with every fault: no JSON, another version, a sum that is not right.
 * @example
 * ```ts
 * import { readDecisions, writeDecisions } from "@vanstervind/fund-allocation/exchange";
 *
 * const file = {
 *   format: "vanstervind-decisions", version: 1, roundId: "2026-1", round: "Spring 2026", head: "sha256:…", decisions: [],
 *   grantedOre: 0,
 * } as const;
 * readDecisions(writeDecisions(file), { source: "decisions.json" }).roundId; // => "2026-1"
 * readDecisions(writeDecisions({ ...file, grantedOre: 1 }), { source: "decisions.json" }); // throws invalid-input
 * ```
 */
export const readDecisions = (text: string, { source }: { readonly source: string }): DecisionFile => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidInput([{ code: "not-json", source, row: null, field: "", message: "is not JSON" }], source);
  }
  return parse(DecisionFile, value, { source });
};

const headers = {
  sv: ["ansökan", "förening", "verksamhet", "läge", "sökt (kr)", "beviljat (kr)", "beslutat", "kan överklagas till"],
  en: [
    "application",
    "association",
    "activity",
    "status",
    "requested (SEK)",
    "granted (SEK)",
    "decided",
    "appeal until",
  ],
} as const;

/**
 * The decisions as a CSV file for people, with headers in their language and a last line with the sums. Text that a
 * spreadsheet would run is defused.
 */
export const decisionsCsv = ({ decisions, grantedOre }: DecisionFile, { lang }: { readonly lang: Lang }): string => {
  const requestedOre = decisions.reduce((sum, row) => sum + row.requestedOre, 0);
  const cells = decisions.map((row) => [
    row.applicationId,
    row.applicant,
    row.title,
    statusWords[row.status][lang],
    kronorText(row.requestedOre, lang),
    kronorText(row.grantedOre, lang),
    row.decidedOn,
    row.appealUntil,
  ]);
  const total = [
    lang === "sv" ? "SUMMA" : "TOTAL",
    "",
    "",
    "",
    kronorText(requestedOre, lang),
    kronorText(grantedOre, lang),
    "",
    "",
  ];
  const columns = headers[lang].map((header, i): CsvColumn<readonly string[]> => ({ header, value: (row) => row[i] }));
  return writeCsv([...cells, total], columns, { lang });
};
