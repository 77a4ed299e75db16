import type { IsoDate } from "@vanstervind/core";
import type { Decision } from "@vanstervind/priority-scoring";
import {
  type History,
  type RankingInputs,
  type Replay,
  recordDecision,
  recordRanking,
  replayHistory,
} from "@vanstervind/priority-scoring/history";

/** The offices that propose and decide; never a person's name. */
const offices = { proposes: "Kansliet", decides: "Distriktsstyrelsen" } as const;

/** Proposals and decisions on record, and how the record was checked. */
export interface DecisionRecord {
  readonly history: History;
  /** The hash of the last entry: printed in the minutes, it vouches for the whole. */
  readonly head: string;
  readonly replay: Replay;
}

/** What is proposed and decided about one kind of priority. */
export interface Proposed {
  readonly inputs: RankingInputs;
  readonly decision: Decision;
}

/** Records each proposal and the decision on it, then makes all of it anew from the inputs and compares. */
export const recordAll = (proposals: readonly Proposed[], date: IsoDate): DecisionRecord => {
  let history: History = [];
  for (const { inputs, decision } of proposals) {
    history = recordRanking(history, inputs, { by: offices.proposes, date }).history;
    history = recordDecision(history, decision, { by: offices.decides, date });
  }
  const head = history.at(-1)!.hash;
  return {
    history,
    head,
    replay: replayHistory(
      history,
      proposals.map(({ inputs }) => inputs),
      { head },
    ),
  };
};
