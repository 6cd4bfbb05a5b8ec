package org.tiaowen.comments.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.privacy.Sealing;

/** The registry numbers of contact points, each of which stands for one comment of a consultation. */
@Component
class RegistryNumbers {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    RegistryNumbers(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Lets one use registry numbers of a contact point at a time, until the end of the caller's transaction. */
    void lock(ContactPointId contactPoint) {
        jdbc.sql("select id from contact_point where id = :id for no key update")
                .param("id", contactPoint.value())
                .query(UUID.class)
                .single();
    }

    /** Those of the contact point's registry numbers that have been received in the consultation. */
    Set<String> known(ConsultationId consultation, ContactPointId contactPoint, Collection<String> registryNumbers) {
        return Set.copyOf(jdbc.sql("""
                        select registry_number from comment where consultation = :consultation
                            and contact_point = :point and registry_number = any (:numbers)
                        """)
                .param("consultation", consultation.value())
                .param("point", contactPoint.value())
                .param("numbers", registryNumbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Whether the number is known, or stands in a batch that waits. */
    boolean isTaken(ConsultationId consultation, ContactPointId contactPoint, String registryNumber) {
        return !taken(consultation, contactPoint, List.of(registryNumber)).isEmpty();
    }

    /** Those of the contact point's registry numbers that are known or stand in a batch that waits. */
    List<Taken> taken(ConsultationId consultation, ContactPointId contactPoint, Collection<String> registryNumbers) {
        return jdbc.sql("""
                        select registry_number, id, null as position, sealed, proof from comment
                        where consultation = :consultation and contact_point = :point
                            and registry_number = any (:numbers)
                        union all
                        select r.registry_number, r.batch, r.position, r.sealed_words, null from comment_batch_row r
                        join comment_batch b on b.id = r.batch and b.finished_at is null
                        where b.consultation = :consultation and b.contact_point = :point
                            and r.already_known is null and r.registry_number = any (:numbers)
                        """)
                .param("consultation", consultation.value())
                .param("point", contactPoint.value())
                .param("numbers", registryNumbers.toArray(String[]::new))
                .query((row, n) -> new Taken(row.getString("registry_number"), words(row)))
                .list();
    }

    private String words(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] proof = row.getBytes("proof");
        return proof == null
                ? sealing.open(BatchStore.sealedTable(row.getInt("position")), id, row.getBytes("sealed"))
                : new SealedWords(row.getBytes("sealed"), proof).open(sealing, new CommentId(id));
    }

    /**
     * A registry number in use.
     *
     * @param words the original it stands for; to be compared, never to be shown
     */
    record Taken(String registryNumber, String words) {

        boolean isFor(String text) {
            return words.equals(text);
        }

        /** Without the words. */
        @Override
        public String toString() {
            return registryNumber;
        }
    }
}
