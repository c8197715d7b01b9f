// Everything is on the page without this script. With it: filter the stories, see a source sentence
// in its context without leaving the place, copy a quotation with its citation.
(function () {
  "use strict";
  const page = document.querySelector(".page");
  const say = (key) => page.dataset[key] || "";
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const stories = Array.from(document.querySelectorAll("article.story"));
  const values = (story, name) => (story.dataset[name] || "").split("\n").filter(Boolean);

  function filters() {
    const kinds = ["actors", "outlets"].map((name) => {
      const counts = new Map();
      stories.forEach((story) =>
        values(story, name).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1)));
      const sorted = Array.from(counts.keys()).sort((a, b) => a.localeCompare(b, page.lang || undefined));
      const select = make("select", { id: "filter-" + name }, make("option", { value: "", textContent: say("all") }));
      sorted.forEach((value) =>
        select.append(make("option", { value, textContent: value + " (" + counts.get(value) + ")" })));
      return { name, select, label: say(name === "actors" ? "actor" : "outlet") };
    });
    const one = make("select", { id: "filter-story" }, make("option", { value: "", textContent: say("all") }));
    stories.forEach((story) =>
      one.append(make("option", { value: story.id, textContent: story.querySelector("h2").textContent })));
    const shown = make("output", { htmlFor: "filter-actors filter-outlets filter-story" });
    const apply = () => {
      let count = 0;
      stories.forEach((story) => {
        const fits = kinds.every((k) => !k.select.value || values(story, k.name).includes(k.select.value))
          && (!one.value || one.value === story.id);
        story.hidden = !fits;
        count += fits ? 1 : 0;
        const link = document.querySelector('.contents a[href="#' + story.id + '"]');
        if (link) link.parentElement.hidden = !fits;
      });
      document.querySelectorAll("h2.section").forEach((heading) => {
        let next = heading.nextElementSibling;
        let any = false;
        while (next && next.matches("article.story")) {
          any = any || !next.hidden;
          next = next.nextElementSibling;
        }
        heading.hidden = !any;
      });
      shown.textContent = say("shown").replace("{0}", count).replace("{1}", stories.length);
    };
    const form = make("form", { className: "tools" });
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", say("filter"));
    kinds.concat({ select: one, label: say("story") }).forEach((k) => {
      form.append(make("label", { htmlFor: k.select.id, textContent: k.label }), k.select);
      k.select.addEventListener("change", apply);
    });
    form.append(shown);
    form.addEventListener("submit", (event) => event.preventDefault());
    const fold = make("details", { className: "fold", open: matchMedia("(min-width: 76rem)").matches },
      make("summary", { textContent: say("filter") }), form);
    document.getElementById("side").append(fold);
    // A link into a hidden story shows all stories again.
    addEventListener("hashchange", () => {
      const target = document.getElementById(location.hash.slice(1));
      const story = target && target.closest("article.story");
      if (story && story.hidden) {
        kinds.forEach((k) => (k.select.value = ""));
        one.value = "";
        apply();
        target.scrollIntoView();
      }
    });
  }

  function contexts() {
    const heading = make("h2", { id: "context-title" });
    const origin = make("p", { className: "meta" });
    const body = make("div");
    const leave = make("a", { className: "goto", textContent: say("context") });
    const close = make("button", { type: "button", textContent: say("close") });
    const dialog = make("dialog", {}, heading, origin, body, make("p", { className: "closer" }, leave, close));
    dialog.setAttribute("aria-labelledby", heading.id);
    page.append(dialog);
    close.addEventListener("click", () => dialog.close());
    leave.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a.note");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      const anchor = document.getElementById(link.hash.slice(1));
      const text = anchor && anchor.closest(".sourcetext");
      if (!text || typeof dialog.showModal !== "function") return;
      event.preventDefault();
      heading.textContent = text.querySelector("h3").textContent;
      heading.dir = "auto";
      origin.replaceChildren(...Array.from(text.querySelector(".meta").cloneNode(true).childNodes));
      const paragraph = anchor.closest("p");
      const near = [paragraph.previousElementSibling, paragraph, paragraph.nextElementSibling]
        .filter((p) => p && p.matches("p:not(.meta)"))
        .map((p) => p.cloneNode(true));
      near.forEach((p) => {
        p.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
        p.querySelectorAll(".back").forEach((e) => e.remove());
      });
      body.replaceChildren(...near);
      leave.href = link.hash;
      dialog.showModal();
      close.focus();
    });
  }

  function copy(text, button) {
    const done = () => {
      const before = button.textContent;
      button.textContent = say("copied");
      setTimeout(() => (button.textContent = before), 1500);
    };
    const old = () => {
      const area = make("textarea", { value: text });
      page.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
    else old();
  }

  function copies() {
    document.querySelectorAll("[data-citation]").forEach((quote) => {
      const button = make("button", { type: "button", className: "copy", textContent: say("copy") });
      button.setAttribute("aria-label", say("copy") + ": " + quote.dataset.citation.slice(0, 60));
      button.addEventListener("click", () => copy(quote.dataset.citation, button));
      const places = quote.querySelectorAll(".meta");
      places[places.length - 1].append(button);
    });
  }

  if (stories.length > 1 && document.getElementById("side")) filters();
  contexts();
  copies();
})();
