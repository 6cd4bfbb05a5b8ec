package org.tiaowen.comments.privacy;

import java.util.List;
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
            long some;
            do {
                some = some(column);
                sealed += some;
            } while (some > 0);
        }
        if (sealed > 0) {
            LOG.info("{} values were sealed anew with the active key", sealed);
        }
        return sealed;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on within this class, never compared
    private record Row(String place, UUID id, String name, byte[] envelope) {}

    private long some(SealedColumn column) {
        Long sealed = transaction.execute(status -> {
            List<Row> rows = jdbc.sql("select ctid::text as place, %s as id, %s as name, %s as envelope from %s%s"
                                    .formatted(
                                            column.id(), column.name(), column.column(), column.table(), where(column))
                            + " limit " + ROWS_A_TRANSACTION + " for update skip locked")
                    .param("prefix", sealing.currentPrefix())
                    .query((row, n) -> new Row(
                            row.getString("place"),
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getBytes("envelope")))
                    .list();
            rows.forEach(row -> sealAnew(column, row));
            return (long) rows.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private void sealAnew(SealedColumn column, Row row) {
        byte[] plain = sealing.openBytes(row.name(), row.id(), row.envelope());
        jdbc.sql("update %s set %s = :sealed where ctid = cast(:place as tid)"
                        .formatted(column.table(), column.column()))
                .param("sealed", sealing.seal(row.name(), row.id(), plain))
                .param("place", row.place())
                .update();
    }

    private static String where(SealedColumn column) {
        return " where %1$s is not null and not substring(%1$s from 1 for length(cast(:prefix as bytea))) = :prefix"
                .formatted(column.column());
    }
}
