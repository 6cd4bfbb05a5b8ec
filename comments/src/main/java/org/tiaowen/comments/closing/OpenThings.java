package org.tiaowen.comments.closing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.PlacementWorklist;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.versions.VersionId;

/** Everything that is open in a consultation, kind by kind; a number and its rows come from one statement. */
@Component
class OpenThings {

    private static final int MOST_KEPT = 200;

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final Opinions opinions;
    private final Placements placements;
    private final PlacementWorklist worklist;
    private final KeptCounts<Asked, Long> kept;

    OpenThings(
            JdbcClient jdbc,
            Consultations consultations,
            Opinions opinions,
            Placements placements,
            PlacementWorklist worklist,
            CountedChanges changes) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.opinions = opinions;
        this.placements = placements;
        this.worklist = worklist;
        this.kept = new KeptCounts<>(changes, MOST_KEPT);
    }

    private record Asked(ConsultationId consultation, OpeningKind kind) {}

    Openness of(Consultation consultation) {
        Map<OpeningKind, Long> counts = new EnumMap<>(OpeningKind.class);
        for (OpeningKind kind : OpeningKind.values()) {
            counts.put(kind, count(consultation, kind));
        }
        return new Openness(counts);
    }

    private long count(Consultation consultation, OpeningKind kind) {
        return switch (kind) {
            case STILL_RECEIVING -> consultations.stateOf(consultation) == ConsultationState.CLOSED ? 0 : 1;
            case VERSIONS_NOT_PLACED -> placements.isWorkedOut(consultation.id()) ? 0 : 1;
            case PLACEMENTS_OPEN -> placements.open(consultation.id());
            case BATCHES_RUNNING -> counted(consultation.id(), kind);
            case COMMENTS_NOT_ANALYSED,
                    COMMENTS_IN_THE_CHAIN,
                    COMMENTS_TO_MODERATE,
                    OPINIONS_WITHOUT_DECISION,
                    ANSWERS_NOT_PUBLISHED ->
                kept.of(consultation.id(), new Asked(consultation.id(), kind), () -> counted(consultation.id(), kind));
        };
    }

    private long counted(ConsultationId consultation, OpeningKind kind) {
        return jdbc.sql("select count(*) from (" + statement(kind) + ") open")
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    List<OpenRow> rows(Consultation consultation, OpeningKind kind, int page, int size) {
        return switch (kind) {
            case STILL_RECEIVING ->
                consultations.stateOf(consultation) == ConsultationState.CLOSED
                        ? List.of()
                        : first(page, new OpenRow(kind, consultation.id().value(), Optional.empty(), Optional.empty()));
            case VERSIONS_NOT_PLACED ->
                placements.isWorkedOut(consultation.id())
                        ? List.of()
                        : placements.newestAfter(consultation.id()).stream()
                                .flatMap(
                                        version -> first(
                                                page,
                                                new OpenRow(kind, version.value(), Optional.empty(), Optional.empty()))
                                                .stream())
                                .toList();
            case PLACEMENTS_OPEN ->
                placements
                        .newestAfter(consultation.id())
                        .map(version -> placementRows(consultation, version, page, size))
                        .orElse(List.of());
            case BATCHES_RUNNING,
                    COMMENTS_NOT_ANALYSED,
                    COMMENTS_IN_THE_CHAIN,
                    COMMENTS_TO_MODERATE,
                    OPINIONS_WITHOUT_DECISION,
                    ANSWERS_NOT_PUBLISHED ->
                jdbc.sql(statement(kind) + " order by since, id limit :size offset :skipped")
                        .param("consultation", consultation.id().value())
                        .param("size", size)
                        .param("skipped", (long) page * size)
                        .query((row, n) -> new OpenRow(
                                kind,
                                row.getObject("id", UUID.class),
                                Optional.ofNullable(row.getObject("comment", UUID.class))
                                        .map(CommentId::new),
                                Optional.ofNullable(row.getObject("opinion", UUID.class))
                                        .map(OpinionId::new)))
                        .list();
        };
    }

    private List<OpenRow> placementRows(Consultation consultation, VersionId version, int page, int size) {
        List<Placement> open = worklist.open(consultation.id(), version, page, size);
        Map<OpinionId, CommentId> comments =
                opinions.find(open.stream().map(Placement::opinion).distinct().toList()).stream()
                        .collect(Collectors.toMap(Opinion::id, Opinion::comment));
        return open.stream()
                .map(placement -> new OpenRow(
                        OpeningKind.PLACEMENTS_OPEN,
                        placement.opinion().value(),
                        Optional.ofNullable(comments.get(placement.opinion())),
                        Optional.of(placement.opinion())))
                .toList();
    }

    private static List<OpenRow> first(int page, OpenRow row) {
        return page == 0 ? List.of(row) : List.of();
    }

    private static String statement(OpeningKind kind) {
        return switch (kind) {
            case BATCHES_RUNNING -> """
                    select b.id, null::uuid as comment, null::uuid as opinion, b.uploaded_at as since
                    from comment_batch b where b.consultation = :consultation and b.finished_at is null
                    """;
            case COMMENTS_NOT_ANALYSED -> """
                    select c.id, c.id as comment, null::uuid as opinion, c.received_at as since
                    from comment c where c.consultation = :consultation
                        and not exists (select 1 from comment_analysis a where a.comment = c.id)
                    """;
            case COMMENTS_IN_THE_CHAIN -> """
                    select c.id, c.id as comment, null::uuid as opinion, c.received_at as since
                    from comment c join comment_station s on s.comment = c.id
                    where c.consultation = :consultation and s.standing in ('WAITING', 'RETURNED')
                    """;
            case COMMENTS_TO_MODERATE -> """
                    select c.id, c.id as comment, null::uuid as opinion, c.received_at as since
                    from comment c join comment_shown s on s.comment = c.id
                    where c.consultation = :consultation and s.publicity = 'PENDING'
                    """;
            case OPINIONS_WITHOUT_DECISION -> """
                    select o.id, c.id as comment, o.id as opinion, c.received_at as since
                    from comment c join comment_opinion o on o.comment = c.id and o.current
                    where c.consultation = :consultation
                        and not exists (select 1 from opinion_fate f where f.opinion = o.id)
                    """;
            case ANSWERS_NOT_PUBLISHED -> """
                    select o.id, c.id as comment, o.id as opinion, c.received_at as since
                    from comment c join comment_opinion o on o.comment = c.id and o.current
                    join opinion_fate f on f.opinion = o.id
                    where c.consultation = :consultation and coalesce(f.published_revision, 0) < f.revision
                    """;
            case STILL_RECEIVING, VERSIONS_NOT_PLACED, PLACEMENTS_OPEN ->
                throw new IllegalArgumentException("no statement tells " + kind);
        };
    }
}
