// The heading of a fold in the navigation is a link as well, which is a control inside a control: people who use a
// keyboard or a screen reader cannot tell them apart. The link becomes the first line of what is folded.
const unnest = () => {
  for (const link of document.querySelectorAll(".tsd-navigation summary > a")) {
    const summary = link.parentElement;
    const list = summary.parentElement.querySelector("ul");
    const name = document.createElement("span");
    name.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
    link.replaceWith(name);
    if (list === null) continue;
    const item = document.createElement("li");
    link.textContent = `About ${link.textContent}`;
    item.append(link);
    list.prepend(item);
  }
};
const navigation = document.querySelector("#tsd-nav-container");
if (navigation !== null) new MutationObserver(unnest).observe(navigation, { childList: true, subtree: true });
unnest();
