// A subscription for the lifetime of the page.
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type Item, type Position, SmqError, type SubscribeOptions, type Subscription } from "smq-web";
import { letIn, refused } from "./session.js";

/** The delay before a subscription that the server ended or refused is requested again, in milliseconds. */
const PAUSE = 5_000;

/**
 * Passes items to `take`. The client reconnects by itself; a subscription that the server ends is requested again from
 * its position.
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
