package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.text.SpokenText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes texts that ask: by a question mark in any script, by a request to choose, or as the heading of a quiz. */
public final class QuestionPhrases {

    /** A longer heading, which each slide of a lesson would look at, announces nothing. */
    private static final int MAX_HEADING_LENGTH = 500;

    /** Including the Arabic, Armenian, Coptic, Ethiopic, full-width, Greek, Limbu, Vai and other question marks. */
    private static final String MARKS = "?\u037E\u061F\u1367\u1945\u2047\u2048\u2049\u203D\u2CFA\u2CFB\u2E2E\u2E54"
            + "\uA60F\uA6F7\uFE16\uFE56\uFF1F";

    /** What may stand after the question mark: other punctuation, quotation marks and brackets. */
    private static final String AFTER_MARK = "!:.\u2026\"'\u2019\u201D\u00BB)]}*_\u3002\u300D\u300F\uFF01\uFF1A\uFF09";

    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}{2}");
    private static final Pattern ARMENIAN_MARK = Pattern.compile("\u055E");

    /** Points or a remark at the end: {@code Which one? (2 points)}. */
    private static final Pattern REMARK =
            Pattern.compile("[(\\[\uFF08][^()\\[\\]\uFF08\uFF09]{1,80}[)\\]\uFF09][.:]?$");

    private static final Pattern CHOOSE = Pattern.compile("""
            \\b(?:choose|select|pick)\\s+(?:an?|all|any|at|every|each|one|two|three|four|the|which|your|from|among|between|correct|right|best|true|false)\\b\
            |\\b(?:tick|check|mark)\\s+(?:(?:all|every|each|the)\\s+)?(?:(?:statements?|answers?|options?|boxes|one|ones|box)\\s+)?(?:that\\s+(?:apply|applies|are|is)|correct|right|true|false|best)\\b\
            |\\ball\\s+that\\s+apply\\b|\\btrue\\s+or\\s+false\\b|\\bmultiple\\s+choice\\b|\\bwhich\\s+(?:one|ones|of)\\b|_{3}\
            |\\b(?:w\u00E4hlen?|kreuzen?|choisis(?:sez|ir)?|s\u00E9lectionne[rz]?|coche[rz]|elige|elija|seleccion[ae]|escoge|escoja|marque|scegli(?:ere|ete)?|seleziona(?:re|te)?|escolha|selecione|assinale|kies|selecteer|wybierz|zaznacz|vyberte|v\u00E4lj)\\b\
            |(?:\u0432\u044B\u0431\u0435\u0440\u0438|\u043E\u0442\u043C\u0435\u0442\u044C|\u043E\u0431\u0435\u0440\u0456\u0442\u044C|\u0432\u0438\u0431\u0435\u0440\u0456\u0442\u044C|\u03B5\u03C0\u03B9\u03BB\u03AD\u03BE\u03C4\u03B5|\u9009\u62E9|\u9009\u51FA|\u8BF7\u9009|\u9078\u64C7|\u8ACB\u9078|\u9078\u3093\u3067|\u9078\u3073|\u9078\u3079|\u9078\u629E|\uACE0\uB974|\uC120\uD0DD|\u0627\u062E\u062A\u0631|\u05D1\u05D7\u05E8\u05D5)""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern QUIZ_HEADING = Pattern.compile("""
            \\b(?:quiz|quizz|quizzes|mcqs?|multiple[ -]choice|self[ -]?(?:check|test|quiz|assessment)|knowledge\\s+(?:check|test)|concept\\s+check\
            |(?:test|check)\\s+(?:yourself|your\\s+(?:knowledge|understanding|learning|progress|skills))|(?:review|practice|comprehension|test|quiz)\\s+questions\
            |kontrollfragen|verst\u00E4ndnisfragen|selbsttest|pr\u00FCfungsfragen|autotest|cuestionario|autoevaluaci\u00F3n|question\u00E1rio|questionario|autovalutazione)\\b\
            |\u0432\u0438\u043A\u0442\u043E\u0440\u0438\u043D|\u043F\u0440\u043E\u0432\u0435\u0440\u044C(?:\u0442\u0435)?\\s+\u0441\u0435\u0431\u044F|\u043A\u043E\u043D\u0442\u0440\u043E\u043B\u044C\u043D\u044B\u0435\\s+\u0432\u043E\u043F\u0440\u043E\u0441\u044B|\u6D4B\u9A8C|\u6E2C\u9A57|\u5C0F\u6D4B|\u30AF\u30A4\u30BA|\u78BA\u8A8D\u554F\u984C|\uD034\uC988|\u0627\u062E\u062A\u0628\u0627\u0631""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A heading of what comes around a quiz. */
    private static final Pattern NO_QUIZ_HEADING = Pattern.compile(
            "\\b(?:before|after|about|preparing|preparation|prerequisites|checklist|how\\s+to)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A heading that is nothing else. */
    private static final Set<String> QUIZ_HEADINGS =
            Set.of("test", "exam", "question", "questions", "frage", "fragen", "preguntas", "perguntas", "domande");

    private QuestionPhrases() {}

    /** Whether a paragraph or a heading asks. */
    static boolean asks(String text) {
        return endsWithQuestionMark(text) || asksToChoose(text);
    }

    /** Whether the text ends with a question mark of any script, perhaps with points, a quotation mark or a colon after it. */
    static boolean endsWithQuestionMark(String text) {
        var end = lastMark(REMARK.matcher(tail(text)).replaceFirst(""));
        return MARKS.indexOf(end) >= 0
                || (end == ';' && GREEK.matcher(text).find())
                || ARMENIAN_MARK.matcher(text).find();
    }

    private static char lastMark(String text) {
        int end = text.length();
        while (end > 0 && isAfterMark(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? ' ' : text.charAt(end - 1);
    }

    private static boolean isAfterMark(char character) {
        return Character.isWhitespace(character) || AFTER_MARK.indexOf(character) >= 0;
    }

    /** Whether the text requests a choice: "Pick one", "Select all that apply", "True or false". */
    static boolean asksToChoose(String text) {
        return CHOOSE.matcher(text).find();
    }

    /** Whether the text already says that several choices may be correct. */
    static boolean asksForSeveral(String text) {
        return text.toLowerCase(Locale.ROOT).contains("that apply");
    }

    /** Whether a heading announces questions: "Quiz", "Check yourself". */
    public static boolean isQuizHeading(String heading) {
        if (heading.length() > MAX_HEADING_LENGTH) {
            return false;
        }
        return (QUIZ_HEADING.matcher(heading).find()
                        && !NO_QUIZ_HEADING.matcher(heading).find())
                || QUIZ_HEADINGS.contains(
                        SpokenText.withoutEnd(heading.strip().toLowerCase(Locale.ROOT), QuestionPhrases::isNumbering));
    }

    private static boolean isNumbering(int character) {
        return Character.isWhitespace(character)
                || (character >= '0' && character <= '9')
                || character == ':'
                || character == '.';
    }

    /** The end of the text, without emoji: enough to find the question mark. */
    private static String tail(String text) {
        return SpokenText.withoutEmoji(text.substring(Math.max(0, text.length() - 200)))
                .strip();
    }
}
