import type { Ballots } from "../ballots.ts";
import { ballotFaults, isScored, type VoteType } from "../election.ts";
import { openBallotBox } from "./ballot-box.ts";
import { column, type Table, type Tell } from "./pabulib-table.ts";

/** Reads the votes. Each different text is read once, so that the time goes with the number of different ballots. */
export const readVotes = (
  table: Table | undefined,
  voteType: VoteType,
  places: ReadonlyMap<string, number>,
  tell: Tell,
): Ballots => {
  const box = openBallotBox(voteType);
  if (table === undefined) return box.close();
  const [vote, points] = [column(table, "vote"), column(table, "points")];
  const scored = isScored(voteType);
  /** For each text its group, or what is wrong with it. */
  const known = new Map<string, number | ReturnType<typeof ballotFaults>>();
  for (const row of table.rows) {
    const text = scored ? `${vote(row)};${points(row)}` : vote(row);
    let read = known.get(text);
    if (typeof read === "number") {
      box.addTo(read, 1);
      continue;
    }
    if (read === undefined) {
      const ids = list(vote(row));
      const given = scored ? list(points(row)) : [];
      const wrong = given.filter((point) => !isPoints(point));
      const faults = [
        ...ballotFaults(ids, given.length, voteType, places),
        ...wrong.map((point) => ({
          code: "no-points",
          field: "points",
          message: `must have at most six decimals, got "${point}"`,
        })),
      ];
      read =
        faults.length > 0
          ? faults
          : box.add(
              ids.map((id) => places.get(id)!),
              given.map(Number),
              1,
            );
      known.set(text, read);
    }
    if (typeof read === "number") continue;
    for (const { code, field, message } of read) {
      tell(code, row.line, field === "projects" ? "vote" : field, message);
    }
  }
  return box.close();
};

const list = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const isPoints = (text: string): boolean => /^[+-]?\d{1,9}(?:\.\d{1,6})?$/.test(text);
