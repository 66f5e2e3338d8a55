package dev.coursecreator.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@GatewayTest
class LedgerRestTest {

    private final Api api;
    private final ApplicationContext gateway;

    @Autowired
    LedgerRestTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @Test
    void lastSevenDaysAreCountedPerOwnerAndDay() {
        SampleJob.in(gateway).runs(50).completes();
        SampleJob.in(gateway).runs(50);

        var answer = api.get("/ledger");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var ledger = answer.json();
        var today = LocalDate.parse(ledger.at("/to").asString());
        assertThat(today).isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
        assertThat(ledger.at("/from").asString()).isEqualTo(today.minusDays(6).toString());
        assertThat(ledger.at("/total/completed").asInt()).isPositive();
        assertThat(ledger.at("/days").valueStream().map(day -> day.at("/owner").asString()))
                .contains("local");
        assertThat(ledger.at("/days/0/jobs/accepted").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from=yesterday                | from must be a day such as 2026-11-23 but was 'yesterday'.
                    to=2026-02-30                 | to must be a day such as 2026-11-23 but was '2026-02-30'.
                    to=-999999999-01-01           | to must be a day such as 2026-11-23 but was '-999999999-01-01'.
                    from=2026-03-02&to=2026-03-01 | from must not be later than to (2026-03-01).
                    from=2025-03-02&to=2026-03-01 | The ledger has at most 92 days.
                    """)
    void invalidDaysAreRefused(String query, String detail) {
        var answer = api.get("/ledger?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString()).isEqualTo(detail);
    }
}
