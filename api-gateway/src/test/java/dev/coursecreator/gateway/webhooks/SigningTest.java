package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningTest {

    /**
     * The message, the secret and the time are ours; the signature is what {@code new Webhook(secret).sign(id, time, payload)} of the
     * package standardwebhooks 1.0.0 on npm, run by Node.js 20, says of them.
     */
    @Test
    void aSignatureMatchesTheReferenceLibrary() {
        var secret = SigningSecret.parse("whsec_Q291cnNlIENyZWF0b3IgdGVzdCBzZWNyZXQgMzI=");
        var payload =
                "{\"type\":\"job.completed\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"data\":{\"title\":\"Grüße — 你好\"}}";
        assertThat(secret.sign("01900000-0000-7000-8000-000000000001", Instant.ofEpochSecond(1772366400), payload))
                .isEqualTo("v1,JaP8/4zjZj/CMS0ju42alp5TDSM/KCGAvH47CrQnv5I=");
    }

    @Test
    void aSecretIsRandomAndInTheSpecifiedFormat() {
        var secret = SigningSecret.create();
        assertThat(secret.reveal())
                .startsWith("whsec_")
                .isNotEqualTo(SigningSecret.create().reveal());
        assertThat(Base64.getDecoder().decode(secret.reveal().substring(6))).hasSize(32);
        assertThat(SigningSecret.parse(secret.reveal()).reveal()).isEqualTo(secret.reveal());
        assertThat(secret.toString()).doesNotContain(secret.reveal().substring(6));
        assertThatThrownBy(() -> SigningSecret.parse("whsec_c2hvcnQ=")).hasMessageContaining("24 to 64 bytes");
    }
}
