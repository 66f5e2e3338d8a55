const LONGEST_PAUSE_MS = 15000;

/** Whether the server answers: 'ok', 'lost' (nobody answers), 'starting' (it is there, but not ready) or 'limited' (too many requests). */
class Connection extends EventTarget {
  constructor() {
    super();
    this.state = 'ok';
    this.seconds = 0;
  }

  report(state, seconds = 0) {
    if (state !== this.state || seconds !== this.seconds) {
      this.state = state;
      this.seconds = seconds;
      this.dispatchEvent(new Event('change'));
    }
  }
}

export const connection = new Connection();

/** Half a second, then twice as long each time; a little different for each client, so that they do not all return at once. */
export function backOff(attempt) {
  return Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt) * (0.75 + Math.random() / 2);
}

/** Waits. Ends early when the device is online again, and rejects when the signal aborts. */
export function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      if (signal) {
        signal.removeEventListener('abort', done);
      }
      if (signal && signal.aborted) {
        reject(new DOMException('Aborted', 'AbortError'));
      } else {
        resolve();
      }
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    if (signal) {
      signal.addEventListener('abort', done);
      if (signal.aborted) {
        done();
      }
    }
  });
}
