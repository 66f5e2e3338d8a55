package dev.coursecreator.worker.lesson.narration.speechserver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code course-creator.worker.speech-servers}.
 *
 * @param speechServers null means none
 */
@ConfigurationProperties("course-creator.worker")
record SpeechServerSettings(@Nullable List<SpeechServer> speechServers) {

    SpeechServerSettings {
        speechServers = speechServers == null ? List.of() : List.copyOf(speechServers);
    }

    List<SpeechServer> servers() {
        return speechServers == null ? List.of() : speechServers;
    }
}
