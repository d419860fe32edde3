/**
 * The progress of a batch on stderr: how many are done and left, and the time left. In a terminal
 * it is one line that changes, elsewhere a new line for every ten.
 */
export class Progress {
  private done = 0;
  private readonly began = Date.now();
  private readonly live = process.stderr.isTTY === true;

  constructor(private readonly total: number) {}

  /** Counts one more as done; `name` is the municipality's. */
  step(name: string): void {
    this.done += 1;
    const left = this.total - this.done;
    const seconds = Math.round((((Date.now() - this.began) / this.done) * left) / 1000);
    const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const filled = Math.round((20 * this.done) / this.total);
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}]`;
    const line = `${bar} ${this.done} done, ${left} left, ${minutes} to go  ${name}`;
    if (this.live) process.stderr.write(`\r\u001b[K${line}`);
    else if (this.done % 10 === 0 || left === 0) process.stderr.write(`${line}\n`);
  }

  end(): void {
    if (this.live && this.total) process.stderr.write('\n');
  }
}
