/** Turning the slides, for the bar, the keys and the speaker's page. */
export interface Talk {
  next(): void;
  prev(): void;
  toggleOverview(): void;
  /** Id of the slide that is shown. */
  slide(): string;
}
