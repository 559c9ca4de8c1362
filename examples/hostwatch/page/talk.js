// What operators say to each other: the list of remarks and marks, and the two forms.

import { Status, call } from "./socketmq.js";
import { clock } from "./format.js";

const KEPT = 200;
const NAME = "hostwatch.author";

/** Fills the list, and returns what adds to it. */
export function remarks(list) {
  const log = list.parentElement;
  const seen = new Set();

  function append(item) {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    list.append(item);
    while (list.childElementCount > KEPT) list.firstElementChild.remove();
    if (atEnd) log.scrollTop = log.scrollHeight;
  }

  return {
    /** Adds a remark, unless it is there: a replay may tell one again. */
    add({ author, text, time, mark }, position) {
      if (seen.has(position)) return;
      seen.add(position);
      const item = document.createElement("li");
      if (mark) item.className = "mark";
      const head = document.createElement("p");
      head.className = "who";
      const when = document.createElement("time");
      when.dateTime = time;
      when.textContent = clock(Date.parse(time));
      head.append(`${author || "someone"}${mark ? " marked" : ""} `, when);
      const words = document.createElement("p");
      words.textContent = text;
      item.append(head, words);
      append(item);
    },
    /** Says that there were remarks which will not come. */
    gap(missed) {
      const item = document.createElement("li");
      item.className = "gap";
      item.textContent = missed > 0
        ? `${missed} remark${missed > 1 ? "s" : ""} missed here.`
        : "The server was restarted. What was said meanwhile is not known.";
      append(item);
    },
  };
}

/** Makes the two forms publish. */
export function forms({ mark, remark }) {
  const author = remark.elements.author;
  try {
    author.value = localStorage.getItem(NAME) ?? "";
    author.addEventListener("change", () => localStorage.setItem(NAME, author.value));
  } catch {
    // A browser that keeps nothing for us asks for the name again.
  }

  publishing(mark, mark.elements.label, () =>
    call("hostwatch/v2/Host.Marks", { label: mark.elements.label.value, author: author.value }));
  publishing(remark, remark.elements.text, () =>
    call("hostwatch/v2/Host.Remarks", { text: remark.elements.text.value, author: author.value }));

  remark.elements.text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      remark.requestSubmit();
    }
  });
}

function publishing(form, field, publish) {
  const answer = form.querySelector("[role=alert]");
  const button = form.querySelector("button");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    try {
      await publish();
      answer.textContent = "";
      field.removeAttribute("aria-invalid");
      field.value = "";
    } catch (error) {
      if (!(error instanceof Status)) throw error;
      // The server's own words: it knows best why it refused.
      answer.textContent = error.message;
      field.toggleAttribute("aria-invalid", error.code === "invalid_argument");
      field.focus();
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}
