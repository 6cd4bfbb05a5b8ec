package org.tiaowen.comments.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tiaowen.comments.CommentsPlatform;

class SealingAnewIntegrationTests {

    private final JdbcClient jdbc = CommentsPlatform.jdbc();
    private final Sealing before = new Sealing(new SealingKeys("old", Map.of("old", key(1))));
    private final Sealing lost = new Sealing(new SealingKeys("lost", Map.of("lost", key(3))));
    private final Sealing now = new Sealing(new SealingKeys("new", Map.of("old", key(1), "new", key(2))));

    @BeforeEach
    void emptyTable() {
        jdbc.sql("drop table if exists sealed_try").update();
        jdbc.sql("create table sealed_try (id uuid primary key, sealed bytea)").update();
    }

    @Test
    void valueThatCannotBeOpenedStaysAndTheOthersBehindItAreSealedAnew() {
        UUID unopened = kept(lost);
        List<UUID> opened = List.of(kept(before), kept(before), kept(now));

        assertThat(rotation().all()).isEqualTo(2);

        assertThat(opened).allSatisfy(id -> {
            assertThat(now.isCurrent(envelope(id))).isTrue();
            assertThat(now.open("try", id, envelope(id))).isEqualTo("words of " + id);
        });
        assertThat(lost.open("try", unopened, envelope(unopened))).isEqualTo("words of " + unopened);
        assertThat(rotation().waiting()).isEqualTo(1);
    }

    @Test
    void moreThanOneTransactionHoldsAreAllSealedAnew() {
        for (int i = 0; i < 450; i++) {
            kept(i % 100 == 0 ? lost : before);
        }

        assertThat(rotation().all()).isEqualTo(445);
        assertThat(rotation().all()).isZero();
    }

    private SealingAnew rotation() {
        return new SealingAnew(
                jdbc,
                now,
                List.of(new SealedColumn("sealed_try", "sealed", "id", "'try'")),
                CommentsPlatform.bean(PlatformTransactionManager.class));
    }

    private UUID kept(Sealing sealing) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sealed_try (id, sealed) values (:id, :sealed)")
                .param("id", id)
                .param("sealed", sealing.seal("try", id, "words of " + id))
                .update();
        return id;
    }

    private byte[] envelope(UUID id) {
        return jdbc.sql("select sealed from sealed_try where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "AES");
    }
}
