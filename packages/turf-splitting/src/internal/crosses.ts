/** Twice the area of a triangle; its sign tells on which side of the line from a to b the point c lies. */
const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether the way straight from one point to another crosses a wall; to touch the end of one is not to cross it. */
export const crossesAny = (walls: ArrayLike<number>, ax: number, ay: number, bx: number, by: number): boolean => {
  for (let i = 0; i < walls.length; i += 4) {
    const [cx, cy, dx, dy] = [walls[i]!, walls[i + 1]!, walls[i + 2]!, walls[i + 3]!];
    if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) continue;
    if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) continue;
    const apart = turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0;
    if (apart && turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0) return true;
  }
  return false;
};
