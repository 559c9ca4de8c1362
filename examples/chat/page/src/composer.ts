// The form for a new message.
import { the } from "./dom.js";

const form = the<HTMLFormElement>("composer");
const text = the<HTMLTextAreaElement>("text");

/** Calls `write` at each change of the text, and `send` with the text that is sent. */
export function compose(write: () => void, send: (text: string) => void): void {
  const fit = () => {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + 2}px`;
  };
  text.addEventListener("input", () => {
    fit();
    if (text.value.trim()) {
      write();
    }
  });
  text.addEventListener("keydown", (event) => {
    // Enter also confirms the text of an input method.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (written) {
      text.value = "";
      fit();
      send(written);
    }
    text.focus();
  });
}

/** Focuses the form, unless that opens an on-screen keyboard over the messages. */
export function focusComposer(): void {
  if (matchMedia("(pointer: fine)").matches) {
    text.focus();
  }
}
