// The server of this page: where it is, what it says of itself, and who asks.

import { createClient, createTransport, type Transport } from "smq-web";
import { createPartsClient } from "smq-web/parts";
import type { DescService } from "@bufbuild/protobuf";
import { CuttableSocket, network } from "./network.js";

/** `GET /socket.mq`. */
export interface Index {
  readonly applications: readonly { readonly name: string; readonly versions: readonly string[] }[];
  readonly limits: Readonly<Record<string, number | null>>;
}

/** `GET /socket.mq/{application}/{version}`. */
export interface Description {
  readonly application: string;
  readonly version: string;
  readonly services: readonly {
    readonly name: string;
    readonly methods: readonly MethodDescription[];
    readonly topics: readonly TopicDescription[];
  }[];
  readonly documents?: readonly string[];
}

export interface MethodDescription {
  readonly name: string;
  readonly path: string;
  readonly messageBytes?: number;
  /** Whether it replies in parts. */
  readonly streams?: boolean;
}

export interface TopicDescription extends MethodDescription {
  readonly publishers: "server" | "clients" | "both";
  /** The full name of a message. */
  readonly filter?: string;
  readonly replay?: number;
  readonly retain?: string | null;
  readonly overflow?: string;
  readonly signed?: boolean;
}

/** `GET /socket.mq/{application}/{version}?now`: by `Service.Topic`. */
export interface Now {
  readonly topics?: Readonly<
    Record<
      string,
      {
        readonly subscriptions: number;
        readonly position: string | null;
        readonly log?: { readonly events: number; readonly bytes: number; readonly ageSeconds: number };
      }
    >
  >;
}

/** An answer without what was asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly challenge: string | null,
  ) {
    super(message);
  }
}

// A prefix of a proxy stands before `/socket.mq`.
const [, prefix = "", application, version] = /^(.*)\/socket\.mq(?:\/([^/]+)\/([^/]+))?/.exec(location.pathname) ?? [];

/** The URL before `/socket.mq`. */
export const base = location.origin + prefix;

/** The interface that the URL names; undefined for that of the index. */
export const named = application && version ? { application, version } : undefined;

const KEY = `${prefix}/socket.mq authorization`;

/** The header `Authorization` that the user has entered. This tab keeps it until it is closed. */
export const authorization = {
  get value(): string {
    return sessionStorage.getItem(KEY) ?? "";
  },
  set value(value: string) {
    value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY);
  },
};

const headers = (): Record<string, string> => (authorization.value ? { authorization: authorization.value } : {});

async function get(path: string, accept: string): Promise<Response> {
  const response = await network.fetch(`${base}/socket.mq${path}`, { headers: { ...headers(), accept } });
  if (response.ok) {
    return response;
  }
  const text = await response.text();
  let message = `HTTP ${response.status}`;
  try {
    message = (JSON.parse(text) as { message?: string }).message ?? message;
  } catch {
    // Not an error of a socket.mq server.
  }
  throw new Refused(response.status, message, response.headers.get("www-authenticate"));
}

export const interfacePath = (application: string, version: string) => `/${application}/${version}`;

export async function fetchJson<T>(path: string): Promise<T> {
  return (await (await get(path, "application/json")).json()) as T;
}

export async function fetchDescriptors(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await get(path, "application/protobuf")).arrayBuffer());
}

export async function fetchDocument(path: string): Promise<Blob> {
  return await (await get(path, "*/*")).blob();
}

let transport: Transport | undefined;
let byPost: Transport | undefined;

type Functions = Record<string, (...args: any[]) => any>;

/** Returns a client of a service, with functions by the names of methods and topics. */
export const clientOf = (service: DescService) => createClient(service, connected()) as Functions;

/** Returns a client of the methods that reply in parts. It shows the head of a response before the parts. */
export const partsOf = (service: DescService) => createPartsClient(service, (byPost ??= toServer("http"))) as Functions;

// The form of a method says whether a request is one of the session.
const connected = () => (transport ??= toServer("session"));

const toServer = (requests: "http" | "session") =>
  createTransport({ baseUrl: base, fetch: network.fetch, WebSocket: CuttableSocket, helloHeaders: headers, requests });

/** Returns a text as a shell reads it. */
export function quoted(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns the beginning of a command: the secret itself does not belong into the history of a shell. */
export function curl(...options: string[]): string {
  const header = authorization.value && '-H "Authorization: $AUTHORIZATION"';
  return ["curl", ...options, header].filter(Boolean).join(" ");
}
