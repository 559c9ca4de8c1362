// Each kind of end of a subscription, as it reaches the loop: the table in README.md. For a client, and for a tab.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { type Client, connectionOf, createClient, createTransport, type Item, SmqError, type TransportOptions } from "smq-web";
import { createSharedClient, shareClient } from "smq-web/shared";
import { Board, type Note, NoteSchema } from "./gen/vectors/v1/board_pb.js";
import { type Connection, Peer } from "./peer.js";

interface Setup {
  readonly peer: Peer;
  readonly board: Client<typeof Board>;
  /** Closes all clients of the transport. */
  readonly closeTransport: () => void;
}

const CLIENTS: Record<string, (context: TestContext, more?: Partial<TransportOptions>) => Setup> = {
  "a client": (context, more) => {
    const peer = new Peer();
    const transport = createTransport(peer.options(more));
    context.after(() => transport.close());
    return { peer, board: createClient(Board, transport), closeTransport: () => transport.close() };
  },
  "a tab": (context, more) => {
    const peer = new Peer();
    const transport = createTransport(peer.options(more));
    const { port1, port2 } = new MessageChannel();
    shareClient(Board, transport)(port1 as never);
    context.after(() => {
      transport.close();
      port1.close();
      port2.close();
    });
    return { peer, board: createSharedClient(Board, port2 as never), closeTransport: () => transport.close() };
  },
};

/** How a loop ended, after which items. */
async function loop(notes: AsyncIterable<Item<Note>>, each: (item: Item<Note>) => unknown = () => {}) {
  const kinds: string[] = [];
  let thrown: unknown;
  try {
    for await (const item of notes) {
      kinds.push(item.kind);
      if (each(item) === "break") {
        break;
      }
    }
  } catch (error) {
    thrown = error;
  }
  return { kinds, error: thrown as SmqError | undefined };
}

async function confirm(socket: Connection): Promise<number> {
  const { id } = await socket.expect("subscribe");
  socket.send(id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 0n } } });
  return id;
}

function send(socket: Connection, id: number, sequence: bigint, payload = toBinary(NoteSchema, create(NoteSchema))): void {
  socket.send(id, { case: "event", value: { sequence, payload } });
}

function status(code: string, message = "") {
  return { case: "end" as const, value: { status: { code, message } } };
}

/** Expects the end of a loop, and that the subscription has nothing more. */
async function ends(
  notes: AsyncIterableIterator<Item<Note>>,
  { kinds, error }: { kinds: string[]; error: SmqError | undefined },
  expected: { kinds: string[]; code?: string; origin?: string },
): Promise<void> {
  assert.deepEqual(kinds, expected.kinds);
  assert.equal(error?.code, expected.code, error?.message);
  assert(error === undefined || error instanceof SmqError);
  if (expected.origin) {
    assert.equal(error?.origin, expected.origin);
  }
  assert.deepEqual(await notes.next(), { done: true, value: undefined }, "it does not throw again");
}

/** What does not end is a failure, and keeps no other test from running. */
const within = { timeout: 10_000 };

for (const [who, open] of Object.entries(CLIENTS)) {
  test(`${who}: the loop leaves`, within, async (context) => {
    const { peer, board } = open(context);
    const socketOf = peer.accept();
    for (const way of ["break", "throw"]) {
      const notes = board.notes();
      const socket = await socketOf;
      const id = await confirm(socket);
      send(socket, id, 1n);
      const bug = new Error("a bug of the page");
      const { kinds, error } = await loop(notes, () => {
        if (way === "throw") {
          throw bug;
        }
        return "break";
      });
      assert.deepEqual([kinds, error], [["event"], way === "throw" ? bug : undefined]);
      assert.equal((await socket.expect("unsubscribe")).id, id);
      assert.deepEqual(await notes.next(), { done: true, value: undefined });
    }
  });

  test(`${who}: close()`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes();
    const waits = loop(notes);
    const socket = await peer.accept();
    const id = await confirm(socket);
    await notes.confirmed;
    notes.close();
    await ends(notes, await waits, { kinds: [] });
    assert.equal((await socket.expect("unsubscribe")).id, id);

    const early = board.notes();
    early.close();
    await ends(early, await loop(early), { kinds: [] });
    await assert.rejects(early.confirmed, { code: "canceled" });
  });

  test(`${who}: its signal`, within, async (context) => {
    const { peer, board } = open(context);
    const abort = new AbortController();
    const notes = board.notes({}, { signal: abort.signal });
    const waits = loop(notes);
    const socket = await peer.accept();
    const id = await confirm(socket);
    await notes.confirmed;
    abort.abort("enough");
    const end = await waits;
    await ends(notes, end, { kinds: [], code: "canceled", origin: "client" });
    assert.equal(end.error?.cause, "enough");
    assert.equal((await socket.expect("unsubscribe")).id, id);

    const late = board.notes({}, { signal: abort.signal });
    await ends(late, await loop(late), { kinds: [], code: "canceled" });
    await assert.rejects(late.confirmed, { code: "canceled", cause: "enough" });
  });

  test(`${who}: timeoutMs`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes({}, { timeoutMs: 20 });
    await (await peer.accept()).expect("subscribe");
    await ends(notes, await loop(notes), { kinds: [], code: "deadline_exceeded", origin: "client" });
    await assert.rejects(notes.confirmed, { code: "deadline_exceeded" });
  });

  test(`${who}: the server ends it without an error, and with one`, within, async (context) => {
    const { peer, board } = open(context);
    const socketOf = peer.accept();
    for (const [frame, expected] of [
      [{ case: "end" as const, value: {} }, { kinds: ["event", "event"] }],
      [status("resource_exhausted"), { kinds: ["event", "event"], code: "resource_exhausted", origin: "server" }],
    ] as const) {
      const notes = board.notes();
      const socket = await socketOf;
      const id = await confirm(socket);
      send(socket, id, 1n);
      send(socket, id, 2n);
      socket.send(id, frame);
      await notes.confirmed;
      await ends(notes, await loop(notes), { ...expected, kinds: [...expected.kinds] });
    }
  });

  test(`${who}: the server refuses it`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes();
    const socket = await peer.accept();
    socket.send((await socket.expect("subscribe")).id, status("permission_denied", "not you"));
    await ends(notes, await loop(notes), { kinds: [], code: "permission_denied", origin: "server" });
    await assert.rejects(notes.confirmed, { code: "permission_denied", message: "not you" });
  });

  test(`${who}: an invalid filter, option or baseUrl`, within, async (context) => {
    const { board } = open(context);
    for (const notes of [
      board.talk({ text: "one" } as never),
      board.notes({ shelf: 7 } as never),
      board.notes({}, { window: -1 }),
      board.notes({}, { after: "7-41", live: true }),
      board.notes({}, { after: "yesterday" }),
      open(context, { baseUrl: "/" }).board.notes(),
    ]) {
      await ends(notes, await loop(notes), { kinds: [], code: "invalid_argument", origin: "client" });
      await assert.rejects(notes.confirmed, { code: "invalid_argument" });
    }
  });

  test(`${who}: what the server sends is no event`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes();
    const socket = await peer.accept();
    const id = await confirm(socket);
    send(socket, id, 1n);
    send(socket, id, 2n, Uint8Array.of(255));
    await ends(notes, await loop(notes), { kinds: ["event"], code: "internal", origin: "client" });
    await socket.expect("unsubscribe");
    const more = board.notes();
    await confirm(socket);
    socket.sendData("not a frame");
    await ends(more, await loop(more), { kinds: [], code: "internal", origin: "client" });
  });

  test(`${who}: the server does not accept the identity, twice`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes();
    const waits = loop(notes);
    for (let times = 0; times < 2; times++) {
      const socket = await peer.handshake();
      socket.isSilent = true;
      socket.accept().close(4401);
    }
    await ends(notes, await waits, { kinds: [], code: "unauthenticated", origin: "server" });
  });

  test(`${who}: the server refuses the connection`, within, async (context) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ code: "permission_denied", message: "not from this page" });
    const fetch = async () => new Response(body, { status: 403, headers });
    const { board } = open(context, { WebSocket: null, fetch });
    const notes = board.notes();
    await ends(notes, await loop(notes), { kinds: [], code: "permission_denied", origin: "server" });
    assert.equal(connectionOf(board).state.kind, "closed");
  });

  test(`${who}: the client is closed, and the transport`, within, async (context) => {
    for (const what of ["client", "transport"]) {
      const { peer, board, closeTransport } = open(context);
      const notes = board.notes();
      const waits = loop(notes);
      await confirm(await peer.accept());
      await notes.confirmed;
      what === "client" ? connectionOf(board).close() : closeTransport();
      await ends(notes, await waits, { kinds: [], code: "canceled", origin: "client" });
    }
  });

  test(`${who}: a lost connection is no end`, within, async (context) => {
    const { peer, board } = open(context);
    const notes = board.notes();
    const seen = loop(notes, ({ kind }) => (kind === "gap" ? "break" : undefined));
    const socket = await peer.accept();
    send(socket, await confirm(socket), 1n);
    await notes.confirmed;
    socket.lose();
    const second = await peer.accept();
    const { id } = await second.expect("subscribe");
    second.send(id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 1n }, resumed: true } });
    send(second, id, 2n);
    second.lose();
    const third = await peer.accept();
    const again = await third.expect("subscribe");
    third.send(again.id, { case: "subscribed", value: { position: { epoch: 8n, sequence: 3n } } });
    const [from, to] = [{ epoch: 7n, sequence: 2n }, { epoch: 8n, sequence: 3n }];
    third.send(again.id, { case: "gap", value: { from, to } });
    assert.deepEqual((await seen).kinds, ["event", "resumed", "event", "gap"]);
  });
}
