/** One tag of a page, with its attributes as they are written. */
export interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "void";
  readonly attributes: ReadonlyMap<string, string>;
}

const voids = new Set(["meta", "br", "hr", "img", "input", "link"]);

/** A tag whose every attribute has a quoted value: all that pages here are made of. */
const tagPattern = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y;

/** The tags of a page in order; what is between them must be text without a bare `<`, `>` or `&`. */
export const scanHtml = (page: string): { readonly tags: readonly Tag[]; readonly faults: readonly string[] } => {
  const tags: Tag[] = [];
  const faults: string[] = [];
  const start = "<!doctype html>\n";
  if (!page.startsWith(start)) faults.push("does not begin with a doctype");
  for (let at = start.length; at < page.length; ) {
    const next = page.indexOf("<", at);
    const text = page.slice(at, next < 0 ? page.length : next);
    if (/>|&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) faults.push(`text that is not escaped: ${text.slice(0, 60)}`);
    if (next < 0) break;
    tagPattern.lastIndex = next;
    const found = tagPattern.exec(page);
    if (found === null) {
      faults.push(`no tag: ${page.slice(next, next + 60)}`);
      at = next + 1;
      continue;
    }
    const [whole, slash, name = "", written = "", closed] = found;
    const attributes = new Map([...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
    const kind = slash === "/" ? "close" : closed === "/" || voids.has(name) ? "void" : "open";
    tags.push({ name, kind, attributes });
    at = next + whole.length;
    // What is in a style sheet is no markup.
    if (name === "style" && kind === "open") at = page.indexOf("</style>", at);
  }
  return { tags, faults: [...faults, ...unbalanced(tags)] };
};

const unbalanced = (tags: readonly Tag[]): string[] => {
  const open: string[] = [];
  for (const { name, kind } of tags) {
    if (kind === "open") open.push(name);
    if (kind === "close" && open.pop() !== name) return [`</${name}> closes something else`];
  }
  return open.map((name) => `<${name}> is never closed`);
};

/** What loads something from elsewhere, or runs. */
const loading = ["script", "link", "img", "iframe", "object", "embed"];

/** All that is wrong with a page that is to open anywhere: faults of its markup, what it loads, links that lead nowhere or away, leaks of code. */
export const pageFaults = (page: string): string[] => {
  const { tags, faults } = scanHtml(page);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.get("id") ?? []));
  const loads = tags.filter(({ name }) => loading.includes(name)).map(({ name }) => `loads by <${name}>`);
  const lost = tags
    .flatMap(({ attributes }) => attributes.get("href") ?? [])
    .filter((href) => (href.startsWith("#") ? !ids.has(href.slice(1)) : href.includes(":")))
    .map((href) => `${href} is not here`);
  const leaks = page.match(/undefined|NaN|\[object/g) ?? [];
  return [...faults, ...loads, ...lost, ...leaks];
};
