package org.tiaowen.app.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageCorrection;

/** A correction of a lineage on its way through a form field. */
final class CorrectionField {

    private static final String ID = "([0-9a-f-]{36})";
    private static final Pattern SAME = Pattern.compile("same:" + ID + ":" + ID);
    private static final Pattern GONE = Pattern.compile("gone:" + ID);
    private static final Pattern FRESH = Pattern.compile("fresh:" + ID);

    private CorrectionField() {}

    /** What stands in the field. */
    static String shown(LineageCorrection correction) {
        return switch (correction) {
            case LineageCorrection.SameClause same -> "same:" + same.before() + ":" + same.after();
            case LineageCorrection.Gone gone -> "gone:" + gone.before();
            case LineageCorrection.Fresh fresh -> "fresh:" + fresh.after();
        };
    }

    /** What was meant by what the browser sent; empty where nothing was chosen. */
    static Optional<LineageCorrection> sent(String field) {
        Matcher same = SAME.matcher(field);
        if (same.matches()) {
            return id(same.group(1))
                    .flatMap(before -> id(same.group(2)).map(after -> new LineageCorrection.SameClause(before, after)));
        }
        Matcher gone = GONE.matcher(field);
        if (gone.matches()) {
            return id(gone.group(1)).map(LineageCorrection.Gone::new);
        }
        Matcher fresh = FRESH.matcher(field);
        return fresh.matches() ? id(fresh.group(1)).map(LineageCorrection.Fresh::new) : Optional.empty();
    }

    private static Optional<ProvisionId> id(String printed) {
        try {
            return Optional.of(ProvisionId.of(printed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
