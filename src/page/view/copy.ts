// The clipboard, which a browser may refuse.

/** Copies a text, and says how that went. */
export async function copy(text: string, what: string, say: (message: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied: ${what}.`);
  } catch {
    say(`The browser does not let this page copy. Select ${what} and copy it by hand.`);
  }
}
