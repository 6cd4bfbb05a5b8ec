package org.tiaowen.comments.privacy;

import java.util.List;

/** Finds some kinds of personal data. */
interface Detector {

    /**
     * Adds what it finds.
     *
     * @param text with letters, digits and marks in half width, each character in its place
     */
    void find(String text, List<PersonalFinding> into);
}
