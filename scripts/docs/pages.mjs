import { Converter, PageEvent } from "typedoc";

const folders = { "docs/guide": "Guides", "docs/method": "Methods", "docs/decisions": "Decisions" };

/** The heading that a page starts with, and what follows it. A heading with code in it comes in several parts. */
const split = (name, content) => {
  let heading = "";
  for (const [index, part] of content.entries()) {
    const end = part.kind === "text" ? part.text.trimStart().indexOf("\n") : -1;
    if (end < 0) {
      heading += part.text;
      continue;
    }
    const text = index === 0 ? part.text.trimStart() : part.text;
    const cut = text.indexOf("\n");
    heading += text.slice(0, cut);
    if (!heading.startsWith("# ")) break;
    return {
      title: heading.slice(2).replaceAll("`", ""),
      rest: [{ ...part, text: text.slice(cut) }, ...content.slice(index + 1)],
    };
  }
  throw new Error(`The page ${name} does not start with a heading.`);
};

/** Names each page by its heading, and files it under the folder that it lies in; makes folds plain controls. */
export const load = (app) => {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const { title, rest } = split(page.name, page.content);
    page.frontmatter.group = folders[page.name.slice(0, Math.max(0, page.name.lastIndexOf("/")))] ?? "The project";
    page.name = title;
    page.content = rest;
  });
  // A permalink within the heading of a fold is a control inside a control. The heading keeps its id.
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents?.replace(
      /(<summary[^>]*>(?:(?!<\/summary>)[\s\S])*?)<a [^>]*class="tsd-anchor-icon"[^>]*>[\s\S]*?<\/a>/g,
      "$1",
    );
    // Tables scroll sideways on a phone, which a keyboard must be able to do as well.
    page.contents = page.contents?.replaceAll("<table>", '<table tabindex="0">');
  });
};
