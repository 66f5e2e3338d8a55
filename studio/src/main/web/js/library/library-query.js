/** What the library shows, as in its address: /?q=kafka&status=published&language=en&tag=java&author=Ada&sort=-updated_at */
const NAMES = ['q', 'status', 'language', 'author', 'tag', 'sort'];

export class LibraryQuery {
  constructor(parameters) {
    this.values = {};
    for (const name of NAMES) {
      this.values[name] = parameters.get(name) || '';
    }
  }

  get isFiltered() {
    return NAMES.some((name) => name !== 'sort' && this.values[name]);
  }

  get showsDeleted() {
    return this.values.status === 'deleted';
  }

  with(changes) {
    const query = new LibraryQuery(new URLSearchParams());
    Object.assign(query.values, this.values, changes);
    return query;
  }

  get href() {
    const parameters = new URLSearchParams();
    for (const name of NAMES) {
      if (this.values[name]) {
        parameters.set(name, this.values[name]);
      }
    }
    const text = parameters.toString();
    return text ? `/?${text}` : '/';
  }

  /** As parameters of the API. */
  get api() {
    const {status, sort, ...others} = this.values;
    const isDeleted = status === 'deleted';
    // The best match is only known for a search, for which it is the default.
    const order = sort === 'relevance' ? '' : sort;
    return {...others, sort: order, status: isDeleted ? '' : status, deleted: isDeleted ? 'true' : ''};
  }
}
