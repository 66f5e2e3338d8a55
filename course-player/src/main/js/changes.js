import {sentences} from './transcript.js';

/**
 * What is said in a version of a course and was not said in the one before: the texts of the sentences, by number of the lesson and by
 * language. A lesson has changed if sentences were added or removed; its video may be new for other reasons, such as another theme. Lessons
 * are compared by title, or else by number: one may have been inserted. A language that the version before did not have is no change.
 */
export function changesSince(before, after) {
  const videos = new Set(before.lessons.map(keyOf).filter(Boolean));
  const known = new Set(before.lessons.flatMap(({tracks}) => tracks.map(({language}) => language)));
  const changes = new Map();
  for (const lesson of after.lessons) {
    if (lesson.state === 'ready' && !videos.has(keyOf(lesson))) {
      const earlier = before.lessons.find(({title}) => title === lesson.title) || before.lessons.find(({number}) => number === lesson.number);
      const languages = lesson.tracks.map(({language}) => language).filter((language) => known.has(language));
      if (!earlier || languages.some((language) => added(earlier, lesson, language).size || added(lesson, earlier, language).size)) {
        changes.set(lesson.number, new Map(languages.map((language) => [language, added(earlier, lesson, language)])));
      }
    }
  }
  return changes;
}

/** Which video it is, whatever its address. */
export function keyOf({video}) {
  return video && (video.artifact ? video.artifact.key : video.path);
}

/** The sentences of a lesson that it did not have before. */
function added(before, after, language) {
  const known = new Set(before ? texts(before, language) : []);
  return new Set(texts(after, language).filter((text) => !known.has(text)));
}

function texts(lesson, language) {
  return lesson.tracks.some((track) => track.language === language) ? sentences(lesson, language).map(({text}) => text) : [];
}
