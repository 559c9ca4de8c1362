// The entrance: the form for one's name.
import { the } from "./dom.js";
import { rememberedName, rememberName } from "./me.js";
import { wordsOf } from "./people.js";
import { enter } from "./stay.js";

const entrance = the("entrance");
const input = the<HTMLInputElement>("name");
const answer = the("name-answer");
const form = the<HTMLFormElement>("entrance-form");

/** Asks for a name until the server accepts one. `why` is shown when it asks again. */
export function askForName(room: () => string, why = ""): Promise<string> {
  entrance.hidden = false;
  answer.textContent = why;
  input.value = rememberedName();
  input.focus();
  input.select();
  return new Promise((resolve) => {
    const submit = async (event: Event) => {
      event.preventDefault();
      answer.textContent = "";
      try {
        const name = await enter(room(), input.value);
        form.removeEventListener("submit", submit);
        rememberName(name);
        entrance.hidden = true;
        resolve(name);
      } catch (error) {
        answer.textContent = sentence(wordsOf(error));
        input.setAttribute("aria-invalid", "true");
        input.focus();
      }
    };
    input.addEventListener("input", () => input.removeAttribute("aria-invalid"));
    form.addEventListener("submit", submit);
  });
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
}
