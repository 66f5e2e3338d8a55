package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SqliteStatementCacheTest {

    private static final String INSERT = "INSERT INTO entries (id) VALUES (?)";

    @TempDir
    Path folder;

    private final List<String> prepared = new ArrayList<>();

    @Test
    void aStatementIsPreparedOncePerConnection() throws Exception {
        var source =
                new SqliteStatementCache(new PreparationListener("jdbc:sqlite:" + folder.resolve("test.db"), prepared));
        try (var connection = source.getConnection()) {
            connection.createStatement().execute("CREATE TABLE entries (id INTEGER PRIMARY KEY)");
            for (int id = 1; id <= 5; id++) {
                try (var insert = connection.prepareStatement(INSERT)) {
                    insert.setInt(1, id);
                    assertThat(insert.executeUpdate()).isEqualTo(1);
                }
            }
            assertThat(prepared).containsExactly(INSERT);
            assertThat(count(connection)).isEqualTo(5);
        }
    }

    @Test
    void aStatementThatIsInUseIsPreparedAgain() throws Exception {
        var source = new SqliteStatementCache(new PreparationListener("jdbc:sqlite::memory:", prepared));
        try (var connection = source.getConnection();
                var first = connection.prepareStatement("VALUES (1), (2)");
                var outer = first.executeQuery();
                var second = connection.prepareStatement("VALUES (1), (2)");
                var inner = second.executeQuery()) {
            assertThat(outer.next() && inner.next() && inner.next() && outer.next())
                    .isTrue();
            assertThat(outer.getInt(1)).isEqualTo(2);
            assertThat(prepared).hasSize(2);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM entries")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Connections of the driver that note what they prepare. */
    private static final class PreparationListener extends DriverManagerDataSource {

        private final List<String> prepared;

        PreparationListener(String url, List<String> prepared) {
            super(url);
            this.prepared = prepared;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var result = method.invoke(connection, arguments);
                        if (result instanceof PreparedStatement) {
                            prepared.add(String.valueOf(arguments[0]));
                        }
                        return result;
                    });
        }
    }
}
