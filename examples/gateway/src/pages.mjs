// The gateway's own pages: where one signs in, and what there is.
import { readFileSync } from "node:fs";
import { answer } from "./answer.mjs";

const read = (name) => readFileSync(new URL(`../pages/${name}`, import.meta.url), "utf8");

const SIGN_IN = read("sign-in.html");
const HOME = read("home.html");
const FILES = {
  "/gateway.css": ["text/css; charset=utf-8", read("gateway.css")],
  "/gateway.svg": ["image/svg+xml", read("gateway.svg")],
};

/** No script, nothing from elsewhere, in nobody's frame. */
const PROTECTION = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** Answers with a file of the pages, if that is the path of one. There is nothing secret in them. */
export function sendFile(response, path) {
  const file = Object.hasOwn(FILES, path) && FILES[path];
  if (file) {
    answer(response, 200, { ...PROTECTION, "content-type": file[0] }, file[1]);
  }
  return Boolean(file);
}

/** Shows the form. `complaint` says what was wrong with what was typed. */
export function sendSignIn(response, { to, name = "", complaint = "", status = 200, headers = {} }) {
  const html = filled(SIGN_IN, {
    to,
    name,
    lead: to === "/" ? "With the name and the password that you were given." : "You will be taken to where you wanted to go.",
    answer: complaint,
    "name-focus": name ? "" : "autofocus",
    "password-state": name ? 'autofocus aria-invalid="true" aria-describedby="answer"' : "",
  }, ["name-focus", "password-state"]);
  sendHtml(response, status, headers, html);
}

/** Shows what there is. */
export function sendHome(response, name, applications) {
  const entries = applications.map(
    (it) => `      <li><a href="/${it.name}/"><b>${escaped(it.title)}</b><span>${escaped(it.about)}</span></a></li>`,
  );
  sendHtml(response, 200, {}, filled(HOME, { name, applications: entries.join("\n") }, ["applications"]));
}

/** Says that there is nothing. */
export function sendNothing(response) {
  answer(response, 404, { "content-type": "text/plain; charset=utf-8" }, "There is nothing here. What there is stands at /.\n");
}

function sendHtml(response, status, headers, html) {
  answer(response, status, { ...PROTECTION, ...headers, "content-type": "text/html; charset=utf-8" }, html);
}

/** Fills in a page, in one go, so that nothing that is filled in is filled in again. */
function filled(page, values, asTheyAre) {
  return page.replace(/\{\{([a-z-]+)\}\}/g, (_, key) => (asTheyAre.includes(key) ? values[key] : escaped(values[key])));
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
