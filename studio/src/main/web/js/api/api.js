import {backOff, connection, pause} from './connection.js';
import {Problem} from './problem.js';
import {isLimited, retryAfter} from './retry-after.js';
import {session} from './session.js';

const BASE = '/api/v1';

/** Statuses of a server that starts, stops or has too much to do. */
const NOT_NOW = [502, 503, 504];

/**
 * Sends a request and returns its response. Asks for a key when one is needed, waits as long as the server says when there were too many
 * requests, and repeats what may be repeated until there is an answer. Any other failure is a Problem.
 *
 * @param repeats whether it is sent again if there is no answer, or the server cannot give one now
 * @param waits whether it is sent again when the server accepts more requests; if not, that there were too many is a Problem, too
 */
export async function send(method, path, {query, headers = {}, body, signal, repeats = method === 'GET', waits = true} = {}) {
  for (let attempt = 0; ; attempt++) {
    const {key} = session;
    let response;
    try {
      response = await fetch(address(path, query), {method, headers: {...headers, ...session.headers}, body, signal});
    } catch (failure) {
      if (failure.name === 'AbortError') {
        throw failure;
      }
      connection.report('lost');
      if (!repeats) {
        throw Problem.unreachable();
      }
      await pause(backOff(attempt), signal);
      continue;
    }
    if (NOT_NOW.includes(response.status) && repeats) {
      connection.report('starting');
      await pause(retryAfter(response) || backOff(attempt), signal);
      continue;
    }
    const problem = response.ok || response.status === 304 ? null : await Problem.read(response);
    const isTooMany = problem && isLimited(problem, response);
    if (isTooMany && !waits) {
      throw problem;
    }
    if (isTooMany) {
      connection.report('limited', retryAfter(response) / 1000);
      await pause(retryAfter(response), signal);
      continue;
    }
    connection.report('ok');
    if (!problem) {
      return response;
    }
    if (problem.status !== 401) {
      throw problem;
    }
    await session.ask(key);
  }
}

export async function get(path, query, signal) {
  return (await send('GET', path, {query, signal})).json();
}

/** Sends an object as JSON and returns that of the response. */
export async function sendJson(method, path, value, {headers, ...options} = {}) {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const content = value === undefined ? {} : {body: JSON.stringify(value)};
  const response = await send(method, path, {headers: {...(value === undefined ? {} : {'Content-Type': type}), ...headers}, ...content, ...options});
  return response.status === 204 ? null : response.json();
}

/** The address of a path of the API, or of a link of one of its answers. */
export function address(path, query) {
  const url = path.startsWith(BASE) ? path : BASE + path;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query || {})) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') {
        parameters.append(name, one);
      }
    }
  }
  const text = parameters.toString();
  return text ? `${url}${url.includes('?') ? '&' : '?'}${text}` : url;
}

/** A new key for a request that must not be carried out twice. */
export function idempotencyKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
