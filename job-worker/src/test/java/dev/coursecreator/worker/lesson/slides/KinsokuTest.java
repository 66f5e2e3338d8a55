package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of Japanese and Chinese begin and end where a reader expects it, whatever their width. */
class KinsokuTest {

    private static final String FORBIDDEN_AT_START = "、。，．！？」』）】ー々ぁっゃゅょァッャュョ：；";
    private static final String FORBIDDEN_AT_END = "「『（【";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "これは日本語の文章です。データベースとは、整理されたデータの集まりです。「引用」も使えます。（括弧）もちゃんと使えます。",
                "サーバーのキャッシュについて、ちょっと「説明」しましょう！人々は、きっと（たぶん）わかります？",
                "数据库是什么？他说：「有组织的数据集合」，也就是（表格）！然后，我们开始吧。"
            })
    void noLineBeginsOrEndsWithAForbiddenCharacter(String text) {
        var breaker = new LineBreaker(RichText.plain(text), TextStyle.body(30));
        for (int width = 120; width < 900; width += 7) {
            for (var line : breaker.lines(width)) {
                var shown = text.substring(line.start(), line.end());
                assertThat(FORBIDDEN_AT_START.indexOf(shown.charAt(0)))
                        .as("%d: %s", width, shown)
                        .isNegative();
                assertThat(FORBIDDEN_AT_END.indexOf(shown.charAt(shown.length() - 1)))
                        .as("%d: %s", width, shown)
                        .isNegative();
            }
        }
    }

    @Test
    void linesAreStillFilled() {
        var text = "これは日本語の文章です。データベースとは、整理されたデータの集まりです。";

        // Relative to the width of the text, which depends on whether the system has a Japanese font.
        var breaker = new LineBreaker(RichText.plain(text), TextStyle.body(30));
        assertThat(breaker.lines(breaker.width() / 3.2)).hasSize(4);
    }

    @Test
    void latinQuotesBreakAsBefore() {
        assertThat(Kinsoku.forbidsBreak("rock \u2019n\u2019 roll", 5)).isFalse();
        assertThat(Kinsoku.forbidsBreak("say \u201Chello\u201D", 4)).isFalse();
    }
}
