/**
 * What may be shown to whom: small cells hidden so that nothing can be computed back, export profiles, retention and erasure.
 *
 * @packageDocumentation
 */

export {};
