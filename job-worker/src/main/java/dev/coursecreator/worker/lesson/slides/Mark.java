package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;

/**
 * What is being said: a part of a page, or a sentence or row of it.
 *
 * @param part index of the part on the page
 * @param from index of the first character of a text, or of the first row of a table
 * @param to exclusive; 0 means the whole part
 */
record Mark(int part, int from, int to) {

    Mark {
        Check.atLeast("part", part, 0);
        Check.atLeast("from", from, 0);
        Check.that(to == 0 || to > from, "to must be 0 or more than " + from + " but was " + to);
    }

    static Mark whole(int part) {
        return new Mark(part, 0, 0);
    }

    boolean isWhole() {
        return to == 0;
    }
}
