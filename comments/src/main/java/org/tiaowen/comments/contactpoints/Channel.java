package org.tiaowen.comments.contactpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The way a comment came in. */
public enum Channel {
    /** This platform's own pages. */
    WEB("网页"),
    /** 座谈会. */
    MEETING("座谈会"),
    /** 走访. */
    VISIT("走访"),
    /** 问卷. */
    QUESTIONNAIRE("问卷"),
    /** 线上, other than this platform. */
    ONLINE("线上"),
    /** 来信. */
    LETTER("来信"),
    /** 来电. */
    PHONE("来电");

    private final String printed;

    Channel(String printed) {
        this.printed = printed;
    }

    /** The Chinese term, as it stands in the batch template. */
    public String printed() {
        return printed;
    }

    /** The channel of that Chinese term. */
    public static Optional<Channel> ofPrinted(String printed) {
        return Arrays.stream(values())
                .filter(channel -> channel.printed.equals(printed))
                .findFirst();
    }

    /** The channels a contact point collects by. */
    public static List<Channel> ofContactPoints() {
        return Arrays.stream(values()).filter(channel -> channel != WEB).toList();
    }
}
