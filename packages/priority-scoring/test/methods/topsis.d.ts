/** What the package `topsis` 1.3.2 on npm takes and gives; it has no types of its own. */
declare module "topsis" {
  /** A matrix of the package `linear-algebra`, which `topsis` brings along. */
  interface RivalMatrix {
    readonly data: number[][];
  }
  interface Rival {
    /** The levels of the best row, or the word "ERROR" and a line on the console. */
    getBest(matrix: RivalMatrix, weights: number[], impacts: ("max" | "min")[]): number[] | "ERROR";
    /** A random problem: the only way to a matrix without another dependency. */
    createRandom(): { m: RivalMatrix };
  }
  const rival: Rival;
  export default rival;
}
