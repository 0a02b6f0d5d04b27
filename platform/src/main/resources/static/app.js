// SPDX-License-Identifier: Apache-2.0
// What makes pages quicker for those who have a keyboard. Every page works without this file.

const keysOn = () => document.body.dataset.keys === "on";
const typing = (target) =>
  target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]");
const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent);

let goPending = 0;

/** Moves the focus to the row so many places on from the one that has it. */
function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement?.closest("[data-row]"));
  const row = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  row.tabIndex = -1;
  row.focus();
}

function pick() {
  const box = document.activeElement?.closest("[data-row]")?.querySelector("input[data-pick]");
  if (box) box.click();
}

function open(event) {
  const row = document.activeElement;
  if (!row?.matches("[data-row]")) return;
  const link = row.querySelector("a[data-open]") ?? row.querySelector("a[href]");
  if (link) {
    event.preventDefault();
    link.click();
  }
}

function go(letter) {
  const link = document.querySelector(`a[data-go="${CSS.escape(letter)}"]`);
  if (link) link.click();
}

function onKey(event) {
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (goPending && event.timeStamp - goPending < 1500) {
    goPending = 0;
    go(event.key.toLowerCase());
    return;
  }
  goPending = 0;
  switch (event.key) {
    case "/": {
      const find = document.getElementById("tim");
      if (find) {
        event.preventDefault();
        find.focus();
        find.select();
      }
      break;
    }
    case "g":
      goPending = event.timeStamp;
      break;
    case "j":
      step(1);
      break;
    case "k":
      step(-1);
      break;
    case "x":
      pick();
      break;
    case "Enter":
      open(event);
      break;
    case "?":
      location.assign("/tro-giup#phim-tat");
      break;
  }
}

document.addEventListener("keydown", onKey);

// a box that ticks all boxes of its form
document.addEventListener("change", (event) => {
  const all = event.target.closest("input[data-pick-all]");
  if (all) {
    for (const box of all.form?.querySelectorAll("input[data-pick]") ?? []) box.checked = all.checked;
  }
});

// a table that stops on a phone: Enter goes on as Space does, and never sends the form around it
document.addEventListener("keydown", (event) => {
  const box = event.target.closest(".fold input");
  if (box && event.key === "Enter") {
    event.preventDefault();
    box.click();
  }
});

// the fold that was opened is gone: the focus goes on into the row that it hid
document.addEventListener("change", (event) => {
  const row = event.target.closest(".fold")?.nextElementSibling;
  if (row) {
    row.tabIndex = -1;
    row.focus();
  }
});

// filters that submit themselves; their button stays for those without this file
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form && event.target.matches("select, input[type=date], input[type=checkbox]")) form.requestSubmit();
});

// an open menu closes when attention goes elsewhere
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("details.who[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
};
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(null));

// the server could not be reached: say so where commands are answered
document.addEventListener("htmx:sendError", () => {
  const place = document.getElementById("thong-bao");
  const words = document.querySelector("meta[name=offline]")?.content;
  if (place && words) {
    const note = document.createElement("p");
    note.className = "notice notice-problem";
    note.setAttribute("role", "alert");
    note.textContent = words;
    place.replaceChildren(note);
  }
});

// after a form came back with errors, attention goes to their summary
document.querySelector(".errors")?.focus();
document.addEventListener("htmx:afterSwap", (event) => event.target.querySelector?.(".errors")?.focus());

// print buttons need a script; without one the browser's own menu does it
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
