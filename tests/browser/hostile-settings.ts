/** The settings of an edition in which every text tries to do harm. */
import type { Settings } from '../../src/edition/check-settings';
import { settings as own } from './own-settings';

export const HOSTILE =
  '</script><img src=x onerror="window.rammet=1"><script>window.rammet=1</script>';

export const settings: Settings = {
  ...own,
  contact: `Kari ${HOSTILE}`,
  logo: { file: 'assets/icon.png', alt: `Logo ${HOSTILE}` },
  author: `Haram ${HOSTILE}`,
  publicAddress: 'https://www.eksempel.no/?a="><script>window.rammet=1</script>',
};
