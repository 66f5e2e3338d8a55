package dev.coursecreator.worker.lesson.slides;

/**
 * The characters with which no line of Chinese, Japanese or Korean text begins or ends (JIS X 4051, "kinsoku"), where the rules of
 * {@link java.text.BreakIterator} are too lax.
 */
final class Kinsoku {

    private static final String NOT_AT_START =
            "、。，．・：；？！‼⁇⁈⁉」』）】〕》〉］｝〙〗〟’”»…‥ー々〻ゝゞヽヾ〜～‐゠–％‰℃" + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡､｣･ｰｧｨｩｪｫｯｬｭｮ";

    private static final String NOT_AT_END = "「『（【〔《〈［｛〘〖〝‘“«｢￥＄￡";

    /** Small Katakana for Ainu. */
    private static final char FIRST_PHONETIC_EXTENSION = '\u31F0';

    private static final char LAST_PHONETIC_EXTENSION = '\u31FF';

    private Kinsoku() {}

    /** Whether a line must not end before the character at the index. */
    static boolean forbidsBreak(String text, int index) {
        if (index == 0 || index == text.length() || Character.isWhitespace(text.charAt(index - 1))) {
            return false;
        }
        var first = text.charAt(index);
        return NOT_AT_START.indexOf(first) >= 0
                || (first >= FIRST_PHONETIC_EXTENSION && first <= LAST_PHONETIC_EXTENSION)
                || NOT_AT_END.indexOf(text.charAt(index - 1)) >= 0;
    }
}
