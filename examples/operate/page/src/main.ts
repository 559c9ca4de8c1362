import { createClient, SmqError } from "smq-web";
import { Orders } from "./gen/orders/v1/orders_pb.js";
import { handle, traced } from "./trace.js";

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found as T;
}

const orders = createClient(Orders, { baseUrl: ".", interceptors: [traced] });
const answer = element("answer");

element<HTMLFormElement>("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const article = element<HTMLSelectElement>("article").value;
  const count = element<HTMLInputElement>("count").valueAsNumber;
  try {
    const { left } = await orders.placeOrder({ article, count });
    answer.textContent = `Placed. ${left} are left.`;
  } catch (error) {
    answer.textContent = error instanceof SmqError ? error.message : String(error);
  }
});

for await (const item of orders.placedOrders()) {
  if (item.kind !== "event") continue;
  const row = element<HTMLTableSectionElement>("orders").insertRow(0);
  const trace = handle("show order", item.headers["traceparent"], () => {
    row.insertCell().textContent = `${item.message.count} × ${item.message.article}`;
  });
  row.insertCell().textContent = trace ?? "none";
}
