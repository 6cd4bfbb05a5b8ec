package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.CommentsPlatform;

/** Lets tests of other packages do the work of the linking queue. */
public final class LinkingForTests {

    private LinkingForTests() {}

    /** Analyses everything that waits. */
    public static void linkAll() {
        LinkingComments linking = CommentsPlatform.bean(LinkingComments.class);
        while (linking.linkSome()) {}
    }
}
