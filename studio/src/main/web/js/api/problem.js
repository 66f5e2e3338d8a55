import {texts} from '../texts.js';

/** A request that failed: an answer in the format of RFC 9457, or no answer at all (status 0). */
export class Problem extends Error {
  constructor({status, type = '', title, detail, errors = [], request_id: requestId}) {
    super(detail || title);
    this.name = 'Problem';
    this.status = status;
    this.type = type.split('/').pop();
    this.title = title;
    this.detail = detail || '';
    this.errors = errors;
    this.requestId = requestId;
  }

  static unreachable() {
    return new Problem({status: 0, type: 'unreachable', title: texts.problem.unreachable, detail: texts.problem.unreachableDetail});
  }

  static async read(response) {
    const requestId = response.headers.get('X-Request-Id') || undefined;
    try {
      const body = await response.json();
      return new Problem({request_id: requestId, title: texts.problem.failed, ...body, status: response.status});
    } catch (notJson) {
      return new Problem({status: response.status, title: texts.problem.failed, detail: texts.problem.status(response.status), request_id: requestId});
    }
  }

  /** Whether the same request may succeed later. */
  get mayPass() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}
