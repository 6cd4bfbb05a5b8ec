package org.tiaowen.drafting.versions;

import java.util.List;

/**
 * 稿次: the name a version goes by, one of the usual ones or words of one's own.
 *
 * @param value from 1 to {@value #LONGEST} characters, not blank
 */
public record VersionLabel(String value) {

    /** Enough for 第二次修改稿 and its like; a label is shown in lists. */
    public static final int LONGEST = 50;

    public static final VersionLabel FOR_COMMENT = new VersionLabel("征求意见稿");
    public static final VersionLabel FIRST_READING = new VersionLabel("一审稿");
    public static final VersionLabel SECOND_READING = new VersionLabel("二审稿");
    public static final VersionLabel FOR_VOTE = new VersionLabel("表决稿");
    public static final VersionLabel PROMULGATED = new VersionLabel("公布稿");

    public VersionLabel {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A label has 1 to " + LONGEST + " characters, not " + value.length());
        }
    }

    /** The usual labels, in the order a draft gets them. */
    public static List<VersionLabel> usual() {
        return List.of(FOR_COMMENT, FIRST_READING, SECOND_READING, FOR_VOTE, PROMULGATED);
    }

    @Override
    public String toString() {
        return value;
    }
}
