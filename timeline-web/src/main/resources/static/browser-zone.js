// Tells the server the time zone of the browser; without this script it takes its own.
const field = document.querySelector("[data-browser-zone]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (field && zone) {
  field.value = zone;
}
