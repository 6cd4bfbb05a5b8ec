package org.tiaowen.comments.consultations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tiaowen.comments.Problem;

/**
 * What a drafter fills in for a consultation, and may change afterwards.
 *
 * @param title shown above the draft
 * @param notice 公告, in Markdown; may be empty
 * @param explanation 说明, in Markdown; may be empty
 * @param opensAt the first moment a comment is received
 * @param closesAt the first moment none is received any more
 * @param publishing when comments are shown to the public
 */
public record ConsultationPapers(
        String title, String notice, String explanation, Instant opensAt, Instant closesAt, Publishing publishing) {

    /** Longer titles than any real law's are a slip of the clipboard. */
    public static final int LONGEST_TITLE = 200;

    /** An explanation of a large code has about 30,000 characters. */
    public static final int LONGEST_PAPER = 100_000;

    /** Papers of a consultation whose comments are looked at before they are shown. */
    public ConsultationPapers(String title, String notice, String explanation, Instant opensAt, Instant closesAt) {
        this(title, notice, explanation, opensAt, closesAt, Publishing.AFTER_REVIEW);
    }

    /** Everything that is wrong with them; they are refused unless this is empty. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (title.isBlank()) {
            problems.add(Problem.at("title", "title.empty"));
        }
        if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.at("title", "too-long", LONGEST_TITLE));
        }
        if (notice.length() > LONGEST_PAPER) {
            problems.add(Problem.at("notice", "too-long", LONGEST_PAPER));
        }
        if (explanation.length() > LONGEST_PAPER) {
            problems.add(Problem.at("explanation", "too-long", LONGEST_PAPER));
        }
        if (!opensAt.isBefore(closesAt)) {
            problems.add(Problem.at("closesAt", "closes-before-opening"));
        }
        return List.copyOf(problems);
    }
}
