"use strict";
// Small courtesies of a desk: what went wrong is spoken first, and a form is sent once.
(() => {
  const first = document.querySelector(".govuk-error-summary, .hk-notice");
  if (first) {
    first.tabIndex = -1;
    first.focus();
  }

  // What was done is said once: a page that is read again, kept or passed on does not say it anew.
  const here = new URL(window.location.href);
  if (here.searchParams.has("done")) {
    ["done", "of", "kindly"].forEach((said) => here.searchParams.delete(said));
    window.history.replaceState(window.history.state, "", here);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    // The key that goes with it makes a second sending harmless; this only saves the wait.
    setTimeout(() => delete form.dataset.sent, 3000);
  });

  // Back to a page kept by the browser: what was sent may be sent again after a look.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
})();
