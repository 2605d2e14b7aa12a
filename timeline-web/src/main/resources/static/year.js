// Answers "what else was going on": on focus or a resting pointer, what does not overlap steps back.
const REST = 350;

function overlap(one, other) {
  return one.dataset.start <= other.dataset.end && other.dataset.start <= one.dataset.end;
}

function ask(picture, item) {
  for (const other of picture.querySelectorAll(".item")) {
    other.classList.toggle("near", item !== null && overlap(item, other));
  }
  picture.classList.toggle("asking", item !== null);
}

for (const picture of document.querySelectorAll(".year-picture")) {
  let resting = 0;
  const item = (event) => event.target.closest(".item");
  picture.addEventListener("focusin", (event) => {
    const focused = item(event);
    if (focused && focused.matches(":focus-visible")) {
      ask(picture, focused);
    }
  });
  picture.addEventListener("focusout", () => ask(picture, null));
  picture.addEventListener("pointerover", (event) => {
    clearTimeout(resting);
    const under = item(event);
    resting = setTimeout(() => ask(picture, under), under ? REST : 0);
  });
  picture.addEventListener("pointerleave", () => {
    clearTimeout(resting);
    ask(picture, null);
  });
  picture.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      ask(picture, null);
    }
  });
}

// The form has a page of its own; here it opens in place.
const form = document.getElementById("record");
document.querySelector("[data-record-link]")?.addEventListener("click", (event) => {
  event.preventDefault();
  form.open = true;
  form.querySelector("input[type=text]").focus();
});
