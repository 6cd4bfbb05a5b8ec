package org.tiaowen.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;

/**
 * A text whose clauses are searched, with all that is known of it as a whole.
 *
 * @param id of this text: of the version, or of the dated text of a law
 * @param work what it is a text of, and where it stands there
 * @param title as printed
 * @param organ who adopted it; empty where nobody said
 * @param kind of instrument
 * @param label what this text is called among those of its work: 一审稿, 2019年修正; perhaps empty
 * @param stage how far a draft has come, in words to choose from; empty for a law
 * @param createdAt when it came into this house
 * @param dates when it was adopted and in force
 * @param validity whether it holds
 * @param publicity who may find it
 * @param text its provisions
 */
public record IndexedText(
        UUID id,
        Work work,
        String title,
        String organ,
        DocumentKind kind,
        String label,
        String stage,
        Instant createdAt,
        Dates dates,
        Validity validity,
        Publicity publicity,
        LegalText text) {

    /** Where a text comes from. */
    public enum Origin {
        /** 草案. */
        DRAFT,
        /** 法规: the library of existing law. */
        LAW
    }

    /** 时效: whether a text holds; drafts are {@link #DRAFT}. */
    public enum Validity {
        /** 现行有效. */
        IN_FORCE,
        /** 已修改: a later text has taken its place. */
        AMENDED,
        /** 已废止. */
        REPEALED,
        /** 尚未施行. */
        NOT_YET,
        /** 时效不明. */
        UNKNOWN,
        /** 草案: not law at all. */
        DRAFT
    }

    /**
     * What has several dated texts.
     *
     * @param origin draft or law
     * @param id the draft, or the law
     * @param number counts its texts, from 1, the oldest first
     */
    public record Work(Origin origin, UUID id, int number) {}

    /**
     * The days of a text.
     *
     * @param adopted when it was adopted or, of a draft, fixed
     * @param inForceFrom the first day it holds
     */
    public record Dates(
            @Nullable LocalDate adopted, @Nullable LocalDate inForceFrom) {}

    /**
     * Who may find a text, and which of the texts of a work is shown first.
     *
     * @param published whether everybody may
     * @param latest whether it is the newest of its work
     * @param latestPublished whether it is the newest of those everybody may find
     */
    public record Publicity(boolean published, boolean latest, boolean latestPublished) {}
}
