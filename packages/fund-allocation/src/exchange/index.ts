/**
 * Applications in, decisions and payments out, as CSV and JSON.
 *
 * @packageDocumentation
 */

export {};
