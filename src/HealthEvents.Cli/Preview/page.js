// Shows instants in the viewer's own zone, as Slack does, and folds long texts, as both chats do.
// What "today" is was decided when the messages were made, so that the page does not change with its age.
const now = new Date(document.documentElement.dataset.now);

const styles = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_full: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  time: { timeStyle: "short" },
  time_secs: { timeStyle: "medium" },
};

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

// "Today", "Yesterday" and "Tomorrow" stand in for the date in the pretty tokens.
function nearby(date) {
  const days = Math.round((midnight(date) - midnight(now)) / 86400000);
  const name = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(days, "day");
  return Math.abs(days) <= 1 ? name.charAt(0).toUpperCase() + name.slice(1) : undefined;
}

function show(date, token) {
  const style = styles[token.replace(/_pretty$/, "")];
  const pretty = token.endsWith("_pretty") ? nearby(date) : undefined;
  return pretty ?? (style && new Intl.DateTimeFormat(undefined, style).format(date));
}

for (const time of document.querySelectorAll("time[data-format]")) {
  const date = new Date(time.dateTime);
  time.textContent = time.dataset.format.replace(/\{(\w+)\}/g, (all, token) => show(date, token) ?? all);
}

function fold(text) {
  if (text.nextElementSibling?.className === "fold" || !text.clientWidth) {
    return;
  }
  text.style.webkitLineClamp = text.dataset.lines;
  if (text.scrollHeight <= text.clientHeight + 1) {
    text.style.webkitLineClamp = "none";
    return;
  }
  const button = document.createElement("button");
  button.className = "fold";
  button.textContent = "Show more";
  button.addEventListener("click", () => {
    const isFolded = text.style.webkitLineClamp !== "none";
    text.style.webkitLineClamp = isFolded ? "none" : text.dataset.lines;
    button.textContent = isFolded ? "Show less" : "Show more";
  });
  text.after(button);
}

const foldAll = () => document.querySelectorAll("[data-lines]").forEach(fold);
foldAll();
// A narrower message may have more lines.
document.addEventListener("change", foldAll);
