package dev.coursecreator.rest.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that keep their prepared statements, as those of PostgreSQL do: to parse and plan one takes SQLite as long as to execute it. */
final class SqliteStatementCache extends DelegatingDataSource {

    /** More than the service has; statements with lists of values have a variant for each length. */
    private static final int STATEMENTS = 256;

    SqliteStatementCache(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = new PoolingConnection(super.getConnection());
        var config = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
        config.setMaxTotal(STATEMENTS);
        config.setMaxTotalPerKey(-1);
        config.setMaxIdlePerKey(1);
        config.setBlockWhenExhausted(false);
        config.setJmxEnabled(false);
        connection.setStatementPool(new GenericKeyedObjectPool<>(connection, config));
        return connection;
    }
}
