// Shows how a date is read while it is typed, and the details of a kind as soon as it is chosen.
const PAUSE = 300;

async function part(form, name, fields) {
  const answer = await fetch(`${form.dataset.parts}/${name}?${new URLSearchParams(fields)}`, {
    headers: { Accept: "text/html" },
  });
  return answer.ok ? answer.text() : null;
}

for (const form of document.querySelectorAll("[data-entry-form]")) {
  const when = form.querySelector("[data-when]");
  const read = form.querySelector("[data-when-read]");
  const kind = form.querySelector("[data-kind]");
  const details = form.querySelector("[data-details-fields]");
  let pause = 0;

  when.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      const typed = when.value;
      const html = await part(form, "when", { when: typed, year: form.elements.year.value });
      if (html !== null && typed === when.value) {
        read.innerHTML = html;
      }
    }, PAUSE);
  });

  kind.addEventListener("change", async () => {
    const chosen = kind.value;
    const typed = [...new FormData(form)].filter(([name]) => name.startsWith("details."));
    const html = await part(form, "details", [["kind", chosen], ...typed]);
    if (html !== null && chosen === kind.value) {
      details.innerHTML = html;
      form.querySelector("[data-details-of]").value = chosen;
    }
  });

  // The details come by themselves, so there is no step to take for them.
  form.querySelector("[data-step]").hidden = true;
}
