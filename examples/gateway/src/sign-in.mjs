// Signing in and out: a form, a password, and a cookie that no script reads.
import { answer } from "./answer.mjs";
import { Attempts } from "./attempts.mjs";
import { sendSignIn } from "./pages.mjs";
import { Busy } from "./users.mjs";

/** A form is no larger, in bytes. */
const LARGEST = 4_096;

/** The form that people sign in with, and the cookie that says that they have. */
export class SignIn {
  #attempts = new Attempts();

  /**
   * @param {import("./users.mjs").Users} users
   * @param {import("./sessions.mjs").Sessions} sessions
   * @param {boolean} isSecure whether browsers come by https
   */
  constructor(users, sessions, isSecure) {
    this.users = users;
    this.sessions = sessions;
    // With this prefix browsers take it from this very host alone, by https (RFC 6265bis, section 4.1.3).
    this.cookie = isSecure ? "__Host-gateway" : "gateway";
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  }

  /** Returns the session of who sends this. */
  sessionOf(request) {
    return this.sessions.get(this.#idOf(request));
  }

  /** Shows the form, or goes on to where it would lead. */
  show(request, response, to) {
    if (this.sessionOf(request)) {
      redirect(response, inside(to));
    } else {
      sendSignIn(response, { to: inside(to) });
    }
  }

  /** Takes the form. */
  async take(request, response, address) {
    const form = await formOf(request);
    if (!form) {
      answer(response, 413, { connection: "close" });
      return;
    }
    const name = (form.get("name") ?? "").slice(0, 100);
    const to = inside(form.get("to"));
    const keys = [`name ${name.trim().toLowerCase()}`, `address ${address}`];
    const wait = this.#attempts.wait(...keys);
    if (wait > 0) {
      const complaint = `That was too often. Wait for ${wait} ${wait === 1 ? "second" : "seconds"}, and try again.`;
      sendSignIn(response, { to, name, complaint, status: 429, headers: { "retry-after": String(wait) } });
      return;
    }
    this.#attempts.failed(...keys);
    let user;
    try {
      user = await this.users.check(name, form.get("password") ?? "");
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      const complaint = "Many people are signing in just now. Try again in a moment.";
      sendSignIn(response, { to, name, complaint, status: 503, headers: { "retry-after": "1" } });
      return;
    }
    if (!user) {
      sendSignIn(response, { to, name, complaint: "Wrong name or password.", status: 401 });
      return;
    }
    this.#attempts.succeeded(...keys);
    // The one that the browser had ends: nobody goes on with an id from before.
    this.sessions.end(this.#idOf(request));
    redirect(response, to, `${this.cookie}=${this.sessions.begin(user)}; ${this.attributes}`);
  }

  /** Signs out, in all windows of this browser. */
  end(request, response) {
    this.sessions.end(this.#idOf(request));
    redirect(response, "/sign-in", `${this.cookie}=; ${this.attributes}; Max-Age=0`);
  }

  #idOf(request) {
    const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
    return pairs.find(([name]) => name === this.cookie)?.[1];
  }
}

function redirect(response, location, cookie) {
  answer(response, 303, cookie ? { location, "set-cookie": cookie } : { location });
}

/** Returns a path of this host; what leads elsewhere leads home. */
function inside(to) {
  return to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : "/";
}

async function formOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
