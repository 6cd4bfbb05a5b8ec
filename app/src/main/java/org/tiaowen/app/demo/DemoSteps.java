package org.tiaowen.app.demo;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code demo_step}: what has been loaded. Thread-safe, across applications on one database too. */
@Component
class DemoSteps {

    private static final String BEGUN = "begun";
    private static final String FINISHED = "finished";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoSteps(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes the beginning, unless it is noted already. */
    void begin(String value) {
        jdbc.sql("insert into demo_step (step, value) values (?, ?) on conflict do nothing")
                .params(BEGUN, value)
                .update();
    }

    /** What {@link #begin} noted first. */
    Optional<String> begun() {
        return value(BEGUN);
    }

    boolean finished() {
        return value(FINISHED).isPresent();
    }

    void finish() {
        once(FINISHED, () -> "");
    }

    /** Does {@code work} unless it has been done, in one transaction with the note that it is done. */
    String once(String step, Supplier<String> work) {
        Optional<String> done = value(step);
        return done.isPresent() ? done.get() : transaction.execute(status -> doneNow(step, work));
    }

    private String doneNow(String step, Supplier<String> work) {
        // one at a time, should two applications start on one database
        jdbc.sql("select step from demo_step where step = ? for update")
                .param(BEGUN)
                .query(String.class)
                .single();
        Optional<String> done = value(step);
        if (done.isPresent()) {
            return done.get();
        }
        String value = work.get();
        jdbc.sql("insert into demo_step (step, value) values (?, ?)")
                .params(step, value)
                .update();
        return value;
    }

    private Optional<String> value(String step) {
        return jdbc.sql("select value from demo_step where step = ?")
                .param(step)
                .query(String.class)
                .optional();
    }
}
