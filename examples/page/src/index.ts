/**
 * Pages that open anywhere, also offline: markup that escapes what it is given, figures in two languages, colours and
 * maps, and files that are written all or none.
 *
 * @packageDocumentation
 */

export * from "./area-map.ts";
export * from "./colour-scale.ts";
export * from "./figures.ts";
export * from "./html.ts";
export * from "./options.ts";
export * from "./page.ts";
export * from "./projection.ts";
export * from "./scan-html.ts";
export * from "./styles.ts";
export * from "./write-files.ts";
