package org.tiaowen.templates.lines;

/** Tracked changes — 修订标记: what shall become of those of a file. */
public enum TrackedChanges {
    /** The text as it is after all of them. */
    ACCEPTED,
    /** The text as it was before any of them. */
    ORIGINAL,
    /** A file that has any is refused, so that somebody decides first. */
    REFUSED
}
