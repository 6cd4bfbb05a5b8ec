package org.tiaowen.comments.clauselinks;

import java.util.List;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.intake.CommentId;

/** Lets tests of other packages do the work of the linking queue. */
public final class LinkingForTests {

    private LinkingForTests() {}

    /** Analyses everything that waits. */
    public static void linkAll() {
        LinkingComments linking = CommentsPlatform.bean(LinkingComments.class);
        while (linking.linkSome()) {}
    }

    /** Analyses a comment once more. */
    public static void again(CommentId comment) {
        letWait(comment);
        linkAll();
    }

    /** Lets a comment wait for being analysed once more. */
    public static void letWait(CommentId comment) {
        CommentsPlatform.bean(LinkingQueue.class).add(List.of(comment));
    }
}
