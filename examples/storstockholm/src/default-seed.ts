/** The seed of what is made up where none is given: the same for every program, so that they speak of one district. */
export const defaultSeed = "storstockholm";
