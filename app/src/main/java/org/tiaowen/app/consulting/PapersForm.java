package org.tiaowen.app.consulting;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Publishing;

/** What is typed into the form of a consultation's papers, kept as it is when something is wrong. */
record PapersForm(
        String title, String opensAt, String closesAt, String notice, String explanation, Publishing publishing) {

    // a field that was not sent at all is bound as null
    PapersForm {
        title = requireNonNullElse(title, "");
        opensAt = requireNonNullElse(opensAt, "");
        closesAt = requireNonNullElse(closesAt, "");
        notice = requireNonNullElse(notice, "").replace("\r\n", "\n");
        explanation = requireNonNullElse(explanation, "").replace("\r\n", "\n");
        publishing = requireNonNullElse(publishing, Publishing.AFTER_REVIEW);
    }

    static PapersForm of(ConsultationPapers papers, ChinaTime time) {
        return new PapersForm(
                papers.title(),
                time.field(papers.opensAt()),
                time.field(papers.closesAt()),
                papers.notice(),
                papers.explanation(),
                papers.publishing());
    }

    /** What cannot be read as a time, and what else is wrong then; nothing where both can be read. */
    Problems unreadable(CommentProblems others) {
        Problems times = unreadable("opensAt", opensAt).and(unreadable("closesAt", closesAt));
        return times.isEmpty() ? times : times.and(others.of(besidesTimes()));
    }

    private List<org.tiaowen.comments.Problem> besidesTimes() {
        return new ConsultationPapers(
                        title, notice, explanation, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), publishing)
                .problems().stream()
                        .filter(problem -> !problem.field().endsWith("At"))
                        .toList();
    }

    private static Problems unreadable(String field, String typed) {
        try {
            ChinaTime.read(typed);
            return Problems.NONE;
        } catch (DateTimeException noTime) {
            return Problems.of(Problem.at(field, "announce.problem.time"));
        }
    }

    /**
     * The papers.
     *
     * @throws DateTimeException when a time cannot be read
     */
    ConsultationPapers papers() {
        return new ConsultationPapers(
                title, notice, explanation, ChinaTime.read(opensAt), ChinaTime.read(closesAt), publishing);
    }

    /** The papers; a time that was not touched keeps the seconds its field does not show. */
    ConsultationPapers papers(ConsultationPapers before, ChinaTime time) {
        return new ConsultationPapers(
                title,
                notice,
                explanation,
                untouched(opensAt, before.opensAt(), time),
                untouched(closesAt, before.closesAt(), time),
                publishing);
    }

    private static Instant untouched(String typed, Instant before, ChinaTime time) {
        return typed.equals(time.field(before)) ? before : ChinaTime.read(typed);
    }
}
