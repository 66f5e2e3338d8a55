const KEY = 'course-creator:key';

const ALL = {authentication: 'none', role: 'admin', scopes: null};

/** Who uses the studio: the API key, kept for this tab only, and what it may do. */
class Session extends EventTarget {
  constructor() {
    super();
    this.key = read();
    this.known = ALL;
    this.asking = null;
  }

  get headers() {
    return this.key ? {Authorization: `Bearer ${this.key}`} : {};
  }

  get isAuthenticated() {
    return this.known.authentication === 'required';
  }

  /** What GET /session says; a server without it has no authentication, or refuses requests anyway. */
  learn(known) {
    this.known = known || ALL;
    this.dispatchEvent(new Event('change'));
  }

  can(scope) {
    const {role, scopes} = this.known;
    if (scopes) {
      return scopes.includes(scope) || scopes.includes('*');
    }
    return role !== 'viewer' || scope.endsWith(':read');
  }

  get isAdmin() {
    return this.known.role === 'admin';
  }

  /** Asks for a key, once for all requests that need one. The listener of 'ask' answers with accept(). */
  ask(refusedKey) {
    if (refusedKey !== this.key) {
      return Promise.resolve();
    }
    if (!this.asking) {
      this.asking = new Promise((resolve) => {
        this.accept = (key) => {
          this.keep(key);
          this.asking = null;
          resolve();
        };
      });
      this.dispatchEvent(new CustomEvent('ask', {detail: {wasRefused: Boolean(refusedKey)}}));
    }
    return this.asking;
  }

  keep(key) {
    this.key = key;
    try {
      if (key) {
        window.sessionStorage.setItem(KEY, key);
      } else {
        window.sessionStorage.removeItem(KEY);
      }
    } catch (refused) {
      // Lasts as long as the page.
    }
  }
}

function read() {
  try {
    return window.sessionStorage.getItem(KEY) || '';
  } catch (refused) {
    return '';
  }
}

export const session = new Session();
