/**
 * Pages that open anywhere, also offline: markup that escapes what it is given, figures in two languages, colours and
 * maps, files that are written all or none, and programs that read options, write files and say what went wrong.
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
export * from "./report-head.ts";
export * from "./run-app.ts";
export * from "./scan-html.ts";
export * from "./sheet-styles.ts";
export * from "./sources.ts";
export * from "./styles.ts";
export * from "./walk-map.ts";
export * from "./walk-runs.ts";
export * from "./write-files.ts";
