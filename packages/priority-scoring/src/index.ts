/**
 * In the making.
 *
 * @packageDocumentation
 */
export {};
