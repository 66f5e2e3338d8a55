/** How long the server asks to wait (RFC 9110, 10.2.3: seconds or a date), in ms; 0 if it does not say. */
export function retryAfter(response) {
  const value = response.headers.get('Retry-After') || '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : 0;
}

/** Whether the server refuses because there were too many requests, and says when it accepts the next one. */
export const isLimited = (problem, response) => problem.type === 'too-many-requests' && retryAfter(response) > 0;
