const tiny = 1e-11;

/**
 * The point x ≥ 0 with `rows · x ≤ limits` that makes `objective · x` largest, or `null` when there is none.
 *
 * The simplex method on a dense dictionary, in two phases, by Bland's rule, which never cycles. Meant for some tens of
 * variables and rows; the objective must be bounded.
 */
export const maximise = (
  objective: ArrayLike<number>,
  rows: readonly ArrayLike<number>[],
  limits: readonly number[],
): Float64Array | null => {
  const size = objective.length;
  // Column 0 is the constant; the last is the variable that the first phase drives to 0.
  const width = size + 2;
  const table = rows.map((row, r) => {
    const line = new Float64Array(width);
    line[0] = limits[r]!;
    for (let j = 0; j < size; j++) line[j + 1] = -row[j]!;
    line[width - 1] = 1;
    return line;
  });
  const free = Array.from({ length: width }, (_, j) => (j === width - 1 ? -1 : j));
  const basis = rows.map((_, r) => size + 1 + r);

  const pivot = (r: number, j: number, goal: Float64Array): void => {
    const line = table[r]!;
    const factor = line[j]!;
    for (let k = 0; k < width; k++) line[k] = k === j ? 1 / factor : -line[k]! / factor;
    for (const other of [...table, goal]) {
      if (other === line || other[j] === 0) continue;
      const times = other[j]!;
      other[j] = 0;
      for (let k = 0; k < width; k++) other[k]! += times * line[k]!;
    }
    [basis[r], free[j]] = [free[j]!, basis[r]!];
  };
  const climb = (goal: Float64Array): void => {
    for (;;) {
      let enter = -1;
      for (let j = 1; j < width; j++) if (goal[j]! > tiny && (enter < 0 || free[j]! < free[enter]!)) enter = j;
      if (enter < 0) return;
      let leave = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const [r, line] of table.entries()) {
        if (line[enter]! >= -tiny) continue;
        const ratio = Math.max(0, line[0]!) / -line[enter]!;
        if (ratio < least - tiny || (ratio <= least + tiny && basis[r]! < basis[leave]!)) {
          leave = r;
          least = Math.min(least, ratio);
        }
      }
      if (leave < 0) return;
      pivot(leave, enter, goal);
    }
  };

  const worst = limits.reduce((at, limit, r) => (limit < limits[at]! ? r : at), 0);
  const feasibility = new Float64Array(width);
  feasibility[width - 1] = -1;
  if (limits.length > 0 && limits[worst]! < 0) {
    pivot(worst, width - 1, feasibility);
    climb(feasibility);
    if (feasibility[0]! < -1e-9) return null;
    const left = basis.indexOf(-1);
    if (left >= 0) {
      const line = table[left]!;
      let j = 1;
      for (let k = 1; k < width; k++) if (Math.abs(line[k]!) > Math.abs(line[j]!)) j = k;
      pivot(left, j, feasibility);
    }
  }
  // The artificial variable stays at 0 from here on.
  const artificial = free.indexOf(-1);
  for (const line of table) line[artificial] = 0;
  const goal = new Float64Array(width);
  for (let j = 0; j < width; j++) if (free[j]! >= 1 && free[j]! <= size) goal[j] = objective[free[j]! - 1]!;
  for (const [r, variable] of basis.entries()) {
    if (variable > size) continue;
    for (let k = 0; k < width; k++) goal[k]! += objective[variable - 1]! * table[r]![k]!;
  }
  climb(goal);
  const x = new Float64Array(size);
  for (const [r, variable] of basis.entries()) if (variable >= 1 && variable <= size) x[variable - 1] = table[r]![0]!;
  return x;
};
