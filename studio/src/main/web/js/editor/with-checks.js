import {isAbort} from '../ui/element.js';
import {sendCourse} from './generation-request.js';
import {remarks} from './remarks.js';

/** What the server would make of the text, and what it says about its lines. */
export const WithChecks = (Base) => class extends Base {
  get isBlank() {
    return !this.documents.some(({text}) => text.trim());
  }

  /** Has the server forecast the course as it is written now. The answer to an earlier text is not awaited. */
  async checkNow() {
    this.checkRequest?.abort();
    if (this.isBlank) {
      this.check = {};
      this.mark();
      return;
    }
    this.checkRequest = new AbortController();
    const {signal} = this.checkRequest;
    this.life.signal.addEventListener('abort', () => this.checkRequest.abort());
    this.check = {...this.check, busy: true};
    try {
      this.check = {forecast: await sendCourse(this.courseId, this, {dryRun: true, signal})};
    } catch (problem) {
      if (isAbort(problem)) {
        return;
      }
      this.check = {problem, forecast: this.check.forecast};
    }
    this.mark();
  }

  get remarks() {
    return remarks(this.check, this.documents);
  }

  mark() {
    const {path} = this.document;
    this.field?.mark(this.remarks.filter((remark) => remark.path === path));
  }

  get optionProblems() {
    return new Map(this.remarks.filter(({option}) => option).map(({option, detail}) => [option, detail]));
  }
};
