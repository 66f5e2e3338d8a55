/** Reads text/event-stream as the HTML standard interprets it (9.2.6): feed it with text in any pieces. */
export class EventStreamParser {
  constructor() {
    this.buffer = '';
    this.isStart = true;
    this.lastEventId = '';
    this.retryMs = null;
    this.clear();
  }

  /** Returns the events that are complete now. */
  feed(text) {
    this.buffer += text;
    if (this.isStart && this.buffer) {
      this.buffer = this.buffer.replace(/^\uFEFF/, '');
      this.isStart = false;
    }
    const events = [];
    // A CR at the very end may be the first half of CR LF.
    for (let end; (end = /\r\n|\n|\r(?!$)/.exec(this.buffer)); ) {
      const line = this.buffer.slice(0, end.index);
      this.buffer = this.buffer.slice(end.index + end[0].length);
      const event = line ? this.field(line) : this.dispatch();
      if (event) {
        events.push(event);
      }
    }
    return events;
  }

  field(line) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      this.data.push(value);
    } else if (name === 'event') {
      this.type = value;
    } else if (name === 'id' && !value.includes('\0')) {
      this.id = value;
    } else if (name === 'retry' && /^\d+$/.test(value)) {
      this.retryMs = Number(value);
    }
    return null;
  }

  dispatch() {
    if (this.id !== null) {
      this.lastEventId = this.id;
    }
    const event = this.data.length ? {type: this.type || 'message', data: this.data.join('\n'), id: this.lastEventId} : null;
    this.clear();
    return event;
  }

  clear() {
    this.data = [];
    this.type = '';
    this.id = null;
  }
}
