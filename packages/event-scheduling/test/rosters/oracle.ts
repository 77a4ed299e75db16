import { RosterRequest, type RosterRequestInput } from "../../src/rosters/index.ts";

type Place = readonly [volunteer: number, shift: number, post: number];

interface Worth {
  readonly missing: number;
  readonly beyond: number;
  readonly cost: number;
  readonly largest: number;
  readonly squares: number;
}

const instant = ({ date, time }: { date: string; time: string | null }): number =>
  Date.parse(`${date}T${time ?? "00:00"}:00Z`) / 60_000;

const monday = (date: string): number => Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7);

/** Whether places keep to every rule, straight from the words of the documentation. Times are read as if in UTC. */
export const keepsRules = (input: RosterRequestInput, places: readonly Place[]): boolean => {
  const { shifts, volunteers, rules, pairs } = RosterRequest.parse(input);
  for (const [place, volunteer] of volunteers.entries()) {
    const own = places.filter(([who]) => who === place).map(([, shift]) => shifts[shift]!);
    const most = Math.min(volunteer.maxShifts ?? own.length, rules.maxShifts ?? own.length);
    if (own.length > most) return false;
    for (const shift of own) {
      const sameDay = own.filter(({ start }) => start.date === shift.start.date).length;
      const sameWeek = own.filter(({ start }) => monday(start.date) === monday(shift.start.date)).length;
      if (sameDay > rules.maxPerDay || sameWeek > (rules.maxPerWeek ?? sameWeek)) return false;
      for (const other of own) {
        if (other === shift) continue;
        const [a, b] = [instant(shift.start), instant(other.start)];
        if (a <= b && b - a - shift.durationMinutes < rules.restMinutes) return false;
      }
    }
    if (new Set(own).size < own.length) return false;
  }
  for (const [shift] of shifts.entries()) {
    const there = places.filter(([, at]) => at === shift).map(([who]) => volunteers[who]!);
    const has = (id: string): boolean => there.some((volunteer) => volunteer.id === id);
    for (const { volunteerIds, together } of pairs) {
      const [one, other] = volunteerIds.map(has);
      if (together === "never" ? one && other : one !== other) return false;
    }
    const beginners = there.some(({ experience }) => experience === "beginner");
    if (beginners && !there.some(({ experience }) => experience === "experienced")) return false;
  }
  return true;
};

export const worthOf = (input: RosterRequestInput, places: readonly Place[]): Worth => {
  const { shifts, volunteers, answerCosts, largestLoadCost } = RosterRequest.parse(input);
  let missing = 0;
  let beyond = 0;
  for (const [at, { posts }] of shifts.entries()) {
    for (const [post, { min }] of posts.entries()) {
      const count = places.filter(([, shift, where]) => shift === at && where === post).length;
      missing += Math.max(0, min - count);
      beyond += Math.max(0, count - min);
    }
  }
  const loads = volunteers.map((_, place) => places.filter(([who]) => who === place).length);
  const largest = Math.max(0, ...loads);
  const cost = places.reduce((sum, [who, shift]) => {
    const answer = volunteers[who]!.availability[shifts[shift]!.id]!;
    return sum + (typeof answer === "number" ? answer : answer === "no" ? 0 : answerCosts[answer]);
  }, largestLoadCost * largest);
  const squares = loads.reduce((sum, load, place) => sum + (load + volunteers[place]!.worked) ** 2, 0);
  return { missing, beyond, cost, largest, squares };
};

/** Every place that somebody could take. */
export const openPlaces = (input: RosterRequestInput): readonly Place[] => {
  const { shifts, volunteers } = RosterRequest.parse(input);
  return volunteers.flatMap(({ availability, skills }, who) =>
    shifts.flatMap(({ id, posts }, shift) =>
      posts.flatMap(({ skill }, post): Place[] => {
        const answer = availability[id] ?? "no";
        return answer === "no" || (skill !== null && !skills.includes(skill)) ? [] : [[who, shift, post]];
      }),
    ),
  );
};

/** The best of all rosters: by places missing, places beyond need, cost, then evenness; all are tried. */
export const bestRoster = (input: RosterRequestInput): Worth => {
  const { shifts, fill } = RosterRequest.parse(input);
  const open = openPlaces(input);
  let best: Worth | null = null;
  const counts = new Map<string, number>();
  const chosen: Place[] = [];
  const walk = (index: number): void => {
    if (index === open.length) {
      if (!keepsRules(input, chosen)) return;
      const worth = worthOf(input, chosen);
      if (best === null || compare(worth, best) < 0) best = worth;
      return;
    }
    walk(index + 1);
    const place = open[index]!;
    const { min, max } = shifts[place[1]]!.posts[place[2]]!;
    const key = `${place[1]} ${place[2]}`;
    const count = counts.get(key) ?? 0;
    if (count >= (fill === "room" ? (max ?? min) : min)) return;
    if (chosen.some(([who, shift]) => who === place[0] && shift === place[1])) return;
    counts.set(key, count + 1);
    chosen.push(place);
    walk(index + 1);
    chosen.pop();
    counts.set(key, count);
  };
  walk(0);
  return best!;
};

const compare = (a: Worth, b: Worth): number =>
  a.missing - b.missing || b.beyond - a.beyond || a.cost - b.cost || a.squares - b.squares;

/** The most places that can be filled: augmenting paths (Ford and Fulkerson), over nodes named by text. */
export const mostFilled = (input: RosterRequestInput): number => {
  const { shifts, volunteers, rules } = RosterRequest.parse(input);
  const room = new Map<string, Map<string, number>>();
  const arc = (from: string, to: string, size: number): void => {
    for (const node of [from, to]) if (!room.has(node)) room.set(node, new Map());
    room.get(from)!.set(to, size);
    if (!room.get(to)!.has(from)) room.get(to)!.set(from, 0);
  };
  arc("source", "sink", 0);
  for (const [place, { id, maxShifts }] of volunteers.entries()) {
    arc("source", id, Math.min(maxShifts ?? 99, rules.maxShifts ?? 99));
    for (const [, shift, post] of openPlaces(input).filter(([who]) => who === place)) {
      const { start } = shifts[shift]!;
      const [week, day] = [`${id} week ${monday(start.date)}`, `${id} ${start.date}`];
      arc(id, week, rules.maxPerWeek ?? 99);
      arc(week, day, rules.maxPerDay);
      arc(day, `${id} at ${shift}`, 1);
      arc(`${id} at ${shift}`, `post ${shift} ${post}`, 1);
    }
  }
  for (const [shift, { posts }] of shifts.entries()) {
    for (const [post, { min }] of posts.entries()) arc(`post ${shift} ${post}`, "sink", min);
  }
  let flow = 0;
  for (;;) {
    const came = new Map<string, string>([["source", ""]]);
    const queue = ["source"];
    for (const node of queue) {
      for (const [to, size] of room.get(node)!) {
        if (size === 0 || came.has(to)) continue;
        came.set(to, node);
        queue.push(to);
      }
    }
    if (!came.has("sink")) return flow;
    for (let node = "sink"; node !== "source"; node = came.get(node)!) {
      const from = came.get(node)!;
      room.get(from)!.set(node, room.get(from)!.get(node)! - 1);
      room.get(node)!.set(from, room.get(node)!.get(from)! + 1);
    }
    flow++;
  }
};
