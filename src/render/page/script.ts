/**
 * The page's one script: moves between findings, opens what a link points into, and lights up the words of
 * a piece of evidence. Without it everything still opens, by disclosure and by link. It reads nothing but
 * the page's own ids and offsets, writes no markup, and asks nothing of any other computer.
 */
export const SCRIPT = `
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const findings = () => [...document.querySelectorAll("details.finding")].filter((card) => card.offsetParent !== null);
  const back = document.querySelector(".back");
  let returnTo = null;

  const openAround = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };

  const lightUp = (id) => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const match = /^e(\\d+)-(\\d+)-(\\d+)$/.exec(id);
    if (!match) return null;
    const [report, start, end] = match.slice(1).map(Number);
    const pieces = [...document.querySelectorAll('[data-report="' + report + '"] [data-o]')];
    const words = pieces.filter((piece) => Number(piece.dataset.o) >= start && Number(piece.dataset.o) < end);
    for (const piece of words) piece.classList.add("lit");
    return words[0] ?? null;
  };

  const go = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    openAround(target);
    const words = lightUp(id);
    (words ?? target).scrollIntoView({ block: words ? "center" : "start" });
    const focusable = target.matches("details") ? target.querySelector("summary") : null;
    if (focusable) focusable.focus({ preventScroll: true });
    const card = target.closest("details.report");
    if (card && returnTo && back) {
      back.classList.add("on");
      card.querySelector(".inside").append(back);
    }
  };

  const goBack = () => {
    const to = returnTo;
    returnTo = null;
    if (back) back.classList.remove("on");
    if (!to) return false;
    openAround(to);
    to.focus();
    to.scrollIntoView({ block: "center" });
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.classList.contains("back")) {
      event.preventDefault();
      goBack();
      return;
    }
    if (!link.closest("details.report")) returnTo = link;
    if (link.getAttribute("href") === location.hash) go();
  });
  addEventListener("hashchange", go);
  if (location.hash) go();

  const move = (step) => {
    const cards = findings();
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    const next = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + step))];
    if (!next) return;
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    if (document.activeElement?.closest("details.report") && goBack()) return;
    const open = document.activeElement?.closest("details[open]");
    if (!open) {
      goBack();
      return;
    }
    open.open = false;
    open.querySelector("summary").focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "Escape") close();
  });

  const box = document.getElementById("search");
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}+/gu, "").toLowerCase();
  const search = () => {
    const words = fold(box.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const card of document.querySelectorAll("details.finding, .single-list > li")) {
      card.dataset.words ??= fold(card.textContent);
      card.hidden = !words.every((word) => card.dataset.words.includes(word));
      if (!card.hidden) found += 1;
    }
    const single = document.querySelector("details.single");
    if (single && words.length > 0) single.open = true;
    const status = box.parentElement.querySelector("[role=status]");
    status.textContent = found === 0 ? status.dataset.none : "";
  };
  if (box) box.addEventListener("input", search);

  const save = (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const nameOf = (series) => series.querySelector("h3").textContent.trim().replace(/[^\\p{L}\\p{N}]+/gu, "-").slice(0, 60);
  const cell = (text) => {
    const words = text.replace(/\\s+/g, " ").trim();
    return '"' + (/^[=+@\\t-]/.test(words) ? "'" : "") + words.replaceAll('"', '""') + '"';
  };
  const asCsv = (table) => [...table.rows].map((row) => [...row.cells].map((one) => cell(one.textContent)).join(",")).join("\\r\\n");
  const asSvg = (chart) => {
    const copy = chart.cloneNode(true);
    const shown = [chart, ...chart.querySelectorAll("*")];
    for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
      const style = getComputedStyle(shown[index]);
      for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font", "text-anchor", "dominant-baseline"]) {
        element.style.setProperty(name, style.getPropertyValue(name));
      }
    }
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new XMLSerializer().serializeToString(copy);
  };
  const take = (label, does) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", does);
    return button;
  };
  for (const series of document.querySelectorAll(".series")) {
    const bar = document.createElement("div");
    bar.className = "take";
    const table = series.querySelector("table");
    if (table) bar.append(take(series.dataset.table, () => save(nameOf(series) + ".csv", "text/csv", "\\ufeff" + asCsv(table))));
    for (const [index, chart] of [...series.querySelectorAll("svg.chart")].entries()) {
      bar.append(take(series.dataset.chart + (index ? " " + (index + 1) : ""), () => save(nameOf(series) + (index ? "-" + (index + 1) : "") + ".svg", "image/svg+xml", asSvg(chart))));
    }
    series.append(bar);
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const closed of opened) closed.open = true;
  });
  addEventListener("afterprint", () => {
    for (const closed of opened) closed.open = false;
  });
})();
`;
