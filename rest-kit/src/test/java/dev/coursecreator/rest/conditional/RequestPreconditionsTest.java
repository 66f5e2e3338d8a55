package dev.coursecreator.rest.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.rest.problem.PreconditionFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPreconditionsTest {

    private static final String ETAG = "\"1.2\"";

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1.2\"", "*", " * ", "\"a,b\", \"1.2\"", "\"\",\"1.2\"", "\"1.2.links\"", "W/\"1.2\", \"1.2\""
            })
    void ifMatchHolds(String value) {
        assertThatCode(() -> RequestPreconditions.ifMatch(value).requireForChange(ETAG))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.3\"", "W/\"1.2\"", "1.2", "", "\"1.20\"", "\"x,\"1.2\"\"", "\"*\"", "w/\"1.2\""})
    void ifMatchDoesNotHold(String value) {
        var preconditions = RequestPreconditions.ifMatch(value);
        assertThatThrownBy(() -> preconditions.requireForChange(ETAG)).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> preconditions.isNotModified(ETAG, ETAG))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void aRepresentationIsKnownByItsOwnEtagOnly() {
        assertThat(RequestPreconditions.ifNoneMatch("W/\"1.2.links\"").isNotModified(ETAG, "\"1.2.links\""))
                .isTrue();
        assertThat(RequestPreconditions.ifNoneMatch("\"1.2.old\"").isNotModified(ETAG, "\"1.2.links\""))
                .isFalse();
        assertThat(RequestPreconditions.ifNoneMatch("*").isNotModified(ETAG, "\"1.2.links\""))
                .isTrue();
        assertThat(RequestPreconditions.NONE.isNotModified(ETAG, ETAG)).isFalse();
    }

    @Test
    void aChangeIsRefusedIfIfNoneMatchHasTheEtag() {
        for (var value : new String[] {"*", "W/\"1.2\"", "\"1.2.links\""}) {
            assertThatThrownBy(() -> RequestPreconditions.ifNoneMatch(value).requireForChange(ETAG))
                    .as(value)
                    .isInstanceOf(PreconditionFailedException.class);
        }
        assertThatCode(() -> RequestPreconditions.ifNoneMatch("\"1.3\"").requireForChange(ETAG))
                .doesNotThrowAnyException();
    }

    @Test
    void severalHeaderFieldsAreOneList() {
        var request = new MockHttpServletRequest();
        request.addHeader("If-Match", "\"1.1\"");
        request.addHeader("If-Match", "\"1.2\"");
        assertThatCode(() -> RequestPreconditions.of(request).requireForChange(ETAG))
                .doesNotThrowAnyException();
    }
}
