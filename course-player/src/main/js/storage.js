const PREFIX = 'course-player:';

/** What a learner has done, kept in the browser. Where storage is refused, it lasts as long as the page. */
export class Storage {
  constructor() {
    this.memory = new Map();
  }

  read(key, fallback) {
    if (!this.memory.has(key)) {
      this.memory.set(key, {...fallback, ...stored(key)});
    }
    return this.memory.get(key);
  }

  /** Keeps the changed fields. */
  write(key, changes) {
    const value = {...this.memory.get(key), ...changes};
    this.memory.set(key, value);
    try {
      window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch (refused) {
      // Kept in memory only.
    }
    return value;
  }
}

function stored(key) {
  try {
    const value = JSON.parse(window.localStorage.getItem(PREFIX + key) || '{}');
    return value && typeof value === 'object' ? value : {};
  } catch (refused) {
    return {};
  }
}
