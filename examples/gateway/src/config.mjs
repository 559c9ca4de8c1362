// What the gateway is told: gateway.json, and the command line over it.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { libraries } from "./proxy.mjs";

export const USAGE = `Usage: node src/main.mjs [--config FILE] [--listen ADDR:PORT] [--proxy ${libraries.join("|")}]

  --config FILE        what stands in front of what; gateway.json, if it is not said
  --listen ADDR:PORT   where to listen, instead of what the file says; port 0 takes any that is free
  --proxy NAME         the library that forwards, instead of what the file says

The first line on stdout is the address.`;

/** One stays signed in no longer than 24 days, in seconds: timers of Node are no longer. */
const LONGEST = 24 * 24 * 60 * 60;

/** A mistake of whoever starts it. */
export class Mistake extends Error {}

/** Returns what the gateway is told, checked, with absolute paths. */
export function read(args) {
  let values;
  try {
    const option = { type: "string" };
    ({ values } = parseArgs({ args, options: { config: option, listen: option, proxy: option, help: { type: "boolean" } } }));
  } catch (error) {
    throw new Mistake(`${error.message}\n\n${USAGE}`);
  }
  if (values.help) {
    return undefined;
  }
  const file = resolve(values.config ?? "gateway.json");
  const told = { ...json(file), ...defined({ listen: values.listen, proxy: values.proxy }) };
  const at = (path) => path && resolve(dirname(file), path);
  const { host, port } = addressOf(told.listen ?? "127.0.0.1:7080");
  const proxy = told.proxy ?? "http-proxy";
  check(libraries.includes(proxy), `${proxy} is not known: take ${libraries.join(" or ")}`);
  check(told.users, `${file}: say in "users" which file has those who may sign in`);
  const lifetime = told.sessionSeconds ?? 12 * 60 * 60;
  check(Number.isInteger(lifetime) && lifetime > 0 && lifetime <= LONGEST, `${file}: "sessionSeconds" is a number up to ${LONGEST}`);
  const userHeader = (told.userHeader ?? "x-user").toLowerCase();
  const applications = Object.entries(told.applications ?? {}).map(([name, it]) => {
    check(/^[a-z0-9.]+$/.test(name), `${file}: ${name} is not the name of an application`);
    return {
      name,
      title: it.title ?? name,
      about: it.about ?? "",
      target: targetOf(it.to, at, `${file}: ${name}`),
      userHeader,
      token: it.token && readFileSync(at(it.token), "utf8").trim(),
    };
  });
  check(applications.length > 0, `${file}: "applications" is empty`);
  return {
    host,
    port,
    proxy,
    applications,
    users: at(told.users),
    sessions: at(told.sessions),
    lifetime,
    /** As browsers know it, if a proxy with TLS stands before it. */
    origin: told.url && new URL(told.url).origin,
    /** Whether what is before it says in X-Forwarded-For who asks. */
    isProxied: told.proxied === true,
    limits: limitsOf(told.limits ?? {}, file),
  };
}

/**
 * How many connections one address has; how long, in seconds, the head of a request takes, and how long neither side
 * says anything: sessions are pinged after 25 s, event streams get a comment after 20 s, a request takes 60 s at most.
 */
const LIMITS = { connectionsEach: 256, headSeconds: 15, idleSeconds: 75 };

function limitsOf(told, file) {
  for (const [name, value] of Object.entries(told)) {
    check(name in LIMITS, `${file}: "limits" has no "${name}": there are ${Object.keys(LIMITS).join(", ")}`);
    check(Number.isInteger(value) && value > 0 && value <= LONGEST, `${file}: "${name}" is a number from 1 on`);
  }
  return { ...LIMITS, ...told };
}

function json(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Mistake(`${file}: ${error.message}`);
  }
}

function addressOf(listen) {
  const [, host, port] = /^\[?([^\]]*)\]?:(\d+)$/.exec(listen) ?? [];
  check(port !== undefined, `${listen} is no address: write 127.0.0.1:7080, say`);
  return { host, port: Number(port) };
}

function targetOf(to, at, where) {
  const [, path] = /^unix:(.+)$/.exec(to ?? "") ?? [];
  if (path) {
    return { socketPath: at(path) };
  }
  const [, host, port] = /^http:\/\/\[?([^/\]]+?)\]?:(\d+)\/?$/.exec(to ?? "") ?? [];
  check(port, `${where}: "to" is not known: write unix:chat.sock or http://127.0.0.1:7072, say`);
  return { host, port: Number(port) };
}

function check(isRight, message) {
  if (!isRight) throw new Mistake(message);
}

function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
