package org.tiaowen.drafting.akomantoso;

import java.time.LocalDate;
import java.util.Optional;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.Lineage;

/**
 * 版本说明 — of which work a text is a state, and which state: the FRBR metadata of Akoma Ntoso (work, expression).
 *
 * @param status whether the text is law or is to become one
 * @param work what tells the work from others, in its address: the id of a draft, the title of a law; blanks and marks that an
 *     address cannot hold are left out
 * @param begun the day the work began: the first enactment of a law, the making of a draft; empty where it is not known
 * @param author who made it, empty where it is not known
 * @param version the number of the version in its draft, from 1; 0 where there is no draft
 * @param label 一审稿 and its like, empty where there is none
 * @param day the day of this state; empty where it is not known
 * @param descent where this state comes from, empty for a first one
 */
public record Expression(
        Status status,
        String work,
        Optional<LocalDate> begun,
        String author,
        int version,
        String label,
        Optional<LocalDate> day,
        Optional<Descent> descent) {

    /** Whether a text is law. */
    public enum Status {
        /** 草案; an Akoma Ntoso {@code bill}. */
        BILL,
        /** 已经制定; an Akoma Ntoso {@code act}. */
        ACT
    }

    /**
     * The state before and what became of its clauses.
     *
     * @param version its number in the draft
     * @param day its day
     * @param lineage from its clauses to those of this text
     */
    public record Descent(int version, LocalDate day, Lineage lineage) {}

    /**
     * What the text itself tells, for a text that belongs to no draft: a law where its 题注 tells an enactment, with the days of
     * the first and the last of them.
     */
    public static Expression of(LegalText text) {
        var enactments = Enactments.of(text).all();
        Optional<Enactment> first = enactments.stream().findFirst();
        String author = enactments.stream()
                .map(Enactment::organ)
                .filter(organ -> !organ.isEmpty())
                .findFirst()
                .orElse("");
        return new Expression(
                first.isPresent() ? Status.ACT : Status.BILL,
                text.title().isEmpty() ? "无标题" : text.title(),
                first.map(Enactment::date),
                author,
                0,
                "",
                enactments.stream()
                        .filter(enactment -> enactment.act() != Enactment.Act.IN_FORCE)
                        .map(Enactment::date)
                        .max(LocalDate::compareTo),
                Optional.empty());
    }
}
