package dev.coursecreator.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.ApiKeys.CreatedKey;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.limits.RateLimitFilter;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The default rate limit, with authentication required. */
@AuthenticatedGatewayTest
class RateLimitRestTest {

    private final Api api;
    private final ApiKeys keys;
    private final RateLimitFilter limiting;

    RateLimitRestTest(@LocalServerPort int port, @Autowired ApiKeys keys, @Autowired RateLimitFilter limiting) {
        this.api = new Api(port);
        this.keys = keys;
        this.limiting = limiting;
    }

    @Test
    void everyResponseHasTheRemainingRequestsOfTheKey() {
        var key = aKey();
        var first = ask("/jobs", key);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"requests\";q=600;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"requests\";r=599;t=1");
        assertThat(ask("/nowhere", key).header("RateLimit")).startsWith("\"requests\";r=59");
    }

    @Test
    void tooManyRequestsAreRejectedWithARetryTime() throws Exception {
        var key = aKey();
        var refused = askAfterMany(key);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).startsWith("\"requests\";r=0;t=");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.json().at("/type").asString()).isEqualTo("/api/v1/problems/too-many-requests");
        assertThat(refused.json().at("/detail").asString()).contains("The limit is 600 requests a minute");

        assertThat(ask("/jobs", aKey()).status()).as("another key").isEqualTo(200);
        var health = ask("/health", key);
        assertThat(health.status()).as("health").isNotEqualTo(429);
        assertThat(health.response().headers().firstValue("RateLimit")).isEmpty();
    }

    /** Over HTTP alone, requests would come back as fast as a busy machine answers them. */
    private Answer askAfterMany(CreatedKey key) throws Exception {
        var answer = ask("/problems", key);
        for (var attempt = 0; attempt < 100 && answer.status() == 200; attempt++) {
            for (var request = 0; request < 2000; request++) {
                asksInMemory(key);
            }
            answer = ask("/problems", key);
        }
        return answer;
    }

    private void asksInMemory(CreatedKey key) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/problems");
        var caller = new Caller(key.key().owner(), key.key().role());
        request.setAttribute(
                AuthenticatedCaller.class.getName(),
                new AuthenticatedCaller(caller, key.key().id().toString(), null));
        limiting.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {});
    }

    private Answer ask(String path, CreatedKey key) {
        return api.get(path, "Authorization", "Bearer " + key.secret().reveal());
    }

    private CreatedKey aKey() {
        return keys.create(new NewKey("asks often", new Owner("often"), Role.VIEWER, null, null), "test");
    }
}
