// Follows rebuilds while they run; without this script the page asks again every two seconds.
const number = new Intl.NumberFormat(document.documentElement.lang);

function show(view, progress) {
  const bar = view.querySelector("progress");
  const words = view.querySelector(".numbers");
  bar.max = progress.total;
  bar.value = progress.events;
  const left = progress.secondsLeft === null ? "–" : number.format(progress.secondsLeft);
  const values = [progress.events, progress.total, progress.eventsPerSecond].map((value) => number.format(value));
  words.textContent = words.dataset.words.replace(/\{(\d)\}/g, (place, at) => [...values, left][at]);
}

for (const view of document.querySelectorAll("[data-follow]")) {
  const stream = new EventSource(view.dataset.follow);
  stream.onmessage = (message) => {
    const progress = JSON.parse(message.data);
    if (progress.state === "replaying") {
      show(view, progress);
    } else {
      stream.close();
      location.reload();
    }
  };
}
