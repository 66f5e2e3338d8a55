package dev.coursecreator.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits prose into sentences, which are the unit of speech synthesis, caching and subtitles. Runs in linear time for any input: the
 * patterns never backtrack.
 */
public final class Sentences {

    /** Longer sentences are split at a clause, which keeps the voice natural and memory use small. */
    public static final int MAX_LENGTH = 300;

    private static final Pattern MAX_WORDS = Pattern.compile("(?:\\S++\\s++){50}");

    private static final Pattern END =
            Pattern.compile("(?<![.!?…؟।۔])[.!?…؟।۔]++[\"'”’)\\]»]*+(?=\\s)|[。！？｡]++[」』）】”’]*+");

    /** The marks at the end of a sentence in scripts that have no other use for them. */
    private static final String UNAMBIGUOUS_ENDS = "。！？｡؟।۔";

    private static final Pattern NEXT = Pattern.compile("\\s++[\"'“‘(\\[«¿¡]*+([\\p{L}\\p{N}]\\S*+)");
    private static final Pattern CLAUSE = Pattern.compile("[;:,–—](?=\\s)");
    /** Up to nine, because each that is repeated takes space on the stack. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}\\p{Ll}?(?:\\.\\p{L}\\p{Ll}?){1,8}+|\\p{Lu}");

    /** Lower-case words that are code rather than prose, so that they may begin a sentence. */
    private static final Pattern CODE = Pattern.compile("\\p{Ll}[\\p{Ll}\\p{N}]*+[\\p{Lu}_(./:-]\\S*+");

    /** Never the end of a sentence: a name or an example follows. */
    private static final Set<String> BEFORE_NAME = words("""
            e.g eg i.e ie vs cf ca viz approx incl excl resp esp dr mr mrs ms messrs prof mt gen sgt capt lt col maj cpl pvt adm cmdr rev
            hon gov sen rep pres""");

    /** Before a number not the end of a sentence. */
    private static final Set<String> BEFORE_NUMBER = words("""
            no nos fig figs vol vols p pp sec ch chap eq eqs art ed op par max min hr hrs jan feb mar apr jun jul aug sep sept oct nov
            dec tel ext c""");

    /** The end of a sentence only if the next word usually begins one. */
    private static final Set<String> IN_SENTENCE = words("""
            st ave blvd rd inc ltd corp co bros jr sr al dept univ assn est""");

    /** Spoken as yes and no. */
    private static final Set<String> ANSWERS = words("✓ ✔ ✅ ☑ ✗ ✘ ❌");

    private static final Set<String> FIRST_WORDS = words("""
            the a an this that these those it its it's he she we you they i i'm my our your his her their there there's here then next
            after afterwards before when while if in on at for from to with without by as but and or so yet because since although
            however thus therefore now first second third finally let let's use see take run set open call what why how who where
            which do does don't is are was were can could will would should must no yes not all some many most each every one two
            another both other few such once until during under over also instead still later today for what's that's we'll""");

    /** Names of programs that stay in lower case at the beginning of a sentence. */
    private static final Set<String> LOWER_CASE_NAMES = words("""
            npm npx git pip curl wget kubectl docker bash zsh ssh scp sudo systemd nginx vim grep awk sed make cmake gcc clang javac yarn
            pnpm jq apt brew cron cargo rustc psql redis ffmpeg""");

    private Sentences() {}

    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var from = 0;
        var end = END.matcher(text);
        while (end.find()) {
            if (endsSentence(text, from, end.start(), end.end())) {
                add(text.substring(from, end.end()), sentences);
                from = end.end();
            }
        }
        add(text.substring(from), sentences);
        return List.copyOf(sentences);
    }

    private static boolean endsSentence(String text, int from, int mark, int end) {
        if (UNAMBIGUOUS_ENDS.indexOf(text.charAt(mark)) >= 0) {
            return true;
        }
        var next = NEXT.matcher(text).region(end, text.length());
        if (!next.lookingAt()) {
            return false;
        }
        var follower = next.group(1);
        var single = text.charAt(mark) == '.' && !text.startsWith("..", mark);
        if (Character.isLowerCase(follower.codePointAt(0)) && !(single && isCode(follower))) {
            return false;
        }
        return !single || !isAbbreviation(lastWord(text, from, mark), follower);
    }

    private static boolean isCode(String word) {
        return CODE.matcher(word).matches() || LOWER_CASE_NAMES.contains(plain(word));
    }

    /** Whether the dot belongs to the word before it, given the word that follows. */
    private static boolean isAbbreviation(String word, String follower) {
        var abbreviation = word.length() == 1 ? word : word.toLowerCase(Locale.ROOT);
        if (BEFORE_NAME.contains(abbreviation)) {
            return true;
        }
        if (BEFORE_NUMBER.contains(abbreviation)) {
            return Character.isDigit(follower.codePointAt(0));
        }
        return (IN_SENTENCE.contains(abbreviation) || INITIALS.matcher(word).matches())
                && !FIRST_WORDS.contains(plain(follower));
    }

    /** In lower case and without the marks after it, but with a dot, which may belong to an initial. */
    private static String plain(String word) {
        var end = word.length();
        while (end > 0 && ",;:!?…\"'”’)]".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static String lastWord(String text, int from, int end) {
        var start = end;
        while (start > from
                && !Character.isWhitespace(text.charAt(start - 1))
                && "(\"'“‘[".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    private static void add(String text, List<String> sentences) {
        var sentence = text.strip();
        int from = 0;
        var beginning = beginning(sentence, from);
        while (beginning.length() > maxLength(beginning)) {
            int cut = cut(beginning, maxLength(beginning));
            sentences.add(beginning.substring(0, cut).strip());
            from = skipSpace(sentence, from + cut);
            beginning = beginning(sentence, from);
        }
        var rest = beginning.strip();
        if (rest.codePoints().anyMatch(Character::isLetterOrDigit) || ANSWERS.contains(rest)) {
            sentences.add(rest);
        }
    }

    /** Returns enough of the text to see whether it has to be split. */
    private static String beginning(String text, int from) {
        return text.substring(from, Math.min(from + MAX_LENGTH + 1, text.length()));
    }

    private static int skipSpace(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Returns the length of the longest permitted sentence at the start of the text: {@value #MAX_LENGTH} characters or 50 words. */
    private static int maxLength(String text) {
        var words = MAX_WORDS.matcher(text).region(0, Math.min(text.length(), MAX_LENGTH));
        return words.lookingAt() ? words.end() : MAX_LENGTH;
    }

    /** Returns where to split: after the last clause that fits, else after the last word, else at the maximum length. */
    private static int cut(String text, int maxLength) {
        var best = -1;
        var clause = CLAUSE.matcher(text).region(maxLength / 3, maxLength);
        while (clause.find()) {
            best = clause.end();
        }
        if (best < 0) {
            best = text.lastIndexOf(' ', maxLength);
        }
        if (best <= 0) {
            best = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        }
        return best;
    }
}
