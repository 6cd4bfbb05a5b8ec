package org.tiaowen.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.app.demo.DemoContent.DemoComment;
import org.tiaowen.app.demo.DemoContent.DemoTarget;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.versions.Versions;

/** Lets the demonstration's people speak, each at a time of their own since the opening. */
@Component
class DemoComments {

    /** The days of the consultation the comments were written for. */
    private static final double DAYS_WRITTEN_FOR = 30;

    private final ReceivingComments receiving;
    private final Versions versions;

    DemoComments(ReceivingComments receiving, Versions versions) {
        this.receiving = receiving;
        this.versions = versions;
    }

    /**
     * Receives all of them; those received by an earlier start are recognised by their keys.
     *
     * @return the comments in the order they are written down in; fewer where {@code stopping} says so
     */
    List<CommentId> receive(
            Consultation consultation, List<ContactPoint> points, Instant begun, BooleanSupplier stopping) {
        LegalText text = versions.text(consultation.version());
        Map<String, ContactPoint> byCode =
                points.stream().collect(Collectors.toMap(ContactPoint::code, Function.identity()));
        Duration elapsed = Duration.between(consultation.opensAt(), begun);
        List<DemoComment> all = DemoContent.comments();
        List<CommentId> received = new ArrayList<>();
        for (int i = 0; i < all.size() && !stopping.getAsBoolean(); i++) {
            DemoComment comment = all.get(i);
            Instant at =
                    consultation.opensAt().plusMillis((long) (elapsed.toMillis() * comment.day() / DAYS_WRITTEN_FOR));
            NewComment sent = new NewComment(
                    consultation.id(),
                    target(comment, text),
                    comment.text(),
                    Objects.requireNonNullElse(comment.name(), ""),
                    "",
                    key(i),
                    source(comment, byCode, at));
            switch (receiving.takeOver(sent, at)) {
                case ReceivingComments.Received now ->
                    received.add(now.receipt().comment());
                case ReceivingComments.Refused refused ->
                    throw new IllegalStateException("comment " + i + " of the demonstration was refused: " + refused);
            }
        }
        return received;
    }

    static String key(int index) {
        return "demo-%04d".formatted(index);
    }

    static CommentTarget target(DemoComment comment, LegalText text) {
        DemoTarget target = comment.target();
        if (target == null) {
            return new CommentTarget.OnWhole();
        }
        Place place = new Place(target.article(), 0, target.paragraph(), target.item(), null);
        Provision clause = Places.of(text).at(place).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demonstration has no " + place.printed()));
        String quote = comment.quote();
        if (quote == null) {
            return new CommentTarget.OnClause(clause.id());
        }
        int start = ClauseWords.of(clause).indexOf(quote);
        if (start < 0) {
            throw new IllegalStateException(place.printed() + " of the demonstration does not say “" + quote + "”");
        }
        return new CommentTarget.OnWords(clause.id(), quote, start, start + quote.length());
    }

    private static CommentSource source(DemoComment comment, Map<String, ContactPoint> points, Instant at) {
        String code = comment.contactPoint();
        String registry = comment.registry();
        if (code == null || registry == null) {
            return new CommentSource.Public();
        }
        ContactPoint point = points.get(code);
        if (point == null) {
            throw new IllegalStateException("no contact point " + code);
        }
        return new CommentSource.FromContactPoint(
                point.id(),
                registry,
                new CommentSource.Collection(
                        Optional.ofNullable(comment.channel())
                                .flatMap(Channel::ofPrinted)
                                .orElseThrow(),
                        Optional.ofNullable(comment.person())
                                .flatMap(PersonKind::ofPrinted)
                                .orElse(null),
                        LocalDate.ofInstant(at, ChinaTime.ZONE)),
                DemoAccounts.staffOf(code));
    }
}
