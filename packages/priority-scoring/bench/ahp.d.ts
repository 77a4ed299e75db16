/** What the bench and the tests use of npm's `ahp`, which has no types of its own. */
declare module "ahp" {
  /** Consistency and weights of one matrix. */
  interface MatrixConsistency {
    readonly ci: number;
    readonly ri: number | undefined;
    readonly cr: number;
    readonly weightedVector: readonly number[];
  }

  export default class AHP {
    static calculateMatrixConsistency(matrix: readonly (readonly number[])[]): MatrixConsistency;
    addItems(items: readonly string[]): this;
    addCriteria(criteria: readonly string[]): this;
    rankCriteriaItem(criterion: string, preferences: readonly (readonly [string, string, number])[]): this;
    rankCriteria(preferences: readonly (readonly [string, string, number])[]): this;
    import(context: object): this;
    run(): {
      readonly error: { readonly type: string } | null;
      readonly criteriaRankMetaMap: MatrixConsistency;
    };
  }
}
