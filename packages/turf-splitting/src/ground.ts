/**
 * Stops on the streets as rows of numbers: all that the method looks at, and nothing that tells who lives there.
 *
 * Plain arrays and typed arrays will both do, so a ground can be written as JSON, or be sent to a worker without a copy.
 * Lengths are metres; they are counted in whole centimetres.
 */
export interface Ground {
  /** Metres to the east of the middle, for each stop. */
  readonly x: ArrayLike<number>;
  /** Metres to the north of the middle, for each stop. */
  readonly y: ArrayLike<number>;
  /** Row of the street edge that each stop lies on; -1 for a stop on no street. */
  readonly edge: ArrayLike<number>;
  /** Metres from the start of its edge. */
  readonly offset: ArrayLike<number>;
  /** 0 on the left of its edge, 1 on the right. */
  readonly side: ArrayLike<number>;
  /** Metres to the east, for each street node. */
  readonly nodeX: ArrayLike<number>;
  /** Metres to the north, for each street node. */
  readonly nodeY: ArrayLike<number>;
  /** Row of the node that each street edge starts in. */
  readonly from: ArrayLike<number>;
  /** Row of the node that each street edge ends in. */
  readonly to: ArrayLike<number>;
  /** Length of each street edge. */
  readonly length: ArrayLike<number>;
  /** What it costs in metres to get to the other side of each street edge; 10 for all when not given. */
  readonly crossing?: ArrayLike<number>;
  /** Lines that nobody walks across, four numbers each: x and y of the one end, x and y of the other. */
  readonly barriers?: ArrayLike<number>;
}
