package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.GlossaryEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationStageTest {

    private static final GlossaryEntry BRAZILIAN = new GlossaryEntry("screen", "tela", "pt-BR");
    private static final GlossaryEntry PORTUGUESE = new GlossaryEntry("screen", "ecrã", "pt");
    private static final GlossaryEntry GENERAL = new GlossaryEntry("screen", null, null);
    private static final GlossaryEntry OTHER = new GlossaryEntry("pod", "Pod", null);

    @Test
    void theEntryOfTheNearestLanguageIsUsed() {
        var glossary = List.of(BRAZILIAN, PORTUGUESE, OTHER, GENERAL);

        assertThat(TranslationStage.glossary(glossary, "pt-BR")).containsExactly(BRAZILIAN, OTHER);
        assertThat(TranslationStage.glossary(glossary, "pt-PT")).containsExactly(PORTUGUESE, OTHER);
        assertThat(TranslationStage.glossary(glossary, "pt")).containsExactly(PORTUGUESE, OTHER);
        assertThat(TranslationStage.glossary(glossary, "es")).containsExactly(OTHER, GENERAL);
    }
}
