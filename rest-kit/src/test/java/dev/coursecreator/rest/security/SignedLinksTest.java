package dev.coursecreator.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.problem.InvalidSignedLinkException;
import dev.coursecreator.rest.security.SecuritySettings.Cors;
import dev.coursecreator.rest.security.SecuritySettings.Links;
import dev.coursecreator.rest.security.SecuritySettings.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String FILE = "/api/v1/courses/1/lessons/1/video?v=0123";

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLinkIsValidForItsLifetimeAtEveryGatewayAndThenExpires() {
        var link = at(NOON).sign(FILE);
        assertThatCode(() -> check(at(NOON.plus(Duration.ofHours(12))), link)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(at(NOON.plus(Duration.ofHours(15)).plusSeconds(1)), link))
                .isInstanceOf(InvalidSignedLinkException.class)
                .hasMessageContaining("expired at 2026-03-0");
    }

    @Test
    void aLinkStaysTheSameForAQuarterOfItsLifetime() {
        var links = new HashSet<String>();
        var periods = new HashSet<String>();
        for (int minute = 0; minute < 12 * 60; minute++) {
            var then = at(NOON.plus(Duration.ofMinutes(minute)));
            links.add(then.sign(FILE));
            periods.add(then.period());
        }
        assertThat(links).hasSize(4);
        assertThat(periods)
                .as("tell the links of one quarter from those of another")
                .hasSize(4);
    }

    @Test
    void modifiedAndForgedLinksAreRejected() {
        var link = at(NOON).sign(FILE);
        for (var changed : List.of(
                link.replace("lessons/1", "lessons/2"),
                link.replace("v=0123", "v=0124"),
                link.replaceFirst("expires=\\d+", "expires=99999999999"),
                link.replaceFirst("expires=\\d+&", ""),
                link.replaceFirst("signature=.*", "signature="),
                link.replaceFirst("signature=.*", "signature=AAAA"),
                link + "&signature=" + link.substring(link.indexOf("signature=") + 10))) {
            assertThatThrownBy(() -> check(at(NOON), changed))
                    .as(changed)
                    .isInstanceOf(InvalidSignedLinkException.class);
        }
    }

    @Test
    void anotherDatabaseSignsWithAnotherKey(@TempDir Path other) {
        try (var elsewhere = TestDatabase.sqlite(other)) {
            var link = links(elsewhere, NOON, Mode.KEYS).sign(FILE);
            assertThatThrownBy(() -> check(at(NOON), link)).isInstanceOf(InvalidSignedLinkException.class);
        }
    }

    @Test
    void withoutAuthenticationNothingIsSigned() {
        assertThat(links(database, NOON, Mode.NONE).sign(FILE)).isEqualTo(FILE);
    }

    /** A gateway of its own each time, with the key in the database. */
    private SignedLinks at(Instant now) {
        return links(database, now, Mode.KEYS);
    }

    private static SignedLinks links(TestDatabase database, Instant now, Mode mode) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var settings = new SecuritySettings(mode, null, new Links(Duration.ofHours(12)), new Cors(List.of()));
        return new SignedLinks(settings, new SharedSecrets(database.jdbc(), clock), clock);
    }

    private static void check(SignedLinks links, String link) {
        var question = link.indexOf('?');
        links.check(link.substring(0, question), link.substring(question + 1));
    }
}
