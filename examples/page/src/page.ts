import type { Lang } from "@vanstervind/core";
import { type Html, html } from "./html.ts";

/** A document of its own: nothing is loaded from elsewhere and no script runs, so it opens anywhere, also offline. */
export const page = (title: string, lang: Lang, styles: string, body: Html): string =>
  html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
