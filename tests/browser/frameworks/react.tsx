import { StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { useConnection, useTopic } from 'smq-web/react';
import { lines, weather } from './station.ts';

function Room({ rooms }: { rooms: string[] }) {
  const [at, setAt] = useState(0);
  const { state, status, error, restart } = useTopic(weather.chat, { room: rooms[at]! }, lines);
  const last = useTopic(weather.chat, { room: rooms[at]! });
  const alarms = useTopic(weather.alarms);
  const connection = useConnection(weather);
  return (
    <>
      <p id="state">{state.join(', ')}</p>
      <p id="last">{last.state?.text ?? 'nothing'}</p>
      <p id="status">{status}</p>
      <p id="error">{error?.code ?? alarms.error?.code ?? 'none'}</p>
      <p id="connection">{connection.kind}</p>
      <button id="next" onClick={() => setAt(at + 1)}>next</button>
      <button id="restart" onClick={restart}>restart</button>
    </>
  );
}

const app = (rooms: string[]) => <StrictMode><Room rooms={rooms} /></StrictMode>;

export const render = async (rooms: string[]) => renderToString(app(rooms));

export function hydrate(element: Element, rooms: string[]): () => void {
  const root = hydrateRoot(element, app(rooms), { onRecoverableError: (error) => reportError(error) });
  return () => root.unmount();
}
