/** The least of the numbers; infinity when there are none. */
export const least = (numbers: Float64Array): number => {
  let result = Number.POSITIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! < result) result = numbers[i]!;
  return result;
};

/** The greatest of the numbers; minus infinity when there are none. */
export const greatest = (numbers: Float64Array): number => {
  let result = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > result) result = numbers[i]!;
  return result;
};
