package org.tiaowen.comments.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rotation of keys — 密钥轮换: what is sealed with an earlier key is sealed anew with the active one, some rows a
 * transaction. What is left is seen in the rows themselves, so a job that was killed goes on where it was; several instances
 * share the work. Values that cannot be opened stay as they are and are told.
 */
@Component
public class SealingAnew {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAnew.class);

    private static final int ROWS_A_TRANSACTION = 200;

    /** Before the first row of a table. */
    private static final String FIRST_PLACE = "(0,0)";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final List<SealedColumn> columns;
    private final TransactionTemplate transaction;

    SealingAnew(JdbcClient jdbc, Sealing sealing, List<SealedColumn> columns, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.columns = List.copyOf(columns);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many values still wait for the active key. */
    public long waiting() {
        return columns.stream().mapToLong(this::waiting).sum();
    }

    private long waiting(SealedColumn column) {
        return jdbc.sql("select count(*) from " + column.table() + where(column))
                .param("prefix", sealing.currentPrefix())
                .query(Long.class)
                .single();
    }

    /** Seals everything anew that waits for it; tells how many values that were. */
    public long all() {
        long sealed = 0;
        for (SealedColumn column : columns) {
            Optional<Stretch> some = Optional.of(new Stretch(0, FIRST_PLACE));
            while (some.isPresent()) {
                some = after(column, some.get().last());
                sealed += some.map(Stretch::sealed).orElse(0L);
            }
        }
        if (sealed > 0) {
            LOG.info("{} values were sealed anew with the active key", sealed);
        }
        return sealed;
    }

    /** Some rows that were looked at; what cannot be opened among them is passed over. */
    private record Stretch(long sealed, String last) {}

    private record Row(String place, UUID id, String name) {}

    private Optional<Stretch> after(SealedColumn column, String place) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Row> rows = jdbc.sql("select ctid::text as place, %s as id, %s as name from %s%s"
                                    .formatted(column.id(), column.name(), column.table(), where(column))
                            + " and ctid > cast(:last as tid) order by ctid limit " + ROWS_A_TRANSACTION
                            + " for update skip locked")
                    .param("prefix", sealing.currentPrefix())
                    .param("last", place)
                    .query((row, n) ->
                            new Row(row.getString("place"), row.getObject("id", UUID.class), row.getString("name")))
                    .list();
            long sealed = rows.stream().filter(row -> isSealedAnew(column, row)).count();
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stretch(sealed, rows.getLast().place()));
        }));
    }

    /** One at a time: a file of five megabytes is one value. */
    private boolean isSealedAnew(SealedColumn column, Row row) {
        byte[] envelope = jdbc.sql(
                        "select %s from %s where ctid = cast(:place as tid)".formatted(column.column(), column.table()))
                .param("place", row.place())
                .query((found, n) -> found.getBytes(1))
                .single();
        byte[] plain;
        try {
            plain = sealing.openBytes(row.name(), row.id(), envelope);
        } catch (SealingFailure e) {
            LOG.warn("{} {} stays as it is: {}", row.name(), row.id(), e.getMessage());
            return false;
        }
        jdbc.sql("update %s set %s = :sealed where ctid = cast(:place as tid)"
                        .formatted(column.table(), column.column()))
                .param("sealed", sealing.seal(row.name(), row.id(), plain))
                .param("place", row.place())
                .update();
        return true;
    }

    private static String where(SealedColumn column) {
        return " where %1$s is not null and not substring(%1$s from 1 for length(cast(:prefix as bytea))) = :prefix"
                .formatted(column.column());
    }
}
