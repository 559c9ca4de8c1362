import { connectionOf, createClient, SmqError } from "smq-web";
import { Notes } from "./gen/{application}/v1/{application}_pb.js";

const notes = createClient(Notes, { baseUrl: "/" });

function show(id: string, text: string): void {
  document.getElementById(id)!.textContent = text;
}

function problem(error: unknown): void {
  show("problem", error instanceof SmqError ? error.message : String(error));
}

show("state", "connecting");
connectionOf(notes).onchange((state) => show("state", state.kind));

const form = document.querySelector("form")!;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = String(new FormData(form).get("text"));
  try {
    await notes.addNote({ text });
    form.reset();
    show("problem", "");
  } catch (error) {
    problem(error);
  }
});

try {
  for await (const item of notes.added({})) {
    const line = document.createElement("li");
    if (item.kind === "event") {
      line.value = Number(item.message.number);
      line.textContent = item.message.text;
    } else if (item.kind === "gap") {
      line.textContent = "some notes are missing here";
    } else {
      continue;
    }
    document.getElementById("notes")!.append(line);
  }
} catch (error) {
  problem(error);
}
