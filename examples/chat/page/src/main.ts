// The page: the user, the open room, and its messages.
import { compose, focusComposer } from "./composer.js";
import { showConnection } from "./connection.js";
import { listen } from "./conversation.js";
import { the } from "./dom.js";
import { askForName } from "./entrance.js";
import { Log } from "./log.js";
import { rememberedName, rememberName, signedIn } from "./me.js";
import { Outbox } from "./outbox.js";
import { People } from "./people.js";
import { Rooms } from "./rooms.js";
import { isSignedOut, showSignedOut, watchForSigningOut } from "./signed_out.js";
import { enter, stay } from "./stay.js";
import { Typing } from "./typing.js";

const house = the("house");
const outbox = new Outbox();
const typing = new Typing();

showConnection();
watchForSigningOut();
const account = await answered(signedIn);
const rooms = await answered(() => Rooms.load());
if (account) {
  the("rename").hidden = true;
  the("sign-out").hidden = account.signOut === "";
  the<HTMLFormElement>("sign-out").action = account.signOut;
}
let me = account?.name ?? (await nameOf());

const isMe = (name: string) => name === me;
const log = new Log(isMe);
const people = new People(isMe, (counts) => rooms.count(counts));

/** Aborts the subscriptions of the open room. */
let leaving = new AbortController();

function openRoom(): void {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const { name: room } = rooms.open;
  rooms.draw();
  people.show(room);
  the("me").textContent = me;
  house.hidden = false;
  stay(room, me, ({ message }) => void rename(`Meanwhile ${message}.`), signal);
  void typing.listen(room, isMe, signal);
  void listen(room, log, outbox, typing, signal);
  focusComposer();
}

async function rename(why = ""): Promise<void> {
  leaving.abort();
  house.hidden = true;
  me = await askForName(() => rooms.open.name, why);
  openRoom();
}

/** Repeats a request that the page cannot do without, until it succeeds. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      console.warn("the server has not answered yet:", error);
      if (isSignedOut(error)) {
        showSignedOut();
        return new Promise(() => {});
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Returns the name of the last visit if the server accepts it, and otherwise asks for one. */
async function nameOf(): Promise<string> {
  const room = () => rooms.open.name;
  const name = rememberedName();
  if (!name) {
    return askForName(room);
  }
  try {
    const entered = await enter(room(), name);
    rememberName(entered);
    return entered;
  } catch (error) {
    return askForName(room, `${(error as Error).message}.`);
  }
}

compose(
  () => typing.tell(rooms.open.name, me),
  (text) => {
    typing.sent();
    outbox.send(rooms.open.name, me, text);
    log.toEnd();
  },
);
the("rename").addEventListener("click", () => void rename());
document.querySelector("[data-skip]")?.addEventListener("click", (event) => {
  // Not by following the link: the address names the open room.
  event.preventDefault();
  the("text").focus();
});
addEventListener("hashchange", () => house.hidden || openRoom());

openRoom();
void people.listen();
