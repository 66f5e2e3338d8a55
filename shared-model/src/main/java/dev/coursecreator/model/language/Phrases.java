package dev.coursecreator.model.language;

import dev.coursecreator.model.script.SlideBlock.Callout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The labels on slides and the sentences of a quiz that no author writes, in the language of the course. They are in
 * {@code messages_….properties} beside this class; in a language without such a file they are English.
 */
public final class Phrases {

    private static final String BUNDLE = Phrases.class.getPackageName() + ".messages";

    /** The phrases in English. */
    public static final Phrases ENGLISH = in("en");

    private final ResourceBundle bundle;
    private final boolean english;

    private Phrases(ResourceBundle bundle, boolean english) {
        this.bundle = bundle;
        this.english = english;
    }

    /**
     * Returns the phrases in a language.
     *
     * @param language BCP 47 tag; a region without phrases of its own has those of its language
     */
    public static Phrases in(String language) {
        var locale = Locale.forLanguageTag(language);
        var bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new Phrases(bundle, locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    /** Whether English was asked for. */
    public boolean isEnglish() {
        return english;
    }

    /** Whether the phrases are in the language that was asked for. Otherwise, they may be shown, but not be said. */
    public boolean isInLanguage() {
        return english || !bundle.getLocale().equals(Locale.ROOT);
    }

    /** "Lesson 2". */
    public String lesson(int number) {
        return phrase("lesson", number);
    }

    /** "Lesson 2 of 5". */
    public String lessonOf(int number, int count) {
        return phrase("lesson.of", number, count);
    }

    /** What stands beside the heading of a slide that began on an earlier page. */
    public String continued() {
        return phrase("continued");
    }

    /** The label of a block that began on an earlier page: "Question (continued)". */
    public String continued(String label) {
        return label.isEmpty() ? "(" + continued() + ")" : phrase("continued.label", label);
    }

    /** The label of a question. */
    public String question() {
        return phrase("question");
    }

    /** The label of an answer. */
    public String answer() {
        return phrase("answer");
    }

    /** The label of an exercise. */
    public String yourTurn() {
        return phrase("your.turn");
    }

    /** What stands beside the label of a question with several answers. */
    public String chooseAll() {
        return phrase("choose.all");
    }

    /** The title of a lesson that consists of the text above the first one. */
    public String introduction() {
        return phrase("introduction");
    }

    /** The title of a course that has none. */
    public String untitledCourse() {
        return phrase("untitled");
    }

    /** "By Ada Example". */
    public String by(String author) {
        return phrase("by", author);
    }

    /** The sentence after a question with several answers. */
    public String sayChooseAll() {
        return phrase("say.choose.all");
    }

    /** How a choice of a quiz is announced: "Answer A". */
    public String sayChoice(String letter) {
        return phrase("say.choice", letter);
    }

    /** The sentence that gives the answer. */
    public String sayAnswer(String answer) {
        return phrase("say.answer", answer);
    }

    /** The sentence before an answer that is a text of its own. */
    public String sayAnswerFollows() {
        return phrase("say.answer.follows");
    }

    /** The sentence that names several answers. */
    public String sayAnswers(List<String> letters) {
        int last = letters.size() - 1;
        var others = String.join(", ", letters.subList(0, last));
        return phrase("say.answers", phrase(last > 1 ? "list.last" : "list.two", others, letters.get(last)));
    }

    /** The sentence before an exercise. */
    public String sayYourTurn() {
        return phrase("say.your.turn");
    }

    /** The word for a check mark. */
    public String yes() {
        return phrase("yes");
    }

    /** The word for a cross. */
    public String no() {
        return phrase("no");
    }

    /** The word for a minus sign in place of a value. */
    public String none() {
        return phrase("none");
    }

    /** The label of a box of that type. */
    public String box(Callout.Type type) {
        return phrase("box." + type.name().toLowerCase(Locale.ROOT));
    }

    /** The label of a box that an author calls so, such as {@code seealso}; empty if there is none for that name. */
    public Optional<String> box(String name) {
        var key = "box." + name;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private String phrase(String key, Object... values) {
        var phrase = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return phrase;
    }
}
