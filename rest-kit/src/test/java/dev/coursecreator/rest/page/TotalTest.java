package dev.coursecreator.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.database.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class TotalTest {

    @Test
    void aShortListIsCountedExactly(@TempDir Path folder) {
        assertThat(count(folder, 7)).isEqualTo(new Total(7, Total.Precision.EXACT));
        assertThat(count(folder, 10_000)).isEqualTo(new Total(10_000, Total.Precision.EXACT));
    }

    @Test
    void aLongListIsNotCountedToItsEnd(@TempDir Path folder) {
        assertThat(count(folder, 10_001)).isEqualTo(new Total(10_000, Total.Precision.AT_LEAST));
        assertThat(count(folder, 30_000)).isEqualTo(new Total(10_000, Total.Precision.AT_LEAST));
    }

    @Test
    void aResponseSaysWhichItIs() {
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        assertThat(json.writeValueAsString(page(1, 3, Total.of(10_001))))
                .contains("\"total\":10000,\"total_is\":\"at_least\"");
        assertThat(json.writeValueAsString(page(1, 3, Total.of(3)))).contains("\"total\":3,\"total_is\":\"exact\"");
    }

    @Test
    void pagesBehindTheCountedItemsHaveANextOneAsLongAsTheyAreFull() {
        var uri = URI.create("/audit?page=1001&limit=10");
        assertThat(PageLinkAdvice.links(page(1001, 10, Total.of(10_001)), uri))
                .contains("limit=10&page=1002>; rel=\"next\"");
        assertThat(PageLinkAdvice.links(page(1001, 9, Total.of(10_001)), uri)).doesNotContain("next");
    }

    private static Page<String> page(int number, int items, Total total) {
        return new PageRequest(number, 10).of(List.copyOf(Collections.nCopies(items, "item")), total);
    }

    private static Total count(Path folder, int rows) {
        try (var database = TestDatabase.sqlite(folder)) {
            return Total.of(database.jdbc()
                    .sql("WITH RECURSIVE rows (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM rows WHERE n < :rows) "
                            + Total.query("FROM rows"))
                    .param("rows", rows)
                    .query(Long.class)
                    .single());
        }
    }
}
