package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The spoken form of a token (text without spaces) that matches a pattern entirely. */
record WordRule(Pattern pattern, Function<MatchResult, List<String>> spoken) {

    static WordRule rule(String regex, Function<MatchResult, List<String>> spoken) {
        return new WordRule(Pattern.compile(regex), spoken);
    }

    /** Concatenates both, with a word between them unless it is empty. */
    static List<String> join(List<String> first, String between, List<String> second) {
        var words = new ArrayList<>(first);
        if (!between.isEmpty()) {
            words.add(between);
        }
        words.addAll(second);
        return words;
    }
}
