package org.tiaowen.comments.placements;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** The later versions of a consulted draft, made clause by clause or as one text. */
record LanternVersions(DraftId draft) {

    static LanternVersions of(LanternConsultation lanterns) {
        return new LanternVersions(lanterns.consultation().draft());
    }

    /** The next version, made by edits that name clauses by their ids. */
    Version edited(Edit... edits) {
        WorkingCopies copies = CommentsPlatform.bean(WorkingCopies.class);
        var copy = copies.load(draft);
        EditOutcome.Edited edited = (EditOutcome.Edited) Editing.apply(copy.text(), List.of(edits));
        copies.save(draft, edited.text(), edited.lineage(), copy.revision(), "li");
        return commit();
    }

    /** The next version, typed as one text, so that clauses are found again by alignment. */
    Version typed(UnaryOperator<String> change) {
        WorkingCopies copies = CommentsPlatform.bean(WorkingCopies.class);
        var copy = copies.load(draft);
        String text = change.apply(TextWriter.write(copy.text()));
        copies.save(draft, TextReader.read(text).text(), copy.revision(), "li");
        return commit();
    }

    private Version commit() {
        return ((Committing.Committed)
                        CommentsPlatform.bean(Versions.class).commit(draft, VersionLabel.FIRST_READING, "", "li"))
                .version();
    }

    /** Works out everything that waits. */
    static void placeAll() {
        PlacingClauses placing = CommentsPlatform.bean(PlacingClauses.class);
        while (placing.placeSome()) {}
    }

    static LegalText text(VersionId version) {
        return CommentsPlatform.bean(Versions.class).text(version);
    }

    static Provision article(VersionId version, int ordinal) {
        return Places.of(text(version)).at(Place.ofArticle(ordinal, 0)).getFirst();
    }

    static String designation(VersionId version, ProvisionId clause) {
        return Places.of(text(version)).designation(clause).orElse("?");
    }
}
