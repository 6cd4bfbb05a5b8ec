package org.tiaowen.templates.imports;

import java.time.Instant;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.templates.lines.TrackedChanges;

/**
 * 导入 — a file on its way into a draft.
 *
 * @param file its name
 * @param changes what becomes of its tracked changes
 * @param title what a new draft is to be called; empty while nobody said so
 * @param repairs which repairs are made
 * @param corrections what its lines were said to be
 * @param revision counts what was changed in the preview
 * @param recalled how many corrections came from an earlier import of the same file
 * @param by user name
 */
public record DraftImport(
        DraftImportId id,
        String file,
        TrackedChanges changes,
        ImportTarget target,
        String title,
        RepairChoice repairs,
        LineCorrections corrections,
        int revision,
        int recalled,
        String by,
        Instant at) {}
