package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a piece of text without spaces is said if the whole of it has a certain form. */
record WordRule(Pattern form, Function<MatchResult, List<String>> saying) {

    static WordRule rule(String form, Function<MatchResult, List<String>> saying) {
        return new WordRule(Pattern.compile(form), saying);
    }

    /** The words of both, with one between them unless it is empty. */
    static List<String> join(List<String> first, String between, List<String> second) {
        var words = new ArrayList<>(first);
        if (!between.isEmpty()) {
            words.add(between);
        }
        words.addAll(second);
        return words;
    }
}
