package dev.coursecreator.rest.database;

import org.springframework.data.jdbc.core.dialect.JdbcArrayColumns;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.relational.core.dialect.AnsiDialect;
import org.springframework.data.relational.core.dialect.LimitClause;
import org.springframework.data.relational.core.dialect.LockClause;
import org.springframework.data.relational.core.sql.LockOptions;

/** The SQLite dialect for Spring Data JDBC: LIMIT and OFFSET, neither arrays nor row locks. */
final class SqliteDialect extends AnsiDialect implements JdbcDialect {

    @Override
    public String getName() {
        return "SQLite";
    }

    @Override
    public JdbcArrayColumns getArraySupport() {
        return JdbcArrayColumns.Unsupported.INSTANCE;
    }

    @Override
    public LimitClause limit() {
        return new LimitClause() {
            @Override
            public String getLimit(long limit) {
                return "LIMIT " + limit;
            }

            @Override
            public String getOffset(long offset) {
                return "LIMIT -1 OFFSET " + offset;
            }

            @Override
            public String getLimitOffset(long limit, long offset) {
                return "LIMIT " + limit + " OFFSET " + offset;
            }

            @Override
            public LimitClause.Position getClausePosition() {
                return LimitClause.Position.AFTER_ORDER_BY;
            }
        };
    }

    @Override
    public LockClause lock() {
        return new LockClause() {
            @Override
            public String getLock(LockOptions lockOptions) {
                return "";
            }

            @Override
            public LockClause.Position getClausePosition() {
                return LockClause.Position.AFTER_ORDER_BY;
            }
        };
    }
}
