package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites each match in a sentence to text that is closer to speech. */
record PhraseRule(Pattern pattern, Function<MatchResult, String> replacement) {

    static PhraseRule rule(String regex, Function<MatchResult, String> replacement) {
        return new PhraseRule(Pattern.compile(regex), replacement);
    }

    /** Replaces each match by a constant. */
    static PhraseRule replace(String regex, String replacement) {
        return rule(regex, match -> replacement);
    }

    String apply(String text) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    /** The group, or an empty text if it took no part in the match. */
    static String group(MatchResult match, int group) {
        var text = match.group(group);
        return text == null ? "" : text;
    }
}
