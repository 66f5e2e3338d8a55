/** Reads #lesson=2&t=83. Returns null if it names no lesson. */
export function readLink(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const lesson = Number.parseInt(values.get('lesson') || '', 10);
  const time = Number.parseFloat(values.get('t') || '');
  return Number.isInteger(lesson) ? {lesson, time: Number.isFinite(time) && time >= 0 ? time : null} : null;
}

/** Shows the place in the address: another lesson as a page of its own to go back from, another time in the same entry. */
export function writeLink(lesson, time, isNewEntry) {
  const hash = `#lesson=${lesson}` + (time >= 1 ? `&t=${Math.floor(time)}` : '');
  const shown = readLink(location.hash);
  // If the address names another lesson, the learner has just gone back to it: the event of that is still to come.
  if (hash === location.hash || (!isNewEntry && shown && shown.lesson !== lesson)) {
    return;
  }
  try {
    history[isNewEntry ? 'pushState' : 'replaceState'](history.state, '', hash);
  } catch (refused) {
    // Browsers limit how often the address may change, and some do not allow it for files. The place is remembered elsewhere, too.
  }
}
