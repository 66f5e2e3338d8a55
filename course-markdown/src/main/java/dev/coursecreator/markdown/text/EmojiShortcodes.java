package dev.coursecreator.markdown.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/** Replaces names of emoji, as on GitHub, with the emoji: {@code :rocket:}. Other words between colons stay as they are. */
final class EmojiShortcodes {

    private static final Pattern SHORTCODE = Pattern.compile("(?<![\\w:]):[a-z0-9_+-]{1,50}:(?![\\w:])");

    private EmojiShortcodes() {}

    static String replaced(String text) {
        return text.indexOf(':') < 0
                ? text
                : SHORTCODE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(emoji(match)));
    }

    private static String emoji(MatchResult shortcode) {
        return EmojiManager.getByGithubAlias(shortcode.group())
                .map(Emoji::getEmoji)
                .orElse(shortcode.group());
    }
}
