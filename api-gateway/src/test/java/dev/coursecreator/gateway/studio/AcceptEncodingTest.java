package dev.coursecreator.gateway.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "identity;q=0.5, gzip",
                "identity;q=0, *",
                "deflate , gzip ; q = 0.001"
            })
    void gzipIsPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br, zstd",
                "gzip;q=0",
                "gzip;q=0.000, *",
                "*;q=0",
                "identity, gzip;q=0.5",
                "*;q=1, gzip;q=0.5",
                "gzip;q=x",
                "gzip;q=1;level=9",
                "gzipped"
            })
    void gzipIsNotPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isFalse();
    }

    @Test
    void headerMayBeMissingOrHaveSeveralLines() {
        assertThat(AcceptEncoding.prefersGzip(List.of())).isFalse();
        assertThat(AcceptEncoding.prefersGzip(List.of("br", "gzip"))).isTrue();
    }
}
