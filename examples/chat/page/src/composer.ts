// Where one writes.
import { the } from "./dom.js";

const form = the<HTMLFormElement>("composer");
const text = the<HTMLTextAreaElement>("text");

/** Calls `write` with each letter, and `send` with what is sent. */
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
    // Enter also ends what an input method has begun.
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

/** Puts the cursor there, unless that brings a keyboard up over what is to be read. */
export function focusComposer(): void {
  if (matchMedia("(pointer: fine)").matches) {
    text.focus();
  }
}
