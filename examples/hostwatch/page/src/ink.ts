// The colours of the charts: those of the style sheet in the current colour scheme.

const style = getComputedStyle(document.documentElement);

/** Returns a colour by its name in the style sheet: `cpu` for `--cpu`. */
export const ink = (name: string) => style.getPropertyValue(`--${name}`).trim();

/** The same colour, translucent. */
export const wash = (name: string) => `${ink(name)}26`;

/** How large the text of the page is: 1 for 16 pixels. What is drawn grows with it. */
export const scale = parseFloat(style.fontSize) / 16;

export const mono = (size: number) => `${size * scale}px ${ink("mono")}`;

/** Calls the listener when the colour scheme changes. */
export function onScheme(changed: () => void): void {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed);
  }
}
