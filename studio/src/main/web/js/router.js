/** The pages of the studio, by the path of their address. */
const ROUTES = [
  {name: 'library', pattern: /^\/$/},
  {name: 'editor', pattern: /^\/new$/},
  {name: 'editor', pattern: /^\/courses\/(?<id>[^/]+)\/edit$/},
  {name: 'course', pattern: /^\/courses\/(?<id>[^/]+)$/},
  {name: 'jobs', pattern: /^\/jobs$/},
  {name: 'job', pattern: /^\/jobs\/(?<id>[^/]+)$/},
  {name: 'workers', pattern: /^\/workers$/},
];

/**
 * Shows pages without loading the document again. Remembers how far each entry of the history was scrolled, and dispatches 'navigate'
 * with the place to show.
 */
class Router extends EventTarget {
  constructor() {
    super();
    this.places = new Map();
    this.guard = null;
  }

  start() {
    history.scrollRestoration = 'manual';
    this.key = (history.state && history.state.key) || this.newKey();
    history.replaceState({key: this.key}, '');
    this.shown = location.pathname + location.search;
    document.addEventListener('click', (event) => this.clicked(event));
    window.addEventListener('popstate', () => this.popped());
    window.addEventListener('beforeunload', (event) => {
      if (this.guard && this.guard()) {
        event.preventDefault();
      }
    });
  }

  get place() {
    const {pathname, search} = location;
    for (const {name, pattern} of ROUTES) {
      const match = pattern.exec(pathname);
      if (match) {
        return {name, id: match.groups && match.groups.id, query: new URLSearchParams(search), key: this.key};
      }
    }
    return {name: 'unknown', query: new URLSearchParams(), key: this.key};
  }

  go(href, {replace = false} = {}) {
    this.remember();
    if (replace) {
      history.replaceState({key: this.key}, '', href);
    } else {
      this.key = this.newKey();
      history.pushState({key: this.key}, '', href);
    }
    this.show(replace ? 'replace' : 'push');
  }

  /** Changes the address of what is shown already. */
  describe(href) {
    history.replaceState({key: this.key}, '', href);
    this.shown = location.pathname + location.search;
  }

  popped() {
    // A player goes to another time by the fragment only.
    if (location.pathname + location.search === this.shown) {
      return;
    }
    this.remember();
    this.key = (history.state && history.state.key) || this.newKey();
    this.show('back');
  }

  show(how) {
    this.shown = location.pathname + location.search;
    this.dispatchEvent(new CustomEvent('navigate', {detail: {place: this.place, how}}));
  }

  remember() {
    this.places.set(this.key, {...this.places.get(this.key), top: window.scrollY});
  }

  /** Something that a page wants back if the viewer returns to this entry of the history. */
  keep(key, kept) {
    this.places.set(key, {...this.places.get(key), kept});
  }

  kept(key) {
    const place = this.places.get(key);
    return place && place.kept;
  }

  scrollBack() {
    const place = this.places.get(this.key);
    window.scrollTo(0, (place && place.top) || 0);
  }

  newKey() {
    return Math.random().toString(36).slice(2);
  }

  clicked(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin || !isPage(link)) {
      return;
    }
    event.preventDefault();
    this.go(link.href);
  }
}

function isPage(link) {
  const isFragment = link.hash && link.pathname === location.pathname && link.search === location.search;
  return !isFragment && ROUTES.some(({pattern}) => pattern.test(link.pathname));
}

export const router = new Router();
