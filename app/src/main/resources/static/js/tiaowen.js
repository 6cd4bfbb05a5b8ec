/**
 * What a page can do better with JavaScript; every page works without it.
 */

/** After an error the reader starts where the errors are told. */
document.getElementById("summary")?.focus();

/** In a narrow window a list beside the text stands above it: folded, so that the text is near. */
if (window.matchMedia("(max-width: 63.99rem)").matches) {
  for (const list of document.querySelectorAll("aside details[open]")) {
    list.open = false;
  }
}

/** A form is sent once, however often its button is pressed; a file may be fetched again. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.submitter?.hasAttribute("data-download")) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") {
    form.dataset.sent = "true";
  }
});

/** Coming back by the browser's history makes a form sendable again. */
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
