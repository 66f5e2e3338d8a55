package dev.coursecreator.worker.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as an operator writes them. */
class LanguageModelSettingsTest {

    private static final String MODEL = "course-creator.worker.language-models[0].";

    @Test
    void aModelNeedsItsKindAndNameOnly() {
        var model = bind(Map.of()).models().getFirst();

        assertThat(model.url("/x")).hasToString("https://api.openai.com/v1/x");
        assertThat(model.apiKey()).isNull();
        assertThat(bind(Map.of("api-key", " sk-1\n")).models().getFirst().apiKey())
                .isEqualTo("sk-1");
    }

    /** The HTTP client would repeat it in a message, and Spring prints the property that it last read. */
    @Test
    void aKeyWithALineBreakIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> bind(Map.of("api-key", "sk-1\nsk-2")))
                .isInstanceOfSatisfying(
                        BindException.class,
                        e -> assertThat(String.valueOf(e.getProperty())).doesNotContain("sk-"))
                .hasRootCauseMessage("course-creator.worker.language-models[].api-key must not contain line breaks,"
                        + " other control characters, or characters beyond Latin-1");
    }

    @Test
    void anAddressHasASchemeAndAHost() {
        for (var url : new String[] {"ollama:11434", "ftp://ollama", "http:///v1"}) {
            assertThatThrownBy(() -> bind(Map.of("base-url", url)))
                    .as(url)
                    .rootCause()
                    .hasMessageContaining("course-creator.worker.language-models[].base-url must be a URL such as");
        }
    }

    @Test
    void temperaturesAreFromZeroToTwo() {
        assertThat(bind(Map.of("temperature", "2")).models().getFirst().temperature())
                .isEqualTo(2);
        for (var temperature : new String[] {"-0.1", "2.1", "NaN"}) {
            assertThatThrownBy(() -> bind(Map.of("temperature", temperature)))
                    .rootCause()
                    .hasMessage("course-creator.worker.language-models[].temperature must be from 0 to 2 but was "
                            + temperature);
        }
    }

    private static LanguageModelSettings bind(Map<String, String> written) {
        var properties = new HashMap<>(Map.of(MODEL + "kind", "openai", MODEL + "model", "m"));
        written.forEach((name, value) -> properties.put(MODEL + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("course-creator.worker", LanguageModelSettings.class)
                .get();
    }
}
