package dev.coursecreator.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.rest.security.SecuritySettings.Cors;
import dev.coursecreator.rest.security.SecuritySettings.Links;
import dev.coursecreator.rest.security.SecuritySettings.Mode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Where the service agrees to start without authentication. */
class SecurityConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
    void theServiceStartsWhereOnlyThisMachineReachesIt(String address) {
        assertThatCode(() -> listeningOn(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void theServiceRefusesToStartWhereOthersReachIt(String address) {
        assertThatThrownBy(() -> listeningOn(address)).isInstanceOf(InsecureAddressException.class);
    }

    @Test
    void theServiceRefusesToListenOnAllAddressesAndSaysWhatToDo() {
        assertThatThrownBy(() -> new SecurityConfiguration(settings(Mode.NONE), new MockEnvironment()))
                .isInstanceOfSatisfying(InsecureAddressException.class, refused -> {
                    var analysis = new InsecureAddressFailureAnalyzer().analyze(refused);
                    assertThat(analysis.getDescription()).contains("mode is none", "all addresses");
                    assertThat(analysis.getAction()).contains("course-creator.security.mode=keys", "127.0.0.1");
                });
    }

    @Test
    void aServiceWithAuthenticationMayListenOnAnyAddress() {
        assertThatCode(() -> new SecurityConfiguration(settings(Mode.KEYS), new MockEnvironment()))
                .doesNotThrowAnyException();
    }

    private static SecurityConfiguration listeningOn(String address) {
        return new SecurityConfiguration(
                settings(Mode.NONE), new MockEnvironment().withProperty("server.address", address));
    }

    private static SecuritySettings settings(Mode mode) {
        return new SecuritySettings(mode, null, new Links(Duration.ofHours(1)), new Cors(List.of()));
    }
}
