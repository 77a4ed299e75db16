/** A number below 100 in two digits. */
export const two = (number: number): string => String(number).padStart(2, "0");
