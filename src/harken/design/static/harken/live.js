"use strict";
// Live pages: the stream says only "changed" and the page is read again, but never under somebody's hands.
(() => {
  const page = () => document.getElementById("live");
  const notice = document.getElementById("hk-changed");
  const seconds = Number((page().getAttribute("hx-trigger").match(/every (\d+)s/) || [0, 60])[1]);
  const patience = 1000 * Math.max(60, 2 * seconds + 5);
  let read = performance.now();
  let opened = [];
  let held = [];

  const inUse = () => {
    const held = document.activeElement;
    const taking = page().querySelector(".hk-take:target, .hk-take.is-open");
    return taking !== null || (page().contains(held) && held.matches("input, textarea, select"));
  };

  // Where the keyboard is: which of those that can be reached, in the nearest part with a name, then in all.
  const reached = (part) => Array.from(part ? part.querySelectorAll("a[href], button, summary, [tabindex]") : []);
  const place = (one) => {
    if (!page().contains(one)) return [];
    return [one.closest("[id]"), page()].map((part) => [part.id, reached(part).indexOf(one)]);
  };

  // Tries again by itself when the stream breaks; ends for good when the server says that nobody is signed in.
  const stream = new EventSource(document.getElementById("main").dataset.stream, { withCredentials: true });
  stream.addEventListener("changed", () => page().dispatchEvent(new CustomEvent("hk-changed")));

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (!inUse()) return;
    event.preventDefault();
    const cause = event.detail.requestConfig.triggeringEvent;
    if (cause && cause.type === "hk-changed") notice.hidden = false;
  });

  document.addEventListener("htmx:beforeSwap", () => {
    held = place(document.activeElement);
    opened = Array.from(page().querySelectorAll("details[open][id]"), (one) => one.id);
  });

  document.addEventListener("htmx:afterSwap", () => {
    read = performance.now();
    for (const id of opened) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    }
    const one = held.map(([id, at]) => reached(document.getElementById(id))[at]).find(Boolean);
    if (one) one.focus({ preventScroll: true });
  });

  // Signed out, or no longer allowed: show what the server says now, not what it said before.
  document.addEventListener("htmx:responseError", (event) => {
    if ([401, 403, 404].includes(event.detail.xhr.status)) window.location.reload();
  });

  setInterval(() => {
    const said = document.getElementById("hk-true");
    if (!said || !said.dataset.lost || performance.now() - read < patience) return;
    said.textContent = said.dataset.lost;
    said.classList.add("hk-true--stopped");
    document.body.classList.add("is-lost");
  }, 5000);
})();
