// Counts "how long ago" and "today" by the reader's own clock, as the server does by the zone that it knows of. A date is {year, month, day} as it is
// written, the year astronomical (0 is 1 BCE); `julian` says in which calendar.

const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const firstRegularYear = 8; // before it, leap years were not yet regular: neither weekday nor count of days is claimed

export function parseDate(iso) {
  const [, sign, year, month, day] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(iso);
  return { year: Number(sign + year), month: Number(month), day: Number(day) };
}

export function formatIso(date) {
  const pad = (number, length) => String(Math.abs(number)).padStart(length, "0");
  return `${date.year < 0 ? "-" : ""}${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

// The Julian Day Number at noon; whole-number arithmetic, with months counted from March so that the leap day comes last.
export function dayNumber(date, julian) {
  const january = date.month < 3 ? 1 : 0;
  const year = date.year + 4800 - january;
  const month = date.month + 12 * january - 3;
  const days = date.day + Math.floor((153 * month + 2) / 5) + 365 * year + Math.floor(year / 4);
  return julian ? days - 32083 : days - Math.floor(year / 100) + Math.floor(year / 400) - 32045;
}

export function gregorianFrom(number) {
  const a = number + 32044;
  const b = Math.floor((4 * a + 3) / 146097);
  const c = a - Math.floor((146097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return { year: 100 * b + d - 4800 + Math.floor(m / 10), month: m + 3 - 12 * Math.floor(m / 10), day: e - Math.floor((153 * m + 2) / 5) + 1 };
}

const unit = (count, name) => `${count.toLocaleString("en-GB")} ${name}${count === 1 ? "" : "s"}`;

function lengthOfMonth(year, month) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Whole months as written, a day that the target month lacks becoming its last; months over twelve are years; then the days left.
function countAgo(date, today) {
  const order = (other) => other.year * 10000 + other.month * 100 + other.day;
  if (order(date) > order(today)) return { ahead: dayNumber(date, false) - dayNumber(today, false) };
  let months = (today.year - date.year) * 12 + today.month - date.month;
  let reached = { year: today.year, month: today.month };
  reached.day = Math.min(date.day, lengthOfMonth(reached.year, reached.month));
  if (reached.day > today.day) {
    months -= 1;
    reached = today.month === 1 ? { year: today.year - 1, month: 12 } : { year: today.year, month: today.month - 1 };
    reached.day = Math.min(date.day, lengthOfMonth(reached.year, reached.month));
  }
  return { years: Math.floor(months / 12), months: months % 12, days: dayNumber(today, false) - dayNumber(reached, false) };
}

export function timeAgo(date, today) {
  const { ahead, years, months, days } = countAgo(date, today);
  if (ahead) return ahead === 1 ? "tomorrow" : `in ${unit(ahead, "day")}`;
  if (!years && !months && days < 2) return days === 0 ? "today" : "yesterday";
  const parts = [years && unit(years, "year"), months && unit(months, "month"), days && unit(days, "day")];
  return `${parts.filter(Boolean).join(", ")} ago`;
}

export function roughTimeAgo(date, today) {
  const { ahead, years, months } = countAgo(date, today);
  if (ahead || (!years && !months)) return timeAgo(date, today);
  return `${years ? unit(years, "year") : unit(months, "month")} ago`;
}

export function daysSince(date, julian, today) {
  return date.year < firstRegularYear ? null : dayNumber(today, false) - dayNumber(date, julian);
}

export function weekday(date, julian) {
  return date.year < firstRegularYear ? null : dayNames[(dayNumber(date, julian) + 1) % 7];
}

export function gregorian(date, julian) {
  return julian && date.year >= firstRegularYear ? formatIso(gregorianFrom(dayNumber(date, true))) : null;
}

function daysText(days) {
  if (days === 0) return "today";
  if (days < 0) return `in ${unit(-days, "day")}`;
  return days === 1 ? "1 day ago" : `${unit(days, "day")} ago`;
}

function longDate(date) {
  return `${date.day} ${monthNames[date.month - 1]} ${date.year}`;
}

// As MLA cuts off the names of months: "22 Nov. 2026", "1 May 2026".
function shortDate(date) {
  const month = monthNames[date.month - 1];
  return `${date.day} ${month.length <= 4 ? month : `${month.slice(0, date.month === 9 ? 4 : 3)}.`} ${date.year}`;
}

// The cookie says "hand~Asia/Tokyo" for a zone set by hand, "auto~Asia/Tokyo" for the browser's own.
function readerZone() {
  const cookie = document.cookie.split("; ").find((part) => part.startsWith("zone="));
  const remembered = cookie ? decode(cookie.slice("zone=".length)) : "";
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (remembered.startsWith("hand~") && todayIn(remembered.slice("hand~".length))) return remembered.slice("hand~".length);
  if (own && remembered !== `auto~${own}`) document.cookie = `zone=auto~${own}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  return own;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// Null for a zone that this browser does not know.
function todayIn(zone) {
  try {
    return dateIn(zone);
  } catch {
    return null;
  }
}

function dateIn(zone) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, calendar: "gregory", year: "numeric", month: "numeric", day: "numeric" });
  const part = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, Number(value)]));
  return { year: part.year, month: part.month, day: part.day };
}

// "102 years, 9 months ago": each number in an element of its own, with its unit in one line.
function showLarge(element, text) {
  element.replaceChildren(...text.split(", ").flatMap((part, index, parts) => {
    const span = document.createElement("span");
    const number = /^[\d,]*/.exec(part)[0];
    if (number) span.append(Object.assign(document.createElement("b"), { textContent: number }));
    span.append(part.slice(number.length) + (index < parts.length - 1 ? "," : ""));
    return index === 0 ? [span] : [" ", span];
  }));
}

function showToday(zone) {
  const today = todayIn(zone);
  if (!today) return; // the server's count stands
  for (const element of document.querySelectorAll("[data-ago]")) {
    const date = parseDate(element.dataset.date);
    const text = element.dataset.ago === "rough" ? roughTimeAgo(date, today) : timeAgo(date, today);
    if (element.textContent === text) continue;
    if ("large" in element.dataset) showLarge(element, text);
    else element.textContent = text;
  }
  for (const element of document.querySelectorAll("[data-days]")) {
    element.textContent = daysText(daysSince(parseDate(element.dataset.date), element.dataset.calendar === "julian", today));
  }
  for (const element of document.querySelectorAll("[data-read]")) element.textContent = element.dataset.read === "iso" ? formatIso(today) : shortDate(today);
  for (const element of document.querySelectorAll("[data-clock]")) element.textContent = `${weekday(today, false)} ${longDate(today)}`;
  for (const almanac of document.querySelectorAll(".almanac")) markToday(almanac, today);
  followToday(today);
}

// A kept page may have been made on another day.
function markToday(almanac, { month, day }) {
  const cell = almanac.querySelector(`:scope > :nth-child(${month}) li:nth-child(${day}) a`);
  if (!cell || cell.ariaCurrent === "date") return;
  almanac.querySelector("[aria-current=date]")?.removeAttribute("aria-current");
  almanac.querySelector(":scope > .this")?.classList.remove("this");
  cell.setAttribute("aria-current", "date");
  almanac.children[month - 1].classList.add("this");
}

// A page of today's own is loaded anew once the server has that of the reader's date; until then it says which day it tells of. It asks at every tick,
// but not right after it was loaded anew, so that it cannot turn in circles where an old page is kept, nor again once the server's date is another.
let mayAsk = performance.getEntriesByType("navigation")[0]?.type !== "reload";
let answeredFor = "";

async function followToday(today) {
  const iso = formatIso(today);
  if (document.body.dataset.followsToday !== "true" || document.body.dataset.today === iso) return;
  if (mayAsk && answeredFor !== iso && (await serverIsAt(iso))) return location.reload();
  mayAsk = true;
  sayOtherDay(today);
}

async function serverIsAt(iso) {
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return false;
    answeredFor = iso;
    return new DOMParser().parseFromString(await answer.text(), "text/html").body.dataset.today === iso;
  } catch {
    return false; // no connection, or a bad one
  }
}

function sayOtherDay(today) {
  const place = document.querySelector("[data-other-day]");
  if (!place) return;
  const told = parseDate(document.body.dataset.today);
  const link = document.createElement("a");
  link.href = `/${monthNames[today.month - 1].toLowerCase()}/${today.day}`;
  link.textContent = `what happened on ${today.day} ${monthNames[today.month - 1]}`;
  place.replaceChildren(`“Today” on this page is ${weekday(told, false)} ${longDate(told)}. By your clock it is ${longDate(today)}: `, link, ".");
  place.className = "empty";
  place.role = "status";
  place.hidden = false;
}

function start() {
  const zone = readerZone();
  const tick = () => {
    showToday(zone);
    setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50); // midnight falls on a whole minute in every zone
  };
  tick();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && showToday(zone));
}

if (typeof document !== "undefined") start();
