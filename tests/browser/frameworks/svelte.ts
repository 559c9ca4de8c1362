import { hydrate as hydrateComponent, unmount } from 'svelte';
import Room from './Room.svelte';

export async function render(rooms: string[]): Promise<string> {
  const { render } = await import('svelte/server');
  return (await render(Room, { props: { rooms } })).body;
}

export function hydrate(element: Element, rooms: string[]): () => void {
  const room = hydrateComponent(Room, { target: element, props: { rooms } });
  return () => void unmount(room);
}
