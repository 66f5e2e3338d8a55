package dev.coursecreator.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest {

    @Test
    void aDatabaseThatIsFullIsUnavailable() {
        var answer = answer(new UncategorizedSQLException(
                "INSERT", "INSERT INTO jobs", new SQLException("could not extend /var/lib/pg/1", "53100")));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("30");
        var problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.type()).isEqualTo("/api/v1/problems/service-unavailable");
        assertThat(problem.errorId()).isNotNull();
        assertThat(problem.detail()).doesNotContain("/var", "SQL", "INSERT", "Exception");
    }

    @Test
    void aDatabaseThatIsBusyIsUnavailable() {
        var answer = answer(new UncategorizedSQLException("UPDATE", null, new SQLException("lock timeout", "55P03")));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }

    @Test
    void aFaultIsAnInternalErrorThatTellsNothingOfIt() {
        var answer = answer(new IllegalStateException("java.io.File /srv/data is not open"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isNull();
        assertThat(Objects.requireNonNull(answer.getBody()).detail()).doesNotContain("/srv", "java", "Exception");
    }

    private static ResponseEntity<Problem> answer(Exception exception) {
        var answer = new ProblemAdvice(UUID::randomUUID)
                .handle(
                        exception,
                        new MockHttpServletRequest("POST", "/api/v1/courses/generate"),
                        new MockHttpServletResponse());
        return Objects.requireNonNull(answer);
    }
}
