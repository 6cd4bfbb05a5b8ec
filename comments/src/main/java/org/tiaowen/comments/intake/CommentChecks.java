package org.tiaowen.comments.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.drafting.articles.Provision;

/** What a comment must be to be received; lists everything that is wrong with one. */
@Component
class CommentChecks {

    /** Days are counted where the law is made. */
    private final ConsultedTexts texts;

    private final ContactPoints contactPoints;
    private final RegistryNumbers registryNumbers;

    CommentChecks(ConsultedTexts texts, ContactPoints contactPoints, RegistryNumbers registryNumbers) {
        this.texts = texts;
        this.contactPoints = contactPoints;
        this.registryNumbers = registryNumbers;
    }

    List<Problem> problems(NewComment comment, Consultation consultation, Instant receivedAt) {
        List<Problem> problems = new ArrayList<>();
        switch (consultation.stateAt(receivedAt)) {
            case ANNOUNCED ->
                problems.add(Problem.at("consultation", "consultation.not-open-yet", consultation.opensAt()));
            case CLOSED -> {
                if (comment.source() instanceof CommentSource.Public) {
                    problems.add(Problem.at("consultation", "consultation.closed", consultation.closesAt()));
                }
            }
            case OPEN -> {}
        }
        text(comment.text(), problems);
        personal("name", comment.name(), NewComment.LONGEST_PERSONAL, problems);
        personal("contact", comment.contact(), NewComment.LONGEST_PERSONAL, problems);
        personal("idempotencyKey", comment.idempotencyKey(), NewComment.LONGEST_KEY, problems);
        target(comment.target(), consultation, problems);
        proposedWording(
                comment.proposedWording(), comment.target().pointedClause().isPresent(), problems);
        if (comment.source() instanceof CommentSource.FromContactPoint source) {
            contactPoint(source, consultation, receivedAt, problems);
        }
        return List.copyOf(problems);
    }

    static void text(String text, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(Problem.at("text", "text.empty"));
        }
        if (text.length() > NewComment.LONGEST_TEXT) {
            problems.add(Problem.at("text", "too-long", NewComment.LONGEST_TEXT));
        }
        if (!StorableText.is(text)) {
            problems.add(Problem.at("text", "text.not-text"));
        }
    }

    static void proposedWording(String wording, boolean hasClause, List<Problem> problems) {
        if (wording.isEmpty()) {
            return;
        }
        if (!hasClause) {
            problems.add(Problem.at("proposedWording", "wording.no-clause"));
        }
        if (wording.isBlank()) {
            problems.add(Problem.at("proposedWording", "wording.blank"));
        }
        if (wording.length() > NewComment.LONGEST_TEXT) {
            problems.add(Problem.at("proposedWording", "too-long", NewComment.LONGEST_TEXT));
        }
        if (!StorableText.is(wording)) {
            problems.add(Problem.at("proposedWording", "text.not-text"));
        }
    }

    static void personal(String field, String value, int longest, List<Problem> problems) {
        if (value.length() > longest) {
            problems.add(Problem.at(field, "too-long", longest));
        }
        if (!StorableText.is(value)) {
            problems.add(Problem.at(field, "text.not-text"));
        }
    }

    private void target(CommentTarget target, Consultation consultation, List<Problem> problems) {
        if (target.pointedClause().isEmpty()) {
            return;
        }
        Optional<Provision> clause = texts.of(consultation.version())
                .flatMap(text -> text.find(target.pointedClause().get()));
        if (clause.isEmpty()) {
            problems.add(Problem.at("clause", "clause.unknown"));
        } else if (target instanceof CommentTarget.OnWords words && !areWordsOf(words, clause.get())) {
            problems.add(Problem.at("quote", "quote.not-in-clause"));
        }
    }

    private static boolean areWordsOf(CommentTarget.OnWords words, Provision clause) {
        String text = ClauseWords.of(clause);
        return words.start() >= 0
                && words.start() < words.end()
                && words.end() <= text.length()
                && text.substring(words.start(), words.end()).equals(words.quote());
    }

    private void contactPoint(
            CommentSource.FromContactPoint source,
            Consultation consultation,
            Instant receivedAt,
            List<Problem> problems) {
        contactPoints
                .find(source.contactPoint())
                .ifPresentOrElse(
                        point -> CollectionDays.of(consultation, point, receivedAt)
                                .check(source.collection().on(), problems),
                        () -> problems.add(Problem.at("contactPoint", "contact-point.unknown")));
        registryNumber(source.registryNumber(), problems);
        CommentSource.Collection collection = source.collection();
        if (collection.channel() == Channel.WEB) {
            problems.add(Problem.at("channel", "channel.missing"));
        }
        personal("place", collection.place(), NewComment.LONGEST_PERSONAL, problems);
        personal("collector", collection.collector(), NewComment.LONGEST_PERSONAL, problems);
        if (registryNumbers.isTaken(consultation.id(), source.contactPoint(), source.registryNumber())) {
            problems.add(Problem.at("registryNumber", "registry-number.known", source.registryNumber()));
        }
    }

    /** From its first day on a point takes what was collected up to its last: a package may take its time on the way. */
    static void appointed(ContactPoint point, LocalDate collectedOn, LocalDate today, List<Problem> problems) {
        if (today.isBefore(point.validFrom())) {
            problems.add(Problem.at(
                    "contactPoint",
                    "contact-point.not-yet-appointed",
                    point.validFrom().toString()));
        }
        LocalDate lastDay = point.validUntil();
        if (lastDay != null && collectedOn.isAfter(lastDay)) {
            problems.add(Problem.at("contactPoint", "contact-point.ended", lastDay.toString()));
        }
    }

    static void registryNumber(String number, List<Problem> problems) {
        if (number.isBlank()) {
            problems.add(Problem.at("registryNumber", "registry-number.empty"));
        }
        personal("registryNumber", number, NewComment.LONGEST_KEY, problems);
    }
}
