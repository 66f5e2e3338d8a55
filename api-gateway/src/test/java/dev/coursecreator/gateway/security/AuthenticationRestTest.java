package dev.coursecreator.gateway.security;

import static dev.coursecreator.gateway.security.SampleResources.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Authentication over REST: API keys, tokens, signed links, and the errors for everything else. */
@AuthenticatedGatewayTest
class AuthenticationRestTest {

    private static final TokenProvider PROVIDER = TokenProvider.SHARED;

    private final Api api;
    private final int managementPort;
    private final SampleResources things;
    private final ApiKeys keys;

    @Autowired
    AuthenticationRestTest(
            @LocalServerPort int port, @LocalManagementPort int managementPort, ApplicationContext gateway) {
        this.api = new Api(port);
        this.managementPort = managementPort;
        this.things = new SampleResources(gateway);
        this.keys = gateway.getBean(ApiKeys.class);
    }

    @Test
    void keyIsShownOnceAndValidUntilRevoked() {
        var admin = things.credentials(Role.ADMIN);
        var made = api.send(
                "POST",
                "/keys",
                "{\"name\": \"CI of ana\", \"role\": \"creator\", \"owner\": \"ana\"}",
                admin[0],
                admin[1],
                "Content-Type",
                "application/json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var key = made.json().at("/key").asString();
        var address = made.header("Location").substring("/api/v1".length());
        assertThat(key).matches("cc_live_[0-9A-Za-z]{49}");
        assertThat(made.json().at("/scopes").size()).isEqualTo(6);
        assertThat(made.json().at("/owner").asString()).isEqualTo("ana");

        assertThat(api.get("/courses", bearer(key)).status()).isEqualTo(200);
        assertThat(api.get(address, admin).json().at("/last_used_at").asString())
                .isNotEmpty();
        assertThat(api.get(address, admin).text()).doesNotContain(key.substring(13));
        assertThat(api.get("/keys", admin).text()).doesNotContain(key.substring(13));

        assertThat(api.send("DELETE", address, "", admin).status()).isEqualTo(204);
        assertRefused(api.get("/courses", bearer(key)));
        assertThat(api.send("DELETE", address, "", admin).status()).isEqualTo(204);
        assertThat(api.get(address, admin).json().at("/revoked_at").asString()).isNotEmpty();
    }

    @Test
    void expiredKeyIsRejected() {
        var wanted = new NewKey(
                "short", new Owner("ana"), Role.CREATOR, null, Instant.now().minusSeconds(1));
        assertRefused(
                api.get("/courses", bearer(keys.create(wanted, "test").secret().reveal())));
    }

    @Test
    void sessionTellsWhoTheCallerIs() {
        var anonymous = api.get("/session");
        assertThat(anonymous.status()).isEqualTo(200);
        assertThat(anonymous.text()).isEqualTo("{\"authentication\":\"required\"}");

        var wanted = new NewKey("follows jobs", new Owner("ana"), Role.CREATOR, Set.of(Scope.JOBS_READ), null);
        var session =
                api.get("/session", bearer(keys.create(wanted, "test").secret().reveal()));
        assertThat(session.json().at("/owner").asString()).isEqualTo("ana");
        assertThat(session.json().at("/role").asString()).isEqualTo("creator");
        assertThat(session.json().at("/scopes").toString()).isEqualTo("[\"jobs:read\"]");

        assertRefused(api.get("/session", bearer("cc_live_" + "a".repeat(49))));
    }

    @Test
    void keyCanHaveFewerScopesThanItsRole() {
        var wanted = new NewKey("follows jobs", new Owner("ana"), Role.CREATOR, Set.of(Scope.JOBS_READ), null);
        var key = keys.create(wanted, "test").secret().reveal();
        assertThat(api.get("/jobs", bearer(key)).status()).isEqualTo(200);
        var refused = api.get("/courses", bearer(key));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/detail").asString()).contains("courses:read");
    }

    @Test
    void newKeyCannotExceedItsCreatorsPermissions() {
        var wanted = new NewKey("makes keys", new Owner("ana"), Role.ADMIN, Set.of(Scope.KEYS_MANAGE), null);
        var key = bearer(keys.create(wanted, "test").secret().reveal());
        var refused = api.send(
                "POST",
                "/keys",
                "{\"name\": \"all\", \"role\": \"admin\"}",
                key[0],
                key[1],
                "Content-Type",
                "application/json");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void allViolationsOfAKeyRequestAreReported() {
        var admin = things.credentials(Role.ADMIN);
        var wish =
                "{\"name\": \" \", \"role\": \"viewer\", \"scopes\": [\"courses:write\"], \"expires_at\": \"2020-01-01T00:00:00Z\"}";
        var answer = api.send("POST", "/keys", wish, admin[0], admin[1], "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isEqualTo(3);
    }

    @Test
    void misspelledLimitOfAKeyIsRejected() {
        var admin = things.credentials(Role.ADMIN);
        var wish = "{\"name\": \"CI\", \"role\": \"admin\", \"expires\": \"2030-01-01T00:00:00Z\"}";
        var answer = api.send("POST", "/keys", wish, admin[0], admin[1], "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("expires");
    }

    @Test
    void malformedKeyIsRejected() {
        var good = keys.create(new NewKey("good", new Owner("ana"), Role.CREATOR, null, null), "test")
                .secret()
                .reveal();
        var last = good.charAt(good.length() - 1) == '0' ? '1' : '0';
        var typo = good.substring(0, good.length() - 1) + last;
        for (var shown :
                List.of(typo, good + "0", "cc_live_", "cc_live_" + "0".repeat(49), "cc_test_1", "x", "a.b.c")) {
            assertRefused(api.get("/courses", bearer(shown)));
        }
        assertRefused(api.get("/courses", "Authorization", "Bearer"));
        assertThat(api.get("/courses", "Authorization", "Basic YTpi").status()).isEqualTo(401);
        assertThat(api.get("/courses?access_token=" + good).status()).isEqualTo(401);
    }

    @Test
    void tokenAuthenticatesItsOwnerWithTheHighestRole() {
        var id = things.course(new Owner("user-17"));
        var token = bearer(PROVIDER.token("user-17", "offline_access", "viewer", "creator"));
        assertThat(api.get("/courses/" + id, token).status()).isEqualTo(200);
        assertThat(api.send("DELETE", "/courses/" + id, "", token).status()).isEqualTo(204);
        assertThat(api.get("/keys", token).status()).isEqualTo(403);
        assertThat(api.get("/keys", bearer(PROVIDER.token("root", "admin"))).status())
                .isEqualTo(200);
        var curve = PROVIDER.signedOnACurve(PROVIDER.claims("user-17", "viewer").build());
        assertThat(api.get("/courses", bearer(curve)).status()).isEqualTo(200);
    }

    @Test
    void tokenWithoutAKnownRoleIsForbidden() {
        assertThat(api.get("/courses", bearer(PROVIDER.token("user-17", "accountant")))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/courses", bearer(PROVIDER.token("user-17"))).status())
                .isEqualTo(403);
    }

    @Test
    void invalidTokenIsRejected() throws Exception {
        var past = Date.from(Instant.now().minusSeconds(300));
        var another = new RSAKeyGenerator(2048).keyID("rsa").generate();
        var bad = Map.of(
                "expired",
                        PROVIDER.signed(PROVIDER.claims("u", "admin")
                                .expirationTime(past)
                                .build()),
                "for another service",
                        PROVIDER.signed(PROVIDER.claims("u", "admin")
                                .audience("another")
                                .build()),
                "for nobody",
                        PROVIDER.signed(PROVIDER.claims("u", "admin")
                                .audience((String) null)
                                .build()),
                "of another provider",
                        PROVIDER.signed(PROVIDER.claims("u", "admin")
                                .issuer("http://evil.example")
                                .build()),
                "signed by somebody else",
                        PROVIDER.signed(PROVIDER.claims("u", "admin").build(), another),
                "not signed", new PlainJWT(PROVIDER.claims("u", "admin").build()).serialize(),
                "of nobody", PROVIDER.signed(PROVIDER.claims(null, "admin").build()),
                "not yet good",
                        PROVIDER.signed(PROVIDER.claims("u", "admin")
                                .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))
                                .build()));
        bad.forEach((how, token) -> assertThat(
                        assertRefused(api.get("/courses", bearer(token))).status())
                .as(how)
                .isEqualTo(401));
        var good = PROVIDER.token("u", "viewer");
        var forged = good.substring(0, good.indexOf('.') + 1)
                + PROVIDER.token("u", "admin").split("\\.", -1)[1]
                + good.substring(good.lastIndexOf('.'));
        assertRefused(api.get("/keys", bearer(forged)));
    }

    @Test
    void signedLinksGiveAccessToTheirFilesOnly() {
        var ana = things.owner(Role.CREATOR);
        var id = things.course(ana);
        var other = things.course(ana);
        var lesson = api.get("/courses/" + id, things.credentials(Role.CREATOR))
                .json()
                .at("/lessons/0");
        var video = lesson.at("/video/href").asString().substring("/api/v1".length());
        assertThat(video).contains("?v=").contains("&expires=").contains("&signature=");

        var film = api.get(video, "Range", "bytes=2-4");
        assertThat(film.status()).as(film.text()).isEqualTo(206);
        assertThat(film.text()).isEqualTo("234");
        assertThat(film.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(api.send("HEAD", video, "").status()).isEqualTo(200);
        var slide = lesson.at("/slides/0/image/href").asString().substring("/api/v1".length());
        assertThat(api.get(slide).status()).isEqualTo(200);

        var signed = video.substring(video.indexOf('?'));
        for (var changed : List.of(
                video.replace(id.toString(), other.toString()),
                video.replace("/video", "/audio"),
                video.replaceFirst("expires=\\d", "expires=9"),
                video.replace("v=", "w="),
                video.substring(0, video.length() - 1),
                video + "x",
                video + "&more=1",
                "/courses/" + id + signed,
                "/courses" + signed)) {
            var refused = api.get(changed);
            assertThat(refused.status()).as(changed).isEqualTo(403);
            assertThat(refused.json().at("/type").asString()).isEqualTo("/api/v1/problems/link-not-good");
            assertThat(refused.json().at("/detail").asString()).contains("Request the resource again");
        }
        assertThat(api.send("DELETE", "/courses/" + id + signed, "").status()).isEqualTo(401);
        assertThat(api.get(video.substring(0, video.indexOf('?'))).status()).isEqualTo(401);
    }

    @Test
    void etagOfACourseNamesThePeriodOfItsLinksWhichDoesNotMatterForChanges() {
        var id = things.course(things.owner(Role.CREATOR));
        var creator = things.credentials(Role.CREATOR);
        var etag = api.get("/courses/" + id, creator).header("ETag");
        assertThat(etag).matches("\"1\\.\\d+\\.[0-9a-z]+\"");

        var same = api.get("/courses/" + id, creator[0], creator[1], "If-None-Match", etag);
        assertThat(same.status()).isEqualTo(304);
        var earlier = etag.replaceFirst("\\.[0-9a-z]+\"", ".earlier\"");
        var renewed = api.get("/courses/" + id, creator[0], creator[1], "If-None-Match", earlier);
        assertThat(renewed.status()).isEqualTo(200);
        var changed = api.send(
                "PATCH",
                "/courses/" + id,
                "{\"title\": \"Anew\"}",
                creator[0],
                creator[1],
                "Content-Type",
                "application/json",
                "If-Match",
                earlier);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
    }

    @Test
    void signedLinkIsInvalidOnceItsCourseIsDeleted() {
        var id = things.course(things.owner(Role.CREATOR));
        var creator = things.credentials(Role.CREATOR);
        var href =
                api.get("/courses/" + id, creator).json().at("/manifest/href").asString();
        var manifest = href.substring("/api/v1".length());
        assertThat(api.get(manifest).status()).isEqualTo(200);
        api.send("DELETE", "/courses/" + id, "", creator);
        assertThat(api.get(manifest).status()).isEqualTo(404);
    }

    @Test
    void onlyAllowedOriginsPassCors() {
        var key = things.credentials(Role.VIEWER);
        var allowed = api.get("/courses", key[0], key[1], "Origin", "https://courses.example.org");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://courses.example.org");
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();

        var other = api.get("/courses", key[0], key[1], "Origin", "https://evil.example");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(other.json().at("/detail").asString()).contains("course-creator.security.cors.allowed-origins");

        var asked = api.send(
                "OPTIONS",
                "/courses/generate",
                "",
                "Origin",
                "https://courses.example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization, content-type");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("authorization");
    }

    @Test
    void everyResponseHasSecurityHeaders() {
        for (var answer : List.of(
                api.get("/health"), api.get("/courses"), api.get("/courses", things.credentials(Role.VIEWER)))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void anonymousCallersDoNotSeeTheVersion() {
        assertThat(api.get("/health").json().has("version")).isFalse();
        assertThat(api.get("/health", things.credentials(Role.VIEWER))
                        .json()
                        .at("/version")
                        .asString())
                .isNotEmpty();
        assertThat(api.get("/openapi.json").json().at("/info/version").asString())
                .isEqualTo("1");
    }

    @Test
    void managementPortServesOnlyHealthAndMetrics() throws Exception {
        assertThat(operators("/actuator/health/liveness")).isEqualTo(200);
        assertThat(operators("/actuator/prometheus")).isEqualTo(200);
        for (var path : List.of(
                "/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/api/v1/courses", "/")) {
            assertThat(operators(path)).as(path).isIn(401, 403, 404);
        }
        assertThat(api.get("/../../actuator/prometheus").status()).isNotEqualTo(200);
        assertThat(api.get("/../../actuator/health").status()).isNotEqualTo(200);
    }

    private int operators(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
        return api.client().send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    @Test
    void unknownPathIsNotFoundForAuthenticatedCallers() {
        assertThat(api.get("/nowhere").status()).isEqualTo(401);
        assertThat(api.get("/nowhere", things.credentials(Role.VIEWER)).status())
                .isEqualTo(404);
        var method = api.send("PATCH", "/courses", "", things.credentials(Role.VIEWER));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void everyChangeAndRejectionIsInTheAuditLog() {
        var admin = things.credentials(Role.ADMIN);
        var creator = things.credentials(Role.CREATOR);
        CourseId id = things.course(things.owner(Role.CREATOR));
        var course = "/courses/" + id;
        api.get(course, creator);
        api.send("DELETE", course, "", creator[0], creator[1], "X-Request-Id", "delete-1");
        api.send("DELETE", course, "", things.credentials(Role.VIEWER));
        api.send("DELETE", course, "");

        // What was done is written down when it was answered.
        var entries = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/audit?thing=/api/v1" + course, admin).json(),
                        found -> found.at("/total").asInt() == 3);
        assertThat(entries.at("/items/0/status").asInt()).isEqualTo(401);
        assertThat(entries.at("/items/0").has("owner")).isFalse();
        assertThat(entries.at("/items/1/status").asInt()).isEqualTo(403);
        assertThat(entries.at("/items/1/role").asString()).isEqualTo("viewer");
        var deleted = entries.at("/items/2");
        assertThat(deleted.at("/status").asInt()).isEqualTo(204);
        assertThat(deleted.at("/owner").asString()).isEqualTo("the creator");
        assertThat(deleted.at("/request_id").asString()).isEqualTo("delete-1");
        assertThat(deleted.at("/method").asString()).isEqualTo("DELETE");
        assertThat(deleted.at("/route").asString()).isEqualTo("/api/v1/courses/{id}");
        assertThat(deleted.at("/key_id").asString()).isNotEmpty();
        assertThat(deleted.at("/remote_address").asString()).isEqualTo("127.0.0.1");

        var made = api.send(
                "POST",
                "/courses/generate",
                "{\"markdown\": \"# On record\\n\\nText.\"}",
                creator[0],
                creator[1],
                "Content-Type",
                "application/json");
        assertThat(made.status()).as(made.text()).isEqualTo(202);
        var thing = made.header("Location");
        assertThat(api.get("/audit?owner=the%20creator&status=202&thing=" + thing, admin)
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/audit?since=2100-01-01T00:00:00Z", admin)
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(api.get("/audit?since=yesterday", admin).status()).isEqualTo(400);
    }

    private static Answer assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"course-creator\", error=\"invalid_token\"");
        assertThat(answer.json().at("/type").asString()).isEqualTo("/api/v1/problems/unauthorized");
        return answer;
    }
}
