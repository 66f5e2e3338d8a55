package dev.coursecreator.rest.database;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs queries in a read-only transaction. On SQLite they see one snapshot of the database, and do not wait for the writer. On PostgreSQL each
 * query sees what is committed when it begins (READ COMMITTED). Joins the caller's transaction if there is one.
 */
@Component
public final class Reading {

    private final TransactionTemplate transactions;

    public Reading(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setReadOnly(true);
    }

    public <T> T read(Supplier<T> queries) {
        var result = transactions.execute(transaction -> queries.get());
        if (result == null) {
            throw new IllegalStateException("the queries must not return null");
        }
        return result;
    }
}
