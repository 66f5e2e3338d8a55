const PREFIX = 'course-creator:draft:';
const DATABASE = 'course-creator';
const STORE = 'files';

/** Text and options that were not generated yet, kept in the browser for each course; its files are in IndexedDB. */
export class Draft {
  constructor(courseId) {
    this.key = courseId || 'new';
  }

  read() {
    try {
      return JSON.parse(window.localStorage.getItem(PREFIX + this.key));
    } catch (unreadable) {
      return null;
    }
  }

  /** Returns whether it could be kept: storage may be full or refused. */
  write(content) {
    try {
      window.localStorage.setItem(PREFIX + this.key, JSON.stringify({...content, at: new Date().toISOString()}));
      return true;
    } catch (refused) {
      return false;
    }
  }

  async readFiles() {
    return (await this.store('readonly', (store) => store.get(this.key)).catch(() => null)) || [];
  }

  writeFiles(files) {
    return this.store('readwrite', (store) => store.put(files, this.key)).catch(() => {});
  }

  remove() {
    window.localStorage.removeItem(PREFIX + this.key);
    return this.store('readwrite', (store) => store.delete(this.key)).catch(() => {});
  }

  async store(mode, use) {
    const database = await asPromise(indexedDB.open(DATABASE, 1), (request) => request.result.createObjectStore(STORE));
    try {
      return await asPromise(use(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  }
}

function asPromise(request, onUpgrade) {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => onUpgrade && onUpgrade(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
