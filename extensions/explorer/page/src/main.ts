// The explorer: what a server serves, to be tried. The path names the interface, the fragment a method or topic of it.

import type { DescMessage, DescMethod, DescService } from "@bufbuild/protobuf";
import { type ConnectionState, connectionOf } from "smq-web";
import { button, bytes, type Content, copyable, fill, h, number, prose, put, say } from "./dom.js";
import { methodPanel } from "./method.js";
import { network } from "./network.js";
import { comment, type Panel } from "./panel.js";
import { Schema } from "./schema.js";
import {
  authorization,
  base,
  clientOf,
  curl,
  type Description,
  fetchDescriptors,
  fetchDocument,
  fetchJson,
  type Index,
  interfacePath,
  named,
  quoted,
  Refused,
  type TopicDescription,
} from "./server.js";
import { type TopicPanel, topicPanel } from "./topic.js";

const app = document.getElementById("app")!;

/** A method or topic in the list. */
interface Entry {
  readonly name: string;
  readonly service: DescService;
  readonly desc: DescMethod;
  readonly kind: "method" | "topic";
  readonly open: () => Panel;
  panel?: Panel;
  readonly badge: HTMLElement;
}

async function start(): Promise<void> {
  fill(app, h("main.plain", {}, h("p.dim", {}, "Asking the server what it serves…")));
  try {
    if (named) {
      const path = interfacePath(named.application, named.version);
      const [description, encoded] = await Promise.all([fetchJson<Description>(path), fetchDescriptors(path)]);
      await showInterface(path, description, new Schema(encoded));
    } else {
      const index = await fetchJson<Index>("");
      const all = interfacesOf(index);
      if (all.length === 1) {
        location.replace(`${all[0]!.url}${location.hash}`);
      } else {
        showIndex(index);
      }
    }
  } catch (error) {
    showFailure(error);
  }
}

/** Says why there is nothing to show, and asks who the user is if that is why. */
function showFailure(error: unknown): void {
  const isUnknown = error instanceof Refused && (error.status === 401 || error.status === 403);
  const heading = h("h1", { tabindex: -1 }, isUnknown ? "Who are you?" : "There is nothing to show");
  const text = h("p.error", { role: "alert" }, (error as Error).message);
  fill(
    app,
    h(
      "main.plain.card",
      {},
      heading,
      text,
      isUnknown
        ? authorizationForm(error.challenge, () => void start())
        : h(
            "div.actions",
            {},
            button("Try again", () => void start()),
            h("a", { href: `${base}/socket.mq` }, "All interfaces"),
          ),
    ),
  );
  document.title = "socket.mq";
}

function authorizationForm(challenge: string | null, done: () => void): HTMLElement {
  const input = h("input", {
    type: "text",
    id: "authorization",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Bearer …",
    "aria-describedby": "kept",
  });
  input.value = authorization.value;
  const submit = (event: Event) => {
    event.preventDefault();
    const value = input.value.trim();
    // A token alone is meant for the scheme that the server names.
    const scheme = /^[\w-]+/.exec(challenge ?? "")?.[0] ?? "Bearer";
    authorization.value = !value || /\s/.test(value) ? value : `${scheme} ${value}`;
    done();
  };
  return h(
    "form",
    { onsubmit: submit },
    h(
      "label.field",
      { for: "authorization" },
      h("span.label", {}, "The header ", h("code", {}, "Authorization")),
      input,
    ),
    h(
      "p.hint",
      { id: "kept" },
      "A token is enough. This tab keeps it until you close it, and sends it to this server alone.",
    ),
    h("div.actions", {}, h("button", { type: "submit" }, "Use it")),
  );
}

function interfacesOf({ applications }: Index): { name: string; version: string; url: string }[] {
  return applications.flatMap(({ name, versions }) =>
    versions.map((version) => ({ name, version, url: `${base}/socket.mq${interfacePath(name, version)}` })),
  );
}

function showIndex(index: Index): void {
  document.title = `${location.host} · socket.mq`;
  const all = interfacesOf(index).map(({ name, version, url }) =>
    h("li", {}, h("a.item", { href: url }, h("span.name", {}, name), h("span.dim", {}, version))),
  );
  fill(
    app,
    h(
      "main.plain",
      {},
      h("h1", {}, location.host),
      all.length > 0
        ? [h("p.dim", {}, "This server serves:"), h("ul.list", {}, all)]
        : h("p.dim", {}, "This server serves nothing."),
      limits(index),
    ),
  );
}

function limits({ limits }: Index): HTMLElement {
  const rows = Object.entries(limits).map(([name, value]) => {
    const shown =
      value === null
        ? "none"
        : name.endsWith("Ms")
          ? `${number(value / 1_000)} s`
          : /Bytes$/.test(name)
            ? bytes(value)
            : String(value);
    return h("tr", {}, h("th", { scope: "row" }, name.replace(/Ms$/, "")), h("td", {}, shown));
  });
  return h("details", {}, h("summary", {}, "Limits of this server"), h("table.limits", {}, h("tbody", {}, rows)));
}

async function showInterface(path: string, description: Description, schema: Schema): Promise<void> {
  const { application, version } = description;
  const entries: Entry[] = [];
  const services: { desc: DescService; entries: Entry[] }[] = [];
  for (const { name, methods, topics } of description.services) {
    const service = schema.service(`${application}.${version}`, name);
    if (!service) {
      continue;
    }
    const own: Entry[] = [];
    // In the order of the file.
    for (const desc of service.methods) {
      const method = methods.find((it) => it.name === desc.name);
      const topic = topics.find((it) => it.name === desc.name);
      const badge = h("span.rate");
      const common = { name: `${name}.${desc.name}`, service, desc, badge };
      if (method) {
        own.push({ ...common, kind: "method", open: () => methodPanel(method, desc, schema) });
      } else if (topic) {
        const filter = filterOf(topic, schema);
        own.push({ ...common, kind: "topic", open: () => topicPanel(topic, desc, filter, schema, path) });
      }
    }
    services.push({ desc: service, entries: own });
    entries.push(...own);
  }
  document.title = `${application} ${version} · socket.mq`;

  const main = h("main", { id: "main", tabindex: -1 });
  const command = copyable(() => `${curl()} ${quoted(`${base}/socket.mq${path}`)}`, "describe it");
  const overview = h(
    "article",
    {},
    h("h1.unseen", { tabindex: -1 }, `${application} ${version}`),
    services.map(({ desc, entries }) => [
      h("h2", {}, desc.name),
      comment(schema, desc),
      h(
        "ul.list",
        {},
        entries.map((entry) =>
          h(
            "li",
            {},
            h(
              "a.item",
              { href: `#${entry.name}` },
              h("span.name", {}, entry.desc.name),
              h(`span.tag.${entry.kind}` as "span", {}, entry.kind),
              h("span.dim.summary", {}, prose(schema.summary(entry.desc))),
            ),
          ),
        ),
      ),
    ]),
    command.element,
  );
  const more = h("div");
  put(overview, documents(description, schema), more);

  const search = h("input", { type: "search", placeholder: "Find", "aria-label": "Find a method or topic" });
  const links = new Map(
    entries.map((entry) => [
      entry,
      h(
        "a",
        { href: `#${entry.name}` },
        h(`span.dot.${entry.kind}` as "span", { "aria-hidden": "true" }),
        h("span.name", {}, entry.desc.name),
        h("span.unseen", {}, `, a ${entry.kind}`),
        entry.badge,
      ),
    ]),
  );
  const lists = services.map(({ desc, entries }) =>
    h(
      "div",
      {},
      h("p.service", {}, desc.name),
      h(
        "ul",
        {},
        entries.map((entry) => h("li", {}, links.get(entry)!)),
      ),
    ),
  );
  search.addEventListener("input", () => {
    links.forEach(
      (link, { name }) =>
        (link.parentElement!.hidden = !name.toLowerCase().includes(search.value.trim().toLowerCase())),
    );
  });
  const others = h("div");
  const home = h("a", { href: "#" }, "Overview");
  const nav = h(
    "nav",
    { id: "nav", "aria-label": "Methods and topics" },
    entries.length > 8 && search,
    h("ul", {}, h("li", {}, home)),
    lists,
    others,
  );
  const menu = button(
    "Menu",
    () => {
      const isOpen = nav.classList.toggle("open");
      menu.setAttribute("aria-expanded", String(isOpen));
    },
    ".quiet.menu",
  );
  menu.setAttribute("aria-expanded", "false");
  menu.setAttribute("aria-controls", "nav");

  const first = services[0];
  fill(
    app,
    h("a.skip", { href: "#main", onclick: (event: Event) => (event.preventDefault(), main.focus()) }, "To the content"),
    h(
      "header",
      {},
      menu,
      h("a.title", { href: "#" }, mark(), application, " ", h("span.dim", {}, version)),
      first && connectionView(clientOf(first.desc)),
      cutButton(),
      signInButton(),
    ),
    cutBanner(),
    h("div.page", {}, nav, main),
  );

  let shown: Entry | undefined;
  const route = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const entry = entries.find((it) => it.name === name);
    shown?.panel?.show?.(false);
    shown = entry;
    if (entry && !entry.panel) {
      entry.panel = entry.open();
      (entry.panel as Partial<TopicPanel>).onrate?.((rate) => {
        entry.badge.textContent = rate === undefined ? "" : `${number(rate)}/s`;
        entry.badge.classList.toggle("live", rate !== undefined);
      });
    }
    fill(main, entry ? entry.panel!.element : overview);
    entry?.panel?.command.update();
    entry?.panel?.show?.(true);
    [[undefined, home] as const, ...links].forEach(([of, link]) =>
      of === entry ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"),
    );
    nav.classList.remove("open");
    menu.setAttribute("aria-expanded", "false");
    return main.querySelector<HTMLElement>("h1");
  };
  addEventListener("hashchange", () => {
    scrollTo(0, 0);
    // As after a page load: people who use a screen reader hear where they are.
    route()?.focus();
  });
  route();

  // Behind a proxy with a rule for this interface alone, there is no index.
  const index = await fetchJson<Index>("").catch(() => undefined);
  if (index) {
    fill(more, limits(index));
    const rest = interfacesOf(index).filter((it) => it.name !== application || it.version !== version);
    fill(
      others,
      rest.length > 0 && [
        h("p.service", {}, "Also here"),
        h(
          "ul",
          {},
          rest.map((it) =>
            h("li", {}, h("a", { href: it.url }, h("span.name", {}, it.name), h("span.dim", {}, it.version))),
          ),
        ),
      ],
    );
  }
}

/** The icon of the page. */
function mark(): HTMLElement {
  const { href } = document.querySelector<HTMLLinkElement>("link[rel=icon]")!;
  return h("img", { src: href, alt: "", width: 22, height: 22 });
}

/** Returns the message of a topic's filter; undefined if it has none. */
function filterOf({ filter }: TopicDescription, schema: Schema): DescMessage | undefined {
  return filter && filter !== "google.protobuf.Empty" ? schema.registry.getMessage(filter) : undefined;
}

function documents({ application, version, documents = [] }: Description, schema: Schema): Content {
  const path = interfacePath(application, version);
  // A link has no header: what needs one is fetched.
  const follow = (name: string) => async (event: Event) => {
    if (authorization.value) {
      event.preventDefault();
      save(name, await fetchDocument(`${path}/${name}`));
    }
  };
  const descriptors = URL.createObjectURL(new Blob([schema.encoded]));
  return [
    h("h2", {}, "Documents"),
    h(
      "ul.documents",
      {},
      documents.map((name) =>
        h("li", {}, h("a", { href: `${base}/socket.mq${path}/${name}`, onclick: follow(name) }, name)),
      ),
      !documents.includes("descriptors.binpb") &&
        h(
          "li",
          {},
          h("a", { href: descriptors, download: `${application}.${version}.binpb` }, "descriptors.binpb"),
          h("span.dim", {}, " for protobuf tools"),
        ),
    ),
  ];
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  h("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

function connectionView(client: object): HTMLElement {
  const text = h("span");
  const view = h("p.connection", { role: "status" }, h("span.dot", { "aria-hidden": "true" }), text);
  const words = (state: ConnectionState): string => {
    switch (state.kind) {
      case "idle":
        return "Not connected";
      case "connecting":
        return "Connecting";
      case "live":
        return { websocket: "WebSocket", "event-stream": "HTTP stream", "long-poll": "HTTP polls" }[state.transport];
      case "reconnecting":
        return "Reconnecting";
      case "closed":
        return "Closed";
    }
  };
  const update = (state: ConnectionState) => {
    view.dataset["state"] = state.kind;
    view.title =
      state.kind === "idle"
        ? "A subscription or a publish opens a session"
        : "reason" in state
          ? state.reason.message
          : "The session is open";
    text.textContent = words(state);
  };
  const connection = connectionOf(client);
  connection.onchange(update);
  update(connection.state);
  return view;
}

function cutButton(): HTMLElement {
  const cut = button("Cut the network", () => network.toggle(), ".quiet.cut");
  network.onchange(() => (cut.textContent = network.isOpen ? "Cut the network" : "Restore the network"));
  return cut;
}

function cutBanner(): HTMLElement {
  const text = "The network of this page is cut. Subscriptions and publishes wait; restore it, and see what comes.";
  const banner = h("p.banner", { hidden: true }, text);
  network.onchange(() => {
    banner.hidden = network.isOpen;
    say(network.isOpen ? "The network is restored." : text);
  });
  return banner;
}

function signInButton(): HTMLElement | false {
  if (!authorization.value) {
    return false;
  }
  return button(
    "Sign out",
    () => {
      authorization.value = "";
      location.reload();
    },
    ".quiet",
  );
}

void start();
