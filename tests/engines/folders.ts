/** The folders of the builds that the engines open, and of what Chromium has drawn of them. */
export const HOSTED = 'test-results/engines-hosted';
export const ONE_FILE = 'test-results/engines-one-file';
export const DRAWN = 'test-results/engines-drawn';
