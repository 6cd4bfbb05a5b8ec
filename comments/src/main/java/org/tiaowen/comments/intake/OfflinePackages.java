package org.tiaowen.comments.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.templates.spreadsheet.SheetForm.TextSheet;
import org.tiaowen.templates.spreadsheet.SheetWriter;

/**
 * Offline packages — 离线包: workbooks prepared for one consultation and one contact point, filled in without a connection and
 * accepted when they come back. Each carries its identity and is received for nothing else. Thread-safe.
 */
@Component
public class OfflinePackages {

    /** The sheet on which the identity stands. */
    static final String SHEET = "离线包标识";

    static final String ID = "标识号";
    static final String CONSULTATION = "征求意见";
    static final String VERSION = "草案稿";
    static final String POINT = "联系点";

    private static final List<String> BOUND = List.of(CONSULTATION, VERSION, POINT);

    private final ConsultedTexts texts;
    private final Consultations consultations;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfflinePackages(ConsultedTexts texts, Consultations consultations, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.consultations = consultations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Prepares a package and keeps that it was made.
     *
     * @param by the acting user's name
     * @return the bytes of an {@code .xlsx} file
     */
    public byte[] prepare(Consultation consultation, ContactPoint contactPoint, String by) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into offline_package (id, consultation, version, contact_point, made_by, made_at)
                        values (:id, :consultation, :version, :point, :by, :at)
                        """)
                .param("id", id)
                .param("consultation", consultation.id().value())
                .param("version", consultation.version().value())
                .param("point", contactPoint.id().value())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        LegalText text = texts.of(consultation.version()).orElseThrow();
        List<TextSheet> more = List.of(
                new TextSheet("条文", clauses(text)),
                new TextSheet("纸质登记单", paper(consultation, contactPoint)),
                new TextSheet(SHEET, identity(id, consultation, contactPoint)));
        return SheetWriter.write(BatchForm.of(consultation.title(), text, more));
    }

    private static List<List<String>> clauses(LegalText text) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("条款", "条文（仅供阅读）"));
        BatchForm.clauses(text)
                .forEach((designation, clause) -> rows.add(List.of(
                        designation, text.find(clause).map(ClauseWords::of).orElse(""))));
        return rows;
    }

    /** To be printed, and copied into the workbook afterwards. */
    private static List<List<String>> paper(Consultation consultation, ContactPoint contactPoint) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("意见登记单", "《" + consultation.title() + "》"));
        rows.add(List.of(POINT, contactPoint.name()));
        for (String label : CommentDocuments.form(consultation.title())) {
            int colon = label.indexOf('：');
            if (colon > 0) {
                rows.add(List.of(label.substring(0, colon), ""));
            }
        }
        rows.add(List.of("说明", "打印后手写，回到有网络的地方再录入“意见登记”表。"));
        return rows;
    }

    private static List<List<String>> identity(UUID id, Consultation consultation, ContactPoint contactPoint) {
        return List.of(
                List.of(ID, id.toString()),
                List.of(CONSULTATION, consultation.id().toString()),
                List.of(VERSION, consultation.version().toString()),
                List.of(POINT, contactPoint.id().toString()),
                List.of("", ""),
                List.of("说明", "请勿改动本表。本文件只能由“" + contactPoint.name() + "”用于《" + consultation.title() + "》。"));
    }

    /** The identity a package carries; null where the file is no package. */
    static @Nullable UUID idOf(Map<String, String> notes) {
        return uuid(notes.get(ID)).orElse(null);
    }

    /** What speaks against receiving a file for that consultation from that contact point, where it is a package. */
    Optional<Problem> refusalOf(Map<String, String> notes, ConsultationId consultation, ContactPointId contactPoint) {
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Made> made = uuid(notes.get(ID)).flatMap(this::find);
        if (made.isEmpty()) {
            return Optional.of(Problem.at("file", "package.unknown"));
        }
        Made found = made.get();
        List<String> told =
                BOUND.stream().map(name -> notes.getOrDefault(name, "")).toList();
        if (!told.equals(found.printed())) {
            return Optional.of(Problem.at("file", "package.altered"));
        }
        if (!found.consultation().equals(consultation)) {
            String title = consultations
                    .find(found.consultation())
                    .map(Consultation::title)
                    .orElse("");
            return Optional.of(Problem.at("file", "package.other-consultation", title));
        }
        return found.contactPoint().equals(contactPoint)
                ? Optional.empty()
                : Optional.of(Problem.at("file", "package.other-contact-point"));
    }

    private Optional<Made> find(UUID id) {
        return jdbc.sql("select consultation, version, contact_point from offline_package where id = :id")
                .param("id", id)
                .query((row, n) -> new Made(
                        new ConsultationId(row.getObject("consultation", UUID.class)),
                        row.getObject("version", UUID.class),
                        new ContactPointId(row.getObject("contact_point", UUID.class))))
                .optional();
    }

    private static Optional<UUID> uuid(@Nullable String printed) {
        try {
            return Optional.ofNullable(printed).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What a package was made for. */
    private record Made(ConsultationId consultation, UUID version, ContactPointId contactPoint) {

        List<String> printed() {
            return List.of(consultation.toString(), version.toString(), contactPoint.toString());
        }
    }
}
