/** What whoever shows the deck fills in. Empty means: not shown. */
export interface Settings {
  /** Shown on the slide «lykke til»: a name, an e-mail, a telephone. */
  contact: string;
  /** Where the deck lies for all to open, `https://…/`; without it there is no QR code. */
  publicAddress: string;
}

export const settings: Settings = {
  contact: '',
  publicAddress: '',
};

/** The deck's address on a municipality, in the reading view; null without a public address. */
export function shareAddress({ publicAddress }: Settings, kommune: string | null): string | null {
  if (!publicAddress) return null;
  const url = new URL(publicAddress);
  url.searchParams.set('visning', 'les');
  if (kommune) url.searchParams.set('kommune', kommune);
  return url.href;
}
