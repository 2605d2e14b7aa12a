// Tells times in the browser's own zone; without this script they are in the server's.
const spoken = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
for (const time of document.querySelectorAll("time[datetime]")) {
  time.textContent = spoken.format(new Date(time.dateTime));
}
