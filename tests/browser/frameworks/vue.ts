import { useConnection, useTopic } from 'smq-web/vue';
import { createSSRApp, defineComponent, h, ref } from 'vue';
import { lines, weather } from './station.ts';

const Room = defineComponent({
  props: { rooms: { type: Array<string>, required: true } },
  setup({ rooms }) {
    const at = ref(0);
    const filter = () => ({ room: rooms[at.value]! });
    const { state, status, error, restart } = useTopic(weather.chat, filter, lines);
    const last = useTopic(weather.chat, filter);
    const alarms = useTopic(weather.alarms);
    const connection = useConnection(weather);
    return () => [
      h('p', { id: 'state' }, state.value.join(', ')),
      h('p', { id: 'last' }, last.state.value?.text ?? 'nothing'),
      h('p', { id: 'status' }, status.value),
      h('p', { id: 'error' }, error.value?.code ?? alarms.error.value?.code ?? 'none'),
      h('p', { id: 'connection' }, connection.value.kind),
      h('button', { id: 'next', onClick: () => void at.value++ }, 'next'),
      h('button', { id: 'restart', onClick: restart }, 'restart'),
    ];
  },
});

export async function render(rooms: string[]): Promise<string> {
  const { renderToString } = await import('vue/server-renderer');
  return renderToString(createSSRApp(Room, { rooms }));
}

export function hydrate(element: Element, rooms: string[]): () => void {
  const app = createSSRApp(Room, { rooms });
  app.mount(element);
  return () => app.unmount();
}
