// The two forms: for marks and for remarks. They show success only when the server has accepted the event.
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { SmqError } from "smq-web";
import { the } from "./dom.js";
import { connection, host } from "./server.js";

const NAME = "hostwatch.author";

/** The delay before the form shows that it waits for an answer, in milliseconds. */
const SOON = 400;

/** How long a success is shown, in milliseconds. */
const LONG = 10_000;

const author = the<HTMLInputElement>("remark-author");
const label = the<HTMLInputElement>("mark-label");
const text = the<HTMLTextAreaElement>("remark-text");

/** Connects the two forms to their topics. `now` is the time by the clock of the server. */
export function publishing(now: () => number): void {
  rememberName();
  // A mark has the time when it was made, however long it is on its way.
  form(the("mark-form"), label, "Marked.", () => {
    return host.marks({ label: label.value, author: author.value, time: timestampFromMs(Math.round(now())) });
  });
  form(the("remark-form"), text, "Said.", () => host.publishRemarks({ text: text.value, author: author.value }));

  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      text.form?.requestSubmit();
    }
  });
  addEventListener("keydown", (event) => {
    // By the key code: with Alt, a Mac keyboard produces another letter.
    if (event.code === "KeyM" && event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      label.select();
    }
  });
}

function form(form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement, done: string, publish: () => Promise<unknown>): void {
  const answer = form.querySelector<HTMLElement>("[role=status]")!;
  const button = form.querySelector("button")!;
  const say = (words: string, kind: "" | "bad" | "good" = "") => {
    answer.textContent = words;
    answer.dataset["kind"] = kind;
    field.toggleAttribute("aria-invalid", kind === "bad");
  };
  field.addEventListener("input", () => button.getAttribute("aria-disabled") !== "true" && say(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    button.setAttribute("aria-disabled", "true");
    field.readOnly = true;
    const waiting = setInterval(() => say(
      connection.state.kind === "reconnecting" ? "Waits for the connection; the server does not know of it yet." : "Sending…",
    ), SOON);
    try {
      await publish();
      field.value = "";
      say(done, "good");
      setTimeout(() => answer.textContent === done && say(""), LONG);
    } catch (error) {
      if (!(error instanceof SmqError)) {
        throw error;
      }
      // The server's own message explains the refusal.
      say(error.origin === "server" ? capital(error.message) : `Not confirmed: ${error.message}.`, "bad");
      field.focus();
    } finally {
      clearInterval(waiting);
      field.readOnly = false;
      button.removeAttribute("aria-disabled");
    }
  });
}

function rememberName(): void {
  try {
    author.value = localStorage.getItem(NAME) ?? "";
    author.addEventListener("change", () => localStorage.setItem(NAME, author.value));
  } catch {
    // Without storage, the user enters the name again.
  }
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
