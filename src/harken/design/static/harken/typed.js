"use strict";
// Who and where, as it is typed: what Find would answer, put beneath the box, which keeps the keyboard.
(() => {
  const box = document.getElementById("look-for");
  const found = document.getElementById("found");
  if (!box || !found) return;
  const PAUSE = 500;
  let asking = new AbortController();
  let waiting = 0;

  const ask = async () => {
    asking.abort();
    if (box.value.trim().length < 3) return found.replaceChildren();
    asking = new AbortController();
    const sent = new URLSearchParams(new FormData(box.form));
    sent.set("find", "1");
    try {
      const answer = await fetch(box.form.getAttribute("action"), { method: "POST", body: sent, signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const anew = page.getElementById("found");
      if (answer.ok && anew) found.replaceChildren(...anew.childNodes);
    } catch {
      // Typed on, or no network: Find still asks, and says what went wrong.
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  // Sent before it was answered: an answer that came now would belong to another page.
  box.form.addEventListener("submit", () => {
    clearTimeout(waiting);
    asking.abort();
  });
})();
