// Following a topic for as long as the page is open.
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type Item, type Position, SmqError, type SubscribeOptions, type Subscription } from "smq-web";
import { letIn, refused } from "./session.js";

/** Until a topic that the server has ended, or refused, is asked for again, in milliseconds. */
const PAUSE = 5_000;

/**
 * Hands on what comes. A connection that is lost comes back by itself; a subscription that the server ends goes on
 * from where it was.
 */
export async function follow<E extends DescMessage>(
  subscribe: (options: SubscribeOptions) => Subscription<E>,
  take: (item: Item<MessageShape<E>>) => void,
): Promise<never> {
  let position: Position | undefined;
  for (;;) {
    const topic = subscribe({ after: position });
    try {
      for await (const item of topic) {
        letIn();
        take(item);
      }
    } catch (error) {
      if (!(error instanceof SmqError)) {
        throw error;
      }
      refused(error);
    }
    position = topic.position ?? position;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
