// The colours that are drawn with: those of the style sheet, in the scheme that is in force.

const style = getComputedStyle(document.documentElement);

/** Returns a colour by its name in the style sheet: `cpu` for `--cpu`. */
export const ink = (name: string) => style.getPropertyValue(`--${name}`).trim();

/** The same, thin. */
export const wash = (name: string) => `${ink(name)}26`;

export const mono = (size: number) => `${size}px ${ink("mono")}`;

/** Calls that when the scheme changes. */
export function onScheme(changed: () => void): void {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed);
  }
}
