// The worker that all tabs of the page share: it holds their session.
import { shareClient } from "smq-web/shared";
import { Chat } from "./gen/chat/v1/chat_pb.js";

const serve = shareClient(Chat, { baseUrl: ".", requests: "session" });
addEventListener("connect", (event) => serve((event as MessageEvent).ports[0]!));
