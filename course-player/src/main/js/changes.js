import {sentences} from './transcript.js';

/**
 * What is said in a version of a course and was not said in the one before: the texts of the sentences, by number of the lesson and by
 * language. A lesson with the same video has not changed. Lessons are compared by title, or else by number: one may have been inserted.
 */
export function changesSince(before, after) {
  const videos = new Set(before.lessons.map(keyOf).filter(Boolean));
  const changes = new Map();
  for (const lesson of after.lessons) {
    const earlier = before.lessons.find(({title}) => title === lesson.title) || before.lessons.find(({number}) => number === lesson.number);
    if (lesson.state === 'ready' && !videos.has(keyOf(lesson))) {
      changes.set(lesson.number, new Map(lesson.tracks.map(({language}) => [language, added(earlier, lesson, language)])));
    }
  }
  return changes;
}

/** Which video it is, whatever its address. */
export function keyOf({video}) {
  return video && (video.artifact ? video.artifact.key : video.path);
}

function added(before, after, language) {
  const known = new Set(before ? sentences(before, language).map(({text}) => text) : []);
  return new Set(sentences(after, language).map(({text}) => text).filter((text) => !known.has(text)));
}
