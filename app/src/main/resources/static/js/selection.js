/**
 * Lets a reader select words of a clause and comment on exactly these. Without JavaScript the form of a comment has a
 * field for the words instead.
 */

const law = document.querySelector("[data-comment]");
const bar = document.getElementById("selection-bar");

/** The clause and the offset of a selection that lies within the words of one clause; null for any other. */
function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const holder = range.commonAncestorContainer;
  const words = (holder instanceof Element ? holder : holder.parentElement)?.closest(".words");
  const quote = range.toString();
  if (!words || !law.contains(words) || quote.trim() === "") {
    return null;
  }
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const leading = quote.length - quote.trimStart().length;
  return {
    clause: words.closest("[data-clause]").dataset.clause,
    quote: quote.trim(),
    start: before.toString().length + leading,
  };
}

if (law && bar) {
  document.addEventListener("selectionchange", () => {
    const words = selected();
    bar.hidden = words === null;
    if (words) {
      bar.querySelector("a").href = `${law.dataset.comment}?${new URLSearchParams(words)}`;
    }
  });
}
