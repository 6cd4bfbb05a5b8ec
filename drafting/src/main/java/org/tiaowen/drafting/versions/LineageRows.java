package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Correcting;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** The table of lineages between neighbouring versions, and what follows from it for any two versions of a draft. */
@Component
class LineageRows {

    private final DraftStore store;
    private final VersionRows versions;
    private final CorrectionRows corrections;

    LineageRows(DraftStore store, VersionRows versions, CorrectionRows corrections) {
        this.store = store;
        this.versions = versions;
        this.corrections = corrections;
    }

    void insert(VersionId from, VersionId to, Lineage lineage) {
        store.sql("""
                        insert into draft_lineage (to_version, position, from_version, kind, level,
                            old_provision, new_provision, score, runner_up, ambiguous, reason, rivals)
                        select :to, position, :from, kind, level,
                            old_provision, new_provision, score, runner_up, ambiguous, reason, rivals
                        from jsonb_to_recordset(cast(:relations as jsonb)) as relation(
                            position integer, kind text, level text, old_provision uuid, new_provision uuid,
                            score double precision, runner_up double precision, ambiguous boolean, reason text,
                            rivals jsonb)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("relations", ClauseJson.relations(lineage))
                .update();
    }

    /** What people made of the lineage; empty where the two are not of one draft, or one of them is unknown. */
    Optional<Lineage> between(VersionId from, VersionId to) {
        Optional<Version> first = versions.find(from);
        Optional<Version> last = versions.find(to);
        if (first.isEmpty()
                || last.isEmpty()
                || !first.orElseThrow().draft().equals(last.orElseThrow().draft())) {
            return Optional.empty();
        }
        Version one = first.orElseThrow();
        Version other = last.orElseThrow();
        if (one.number() > other.number()) {
            return between(to, from)
                    .map(lineage -> lineage.inverted().asToldBy(versions.text(from), versions.text(to)));
        }
        if (one.number() == other.number()) {
            return Optional.of(Lineage.byIds(versions.text(from), versions.text(to)));
        }
        List<Version> way = versions.list(one.draft()).stream()
                .filter(version -> version.number() >= one.number() && version.number() <= other.number())
                .toList();
        Lineage lineage = step(way.get(0).id(), way.get(1).id());
        for (int i = 2; i < way.size(); i++) {
            lineage = lineage.then(step(way.get(i - 1).id(), way.get(i).id()));
        }
        return Optional.of(way.size() == 2 ? lineage : lineage.asToldBy(versions.text(from), versions.text(to)));
    }

    /** From a version to the next, with what people said. */
    Lineage step(VersionId from, VersionId to) {
        List<LineageCorrection> said = corrections.list(from, to).stream()
                .map(KeptCorrection::correction)
                .toList();
        Lineage found = found(from, to);
        if (said.isEmpty()) {
            return found;
        }
        return switch (found.corrected(versions.text(from), versions.text(to), said)) {
            case Correcting.Corrected corrected -> corrected.lineage();
            case Correcting.Refused refused ->
                throw new IllegalStateException("Corrections were kept that contradict each other: " + refused);
        };
    }

    /** From a version to the next, as it was found. */
    Lineage found(VersionId from, VersionId to) {
        return new Lineage(store.sql(
                        "select * from draft_lineage where to_version = :to and from_version = :from order by position")
                .param("to", to.value())
                .param("from", from.value())
                .query(LineageRows::relation)
                .list());
    }

    private static LineageRelation relation(ResultSet row, int index) throws SQLException {
        return new LineageRelation(
                LineageKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                provision(row, "old_provision"),
                provision(row, "new_provision"),
                row.getDouble("score"),
                row.getBoolean("ambiguous"),
                MatchReason.valueOf(row.getString("reason")),
                ClauseJson.rivals(row.getString("rivals")));
    }

    private static @Nullable ProvisionId provision(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ProvisionId(id);
    }
}
