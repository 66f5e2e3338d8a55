import {address} from './api.js';
import {backOff, connection, pause} from './connection.js';
import {EventStreamParser} from './event-stream-parser.js';
import {Problem} from './problem.js';
import {isLimited, retryAfter} from './retry-after.js';
import {session} from './session.js';

/**
 * Follows a stream of events until the signal aborts or the stream is no more. EventSource cannot send an API key, so the stream is read
 * with fetch. After a lost connection it goes on behind the last event. While the tab is hidden, it is closed: a browser has only six
 * connections to a server, for all of its tabs.
 *
 * @param onEvent called with {type, id} and the data as an object
 * @param onOpen called when the stream is open, with whether it goes on behind a known event
 */
export async function follow(path, {query, onEvent, onOpen = () => {}, signal, lastEventId = ''}) {
  let failures = 0;
  let retryMs = null;
  while (!signal.aborted) {
    await untilVisible(signal);
    const hidden = abortWhenHidden(signal);
    try {
      const response = await open(address(path, query), lastEventId, hidden.signal);
      if (!response) {
        return;
      }
      onOpen(lastEventId !== '');
      const parser = new EventStreamParser();
      parser.lastEventId = lastEventId;
      for await (const text of texts(response.body)) {
        failures = 0;
        for (const {type, data, id} of parser.feed(text)) {
          onEvent({type, id}, JSON.parse(data));
        }
        lastEventId = parser.lastEventId;
        retryMs = parser.retryMs ?? retryMs;
      }
    } catch (failure) {
      if (failure instanceof Problem && !failure.mayPass) {
        throw failure;
      }
      if (!hidden.signal.aborted) {
        connection.report('lost');
        failures++;
      }
    } finally {
      hidden.release();
    }
    if (!signal.aborted && !document.hidden) {
      await pause(Math.max(failures ? backOff(failures) : 0, retryMs ?? 1000), signal).catch(() => {});
    }
  }
}

/** Opens the stream; null if the server says that there will be no more events (204). */
async function open(url, lastEventId, signal) {
  const resume = lastEventId ? {'Last-Event-ID': lastEventId} : {};
  for (;;) {
    const {key} = session;
    const response = await fetch(url, {headers: {Accept: 'text/event-stream', ...resume, ...session.headers}, cache: 'no-store', signal});
    if (response.status === 401) {
      await session.ask(key);
      continue;
    }
    if (response.status === 204) {
      return null;
    }
    if (!response.ok) {
      const problem = await Problem.read(response);
      if (!isLimited(problem, response)) {
        throw problem;
      }
      connection.report('limited', retryAfter(response) / 1000);
      await pause(retryAfter(response), signal);
      continue;
    }
    connection.report('ok');
    return response;
  }
}

async function* texts(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let chunk; !(chunk = await reader.read()).done; ) {
      yield chunk.value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function untilVisible(signal) {
  return new Promise((resolve) => {
    const check = () => {
      if (!document.hidden || signal.aborted) {
        document.removeEventListener('visibilitychange', check);
        signal.removeEventListener('abort', check);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check);
    check();
  });
}

function abortWhenHidden(signal) {
  const controller = new AbortController();
  const check = () => {
    if (document.hidden || signal.aborted) {
      controller.abort();
    }
  };
  document.addEventListener('visibilitychange', check);
  signal.addEventListener('abort', check);
  check();
  return {
    signal: controller.signal,
    release() {
      document.removeEventListener('visibilitychange', check);
      signal.removeEventListener('abort', check);
    },
  };
}
