package org.tiaowen.drafting.versions;

import java.time.Instant;
import org.tiaowen.drafting.articles.DocumentKind;

/**
 * 稿 — one immutable state of a draft; its text is read apart, by {@link Versions#text}.
 *
 * @param id its identity
 * @param draft whose version
 * @param number counts the versions of the draft, from 1
 * @param label the name it goes by
 * @param author user name of who fixed it
 * @param message what the author says about it, perhaps empty
 * @param createdAt when
 * @param title the title inside the text, the draft's title where the text has none
 * @param kind the kind of instrument
 */
public record Version(
        VersionId id,
        DraftId draft,
        int number,
        VersionLabel label,
        String author,
        String message,
        Instant createdAt,
        String title,
        DocumentKind kind) {}
