import type { Random } from "@vanstervind/core";
import type { Annealable } from "../../src/placement/internal/anneal.ts";
import type { CttInstance } from "./ctt-instance.ts";

/** A lecture moves along with at most so many others. */
const longestChain = 30;

/** How often a move is about the room of a whole course. */
const roomShare = 0.1;

/** Marks a period in which a course cannot be taught. */
const never = 1000;

/**
 * A timetable without hard faults, as cells (period × room) that hold a lecture or nothing.
 *
 * A move takes a lecture to another cell; the lecture there and all that would then meet what they may not meet change
 * places with it (a Kempe chain between two periods), and rooms are found for them. What a move adds is told from tables:
 * lectures that each course would meet in each period, periods of each curriculum and day as bits, rooms and days used.
 */
export interface CttTimetable extends Annealable {
  /** What it costs now. */
  readonly cost: () => number;
  /** What the best timetable kept costs. */
  readonly bestCost: () => number;
  /** Lectures without a cell; none when it is feasible. */
  readonly missing: () => number;
  /** Puts lectures without a cell into cells, throwing out what is in the way, until none is left or it has tried long. */
  readonly complete: (tries: number) => void;
  /** The cell of each lecture in the best timetable kept. */
  readonly best: Int32Array;
  /** Goes to a timetable, and keeps it as the best. */
  readonly go: (cells: Int32Array) => void;
  /** The course of each lecture. */
  readonly courseOf: Int32Array;
}

/** An empty timetable. */
export const cttTimetable = (instance: CttInstance, random: Random): CttTimetable => {
  const { days, periodsPerDay, courses, rooms, curricula } = instance;
  const C = courses.length;
  const R = rooms.length;
  const P = days * periodsPerDay;
  const courseOf = Int32Array.from(courses.flatMap(({ lectures }, course) => Array(lectures).fill(course)));
  const L = courseOf.length;

  const curriculaOf = courses.map((_, course) =>
    Int32Array.from(curricula.flatMap((members, index) => (members.includes(course) ? [index] : []))),
  );
  const meets = new Uint8Array(C * C);
  for (let a = 0; a < C; a++) {
    for (let b = 0; b < C; b++) {
      const together =
        a === b ||
        courses[a]!.teacher === courses[b]!.teacher ||
        curricula.some((members) => members.includes(a) && members.includes(b));
      if (together) meets[a * C + b] = 1;
    }
  }
  const rivals = courses.map((_, a) => Int32Array.from(courses.flatMap((_, b) => (meets[a * C + b] ? [b] : []))));
  const overflow = new Int32Array(C * R);
  for (const [course, { students }] of courses.entries()) {
    for (const [room, { capacity }] of rooms.entries()) {
      overflow[course * R + room] = Math.max(0, students - capacity);
    }
  }
  const minDays = Int32Array.from(courses, ({ minDays: least }) => least);
  const dayOf = Int32Array.from({ length: P }, (_, period) => Math.floor(period / periodsPerDay));
  const bitOf = Int32Array.from({ length: P }, (_, period) => 1 << (period % periodsPerDay));
  const lonely = Int32Array.from({ length: 1 << periodsPerDay }, (_, mask) => {
    let alone = mask & ~(mask << 1) & ~(mask >> 1);
    let count = 0;
    for (; alone !== 0; alone &= alone - 1) count++;
    return 2 * count;
  });

  const grid = new Int32Array(P * R).fill(-1);
  const cellOf = new Int32Array(L).fill(-1);
  /** Lectures that a course would meet in a period, and a thousand where it cannot be taught. */
  const met = new Int32Array(C * P);
  for (const [course, { unavailable }] of courses.entries()) {
    for (const period of unavailable) met[course * P + period] = never;
  }
  const held = new Uint8Array(C * P);
  const masks = new Int32Array(curricula.length * days);
  const roomUse = new Int32Array(C * R);
  const dayUse = new Int32Array(C * days);
  const daysUsed = new Int32Array(C);
  const best = new Int32Array(L).fill(-1);

  const setPeriod = (course: number, period: number, step: 1 | -1): void => {
    const own = rivals[course]!;
    for (let i = 0; i < own.length; i++) met[own[i]! * P + period]! += step;
    held[course * P + period]! += step;
    const day = dayOf[period]!;
    const lists = curriculaOf[course]!;
    const bit = bitOf[period]!;
    for (let i = 0; i < lists.length; i++) masks[lists[i]! * days + day]! ^= bit;
    const before = dayUse[course * days + day]!;
    dayUse[course * days + day] = before + step;
    if (before === (step === 1 ? 0 : 1)) daysUsed[course]! += step;
  };
  const put = (lecture: number, cell: number): void => {
    const course = courseOf[lecture]!;
    grid[cell] = lecture;
    cellOf[lecture] = cell;
    setPeriod(course, Math.floor(cell / R), 1);
    roomUse[course * R + (cell % R)]!++;
  };
  const take = (lecture: number): void => {
    const course = courseOf[lecture]!;
    const cell = cellOf[lecture]!;
    grid[cell] = -1;
    cellOf[lecture] = -1;
    setPeriod(course, Math.floor(cell / R), -1);
    roomUse[course * R + (cell % R)]!--;
  };

  /** What a course's lecture adds by going from one period to another, its curricula's others standing still. */
  const periodIncrease = (course: number, from: number, to: number): number => {
    if (held[course * P + to] !== 0) return 0;
    const dayFrom = dayOf[from]!;
    const dayTo = dayOf[to]!;
    const bitFrom = bitOf[from]!;
    const bitTo = bitOf[to]!;
    let sum = 0;
    const lists = curriculaOf[course]!;
    if (dayFrom === dayTo) {
      for (let i = 0; i < lists.length; i++) {
        const mask = masks[lists[i]! * days + dayFrom]!;
        // Another course of the curriculum stands there: it comes the other way, and the curriculum sees no change.
        if ((mask & bitTo) === 0) sum += lonely[(mask ^ bitFrom) | bitTo]! - lonely[mask]!;
      }
      return sum;
    }
    for (let i = 0; i < lists.length; i++) {
      const row = lists[i]! * days;
      const left = masks[row + dayFrom]!;
      const right = masks[row + dayTo]!;
      if ((right & bitTo) === 0) {
        sum += lonely[left ^ bitFrom]! - lonely[left]! + lonely[right | bitTo]! - lonely[right]!;
      }
    }
    const before = daysUsed[course]!;
    const after =
      before - (dayUse[course * days + dayFrom] === 1 ? 1 : 0) + (dayUse[course * days + dayTo] === 0 ? 1 : 0);
    const least = minDays[course]!;
    return sum + 5 * ((after < least ? least - after : 0) - (before < least ? least - before : 0));
  };
  /** Moves a course's use of a room, and says what that adds. */
  const shiftRoom = (course: number, from: number, to: number): number => {
    if (from === to) return 0;
    const row = course * R;
    let sum = overflow[row + to]! - overflow[row + from]!;
    roomUse[row + from]!--;
    if (roomUse[row + from] === 0) sum--;
    if (roomUse[row + to] === 0) sum++;
    roomUse[row + to]!++;
    return sum;
  };

  const moved = new Int32Array(L);
  const target = new Int32Array(L);
  const mark = new Int32Array(L);
  const taken = new Int32Array(P * R);
  let stamp = 0;
  let count = 0;
  /** The sum of room changes made while proposing, taken back at once. */
  const undoRooms = (upTo: number): void => {
    for (let i = upTo - 1; i >= 0; i--) {
      const row = courseOf[moved[i]!]! * R;
      const from = cellOf[moved[i]!]! % R;
      const to = target[i]! % R;
      if (from === to) continue;
      roomUse[row + from]!++;
      roomUse[row + to]!--;
    }
  };

  /** A course's lectures all into one room, changing places with those there. */
  const proposeRoom = (): number => {
    count = 0;
    const lecture = Math.floor(random.next() * L);
    const course = courseOf[lecture]!;
    const room = Math.floor(random.next() * R);
    let sum = 0;
    for (let i = lecture; i >= 0 && courseOf[i] === course; i--) sum += swapRoom(i, room);
    for (let i = lecture + 1; i < L && courseOf[i] === course; i++) sum += swapRoom(i, room);
    undoRooms(count);
    return count === 0 ? Number.POSITIVE_INFINITY : sum;
  };
  const swapRoom = (lecture: number, room: number): number => {
    const cell = cellOf[lecture]!;
    const from = cell % R;
    if (from === room) return 0;
    const aim = cell - from + room;
    const other = grid[aim]!;
    moved[count] = lecture;
    target[count++] = aim;
    let sum = shiftRoom(courseOf[lecture]!, from, room);
    if (other >= 0) {
      moved[count] = other;
      target[count++] = cell;
      sum += shiftRoom(courseOf[other]!, room, from);
    }
    return sum;
  };

  const join = (lecture: number): void => {
    mark[lecture] = stamp;
    moved[count++] = lecture;
  };

  const proposeLecture = (): number => {
    const lecture = Math.floor(random.next() * L);
    const cell = cellOf[lecture]!;
    const from = Math.floor(cell / R);
    const to = Math.floor(random.next() * P);
    const course = courseOf[lecture]!;
    const draw = random.next() * 2;
    const room = draw < 1 ? cell % R : Math.floor((draw - 1) * R);
    count = 0;
    if (from === to) {
      const sum = swapRoom(lecture, room);
      undoRooms(count);
      return count === 0 ? Number.POSITIVE_INFINITY : sum;
    }
    if (met[course * P + to]! >= never || held[course * P + to] !== 0) return Number.POSITIVE_INFINITY;
    stamp++;
    join(lecture);
    const aim = to * R + room;
    if (grid[aim]! >= 0) join(grid[aim]!);
    // The chain: whom each would meet in its new period comes the other way.
    for (let i = 0; i < count; i++) {
      const each = courseOf[moved[i]!]!;
      const here = Math.floor(cellOf[moved[i]!]! / R);
      const there = here === from ? to : from;
      const meetings = met[each * P + there]!;
      if (meetings === 0) continue;
      if (meetings >= never || count + meetings > longestChain + 1) return Number.POSITIVE_INFINITY;
      let left = meetings;
      for (let at = there * R; left > 0; at++) {
        const other = grid[at]!;
        if (other < 0 || meets[each * C + courseOf[other]!] === 0) continue;
        left--;
        if (mark[other] !== stamp) join(other);
      }
      if (count > longestChain) return Number.POSITIVE_INFINITY;
    }
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const here = Math.floor(cellOf[moved[i]!]! / R);
      sum += periodIncrease(courseOf[moved[i]!]!, here, here === from ? to : from);
    }
    target[0] = aim;
    taken[aim] = stamp;
    sum += shiftRoom(course, cell % R, room);
    for (let i = 1; i < count; i++) {
      const each = courseOf[moved[i]!]!;
      const own = cellOf[moved[i]!]!;
      const here = Math.floor(own / R);
      const first = (here === from ? to : from) * R;
      let chosen = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let at = first; at < first + R; at++) {
        if (taken[at] === stamp || (grid[at]! >= 0 && mark[grid[at]!] !== stamp)) continue;
        const use = each * R + at - first;
        // Staying in the room costs nothing new; a room used by none of the course's other lectures costs one.
        const price = overflow[use]! + (roomUse[use]! > (own % R === at - first ? 1 : 0) ? 0 : 1);
        if (price < least) {
          chosen = at;
          least = price;
        }
      }
      if (chosen < 0) {
        undoRooms(i);
        return Number.POSITIVE_INFINITY;
      }
      target[i] = chosen;
      taken[chosen] = stamp;
      sum += shiftRoom(each, own % R, chosen - first);
    }
    undoRooms(count);
    return sum;
  };

  const cost = (): number => {
    let sum = 0;
    for (let i = 0; i < L; i++) sum += overflow[courseOf[i]! * R + (cellOf[i]! % R)]!;
    for (let c = 0; c < C; c++) {
      sum += 5 * Math.max(0, minDays[c]! - daysUsed[c]!) - 1;
      for (let r = 0; r < R; r++) sum += roomUse[c * R + r]! > 0 ? 1 : 0;
    }
    for (const mask of masks) sum += lonely[mask]!;
    return sum;
  };
  let now = 0;
  let least = Number.POSITIVE_INFINITY;
  let increase = 0;
  const missing = (): number => cellOf.reduce((sum, cell) => sum + (cell < 0 ? 1 : 0), 0);

  const keep = (): void => {
    now = missing() > 0 ? Number.POSITIVE_INFINITY : cost();
    least = now;
    best.set(cellOf);
  };

  return {
    courseOf,
    best,
    cost,
    missing,
    bestCost: () => least,
    propose: () => {
      increase = random.next() < roomShare ? proposeRoom() : proposeLecture();
      return increase;
    },
    settle: (accepted) => {
      if (!accepted) return;
      for (let i = 0; i < count; i++) {
        const lecture = moved[i]!;
        const course = courseOf[lecture]!;
        const from = cellOf[lecture]!;
        const to = target[i]!;
        if (grid[from] === lecture) grid[from] = -1;
        grid[to] = lecture;
        cellOf[lecture] = to;
        roomUse[course * R + (from % R)]!--;
        roomUse[course * R + (to % R)]!++;
        const here = Math.floor(from / R);
        const there = Math.floor(to / R);
        if (here === there) continue;
        setPeriod(course, here, -1);
        setPeriod(course, there, 1);
      }
      now += increase;
      if (now < least) {
        least = now;
        best.set(cellOf);
      }
    },
    go: (cells) => {
      for (let i = 0; i < L; i++) if (cellOf[i]! >= 0) take(i);
      for (let i = 0; i < L; i++) if (cells[i]! >= 0) put(i, cells[i]!);
      keep();
    },
    complete: (tries) => {
      const thrownOut = new Int32Array(L);
      const waiting = [...cellOf.keys()].filter((lecture) => cellOf[lecture]! < 0);
      const freedom = (lecture: number): number => {
        let free = 0;
        for (let period = 0; period < P; period++) if (met[courseOf[lecture]! * P + period] === 0) free++;
        return free;
      };
      for (let left = tries; waiting.length > 0 && left > 0; left--) {
        let next = 0;
        let least = Number.POSITIVE_INFINITY;
        for (const [index, lecture] of waiting.entries()) {
          const free = freedom(lecture) + random.next();
          if (free < least) [next, least] = [index, free];
        }
        const lecture = waiting.splice(next, 1)[0]!;
        const course = courseOf[lecture]!;
        let chosen = -1;
        let cheapest = Number.POSITIVE_INFINITY;
        for (let cell = 0; cell < P * R; cell++) {
          const period = Math.floor(cell / R);
          if (met[course * P + period]! >= never) continue;
          let price = overflow[course * R + (cell % R)]! / 100 + random.next();
          for (let at = period * R; at < period * R + R; at++) {
            const other = grid[at]!;
            if (other >= 0 && (at === cell || meets[course * C + courseOf[other]!] !== 0))
              price += 5 + thrownOut[other]!;
          }
          if (price < cheapest) [chosen, cheapest] = [cell, price];
        }
        const period = Math.floor(chosen / R);
        for (let at = period * R; at < period * R + R; at++) {
          const other = grid[at]!;
          if (other < 0 || (at !== chosen && meets[course * C + courseOf[other]!] === 0)) continue;
          take(other);
          thrownOut[other]!++;
          waiting.push(other);
        }
        put(lecture, chosen);
      }
      keep();
    },
  };
};
