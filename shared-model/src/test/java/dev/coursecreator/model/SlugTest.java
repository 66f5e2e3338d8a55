package dev.coursecreator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Kafka in Ten Minutes, kafka-in-ten-minutes",
        "C, c",
        "C++, c-plus-plus",
        "Modern C++ 20, modern-c-plus-plus-20",
        "C#, c-sharp",
        "F# for C# people, f-sharp-for-c-sharp-people",
        ".NET, dot-net",
        "ASP.NET, asp-net",
        "Node.js, node-js",
        "Part #2: a + b, part-2-a-b",
        "Größe é, große-e",
        "日本語, 日本語",
        "?!, course"
    })
    void titleBecomesASlug(String title, String slug) {
        assertThat(Slug.of(title, "course")).isEqualTo(slug);
    }
}
