// The list is complete without this script; it adds the search.
(function () {
  "use strict";
  const page = document.querySelector(".page");
  const entries = Array.from(document.querySelectorAll(".entry"));
  if (entries.length === 0) return;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;
  let folded = null;
  const load = () => {
    if (texts) return;
    texts = JSON.parse(document.getElementById("index").textContent);
    folded = texts.map((list) => fold(list.join("\n")));
  };
  const label = Object.assign(document.createElement("label"), { htmlFor: "search", textContent: page.dataset.search });
  const box = Object.assign(document.createElement("input"), { type: "search", id: "search", autocomplete: "off", spellcheck: false });
  const form = Object.assign(document.createElement("form"), { className: "search" });
  form.setAttribute("role", "search");
  form.append(label, box);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".masthead").append(form);
  const count = document.getElementById("count");
  const open = Array.from(document.querySelectorAll("details.year"), (year) => year.open);

  function found(entry, words) {
    const old = entry.querySelector(".hit");
    if (old) old.remove();
    if (words.length === 0) return;
    const number = Number(entry.dataset.number);
    const line = texts[number].find((text, i) => i > 0 && fold(text).includes(words[0]));
    if (!line) return;
    const hit = Object.assign(document.createElement("p"), { className: "hit", dir: "auto" });
    // Folding may change lengths; mark the word only where the letters fit.
    const at = line.toLowerCase().indexOf(words[0]);
    if (at < 0) hit.textContent = line;
    else hit.append(line.slice(0, at), Object.assign(document.createElement("mark"), { textContent: line.slice(at, at + words[0].length) }), line.slice(at + words[0].length));
    entry.querySelector("h4").after(hit);
  }

  function search() {
    load();
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    let hits = 0;
    entries.forEach((entry) => {
      const text = folded[Number(entry.dataset.number)];
      const fits = words.every((word) => text.includes(word));
      entry.hidden = !fits;
      hits += fits ? 1 : 0;
      if (fits && hits <= 200) found(entry, words);
      else found(entry, []);
    });
    document.querySelectorAll(".day").forEach((day) => (day.hidden = !day.querySelector(".entry:not([hidden])")));
    document.querySelectorAll("details.year").forEach((year, i) => {
      const any = year.querySelector(".entry:not([hidden])") !== null;
      year.hidden = !any;
      year.open = words.length > 0 ? any : open[i];
    });
    count.textContent = words.length === 0 ? page.dataset.all
      : hits === 0 ? page.dataset.none
      : (hits === 1 ? page.dataset.hit : page.dataset.hits).replace("{0}", hits);
  }
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 80);
  });
})();
