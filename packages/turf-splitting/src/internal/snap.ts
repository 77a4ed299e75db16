/** Where on the streets a stop lies. */
export interface Snap {
  /** Row of the edge. */
  readonly edge: number;
  /** How far along the edge's course, from 0 to 1. */
  readonly along: number;
  /** 0 to the left of the course, 1 to the right. */
  readonly side: 0 | 1;
}

/** Beyond this many metres from every street, a stop is not on the streets. */
export const snapMetres = 150;

/** An edge of the address's own street is preferred within this many metres, however near another one is. */
const ownStreetMetres = 60;

/** A straight piece of an edge's course, from a to b. */
interface Piece {
  readonly edge: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly length: number;
  /** Metres from the start of the course to a. */
  readonly before: number;
}

/** A course as its points in the plane, with the name of its street in small letters. */
export interface Course {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Finds the place on the streets for a point: O(pieces nearby), as the pieces lie in squares of `snapMetres`. */
export const createSnap = (courses: readonly Course[]): ((x: number, y: number, street: string) => Snap | null) => {
  const pieces: Piece[] = [];
  const lengths = courses.map(({ points }, edge) => {
    let before = 0;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      const length = Math.hypot(bx - ax, by - ay);
      pieces.push({ edge, ax, ay, bx, by, length, before });
      before += length;
    }
    return before;
  });
  const squares = new Map<string, Piece[]>();
  const square = (metres: number): number => Math.floor(metres / snapMetres);
  for (const piece of pieces) {
    const { ax, ay, bx, by } = piece;
    for (let i = square(Math.min(ax, bx)) - 1; i <= square(Math.max(ax, bx)) + 1; i++) {
      for (let j = square(Math.min(ay, by)) - 1; j <= square(Math.max(ay, by)) + 1; j++) {
        const key = `${i} ${j}`;
        const near = squares.get(key);
        if (near === undefined) squares.set(key, [piece]);
        else near.push(piece);
      }
    }
  }

  return (x, y, street) => {
    let best: Snap | null = null;
    let bestScore = snapMetres;
    for (const { edge, ax, ay, bx, by, length, before } of squares.get(`${square(x)} ${square(y)}`) ?? []) {
      const [dx, dy] = [bx - ax, by - ay];
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (length * length)));
      const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy);
      const isOwn = distance < ownStreetMetres && courses[edge]!.name === street;
      const score = isOwn ? distance - ownStreetMetres : distance;
      if (score < bestScore) {
        bestScore = score;
        const side = dx * (y - ay) - dy * (x - ax) > 0 ? 0 : 1;
        best = { edge, along: lengths[edge] === 0 ? 0 : (before + t * length) / lengths[edge]!, side };
      }
    }
    return best;
  };
};
