// The one client of the page, as its README advises: in a module of its own, which a server loads too.
import { connectionOf, createClient, type Item } from 'smq-web';
import { type ChatMessage, Weather } from '../../../smq-web/tests/gen/weather/v1/weather_pb.ts';

export const weather = createClient(Weather, { baseUrl: '/', timeouts: { idleMs: 50 } });

/** What a component makes of a room: all that is said there. */
export const lines = {
  initial: [] as string[],
  reduce: (lines: string[], item: Item<ChatMessage>) => (item.kind === 'event' ? [...lines, item.message.text] : lines),
};

/** The state of the connection, for the test. */
Object.assign(globalThis, { stateOf: () => connectionOf(weather).state.kind });
