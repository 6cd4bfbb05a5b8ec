package org.tiaowen.comments.contactpoints;

import java.util.Arrays;
import java.util.Optional;

/** What kind of person or body spoke. */
public enum PersonKind {
    /** 居民. */
    RESIDENT("居民"),
    /** 企业. */
    ENTERPRISE("企业"),
    /** 社会组织. */
    ASSOCIATION("社会组织"),
    /** 律师. */
    LAWYER("律师"),
    /** 人大代表. */
    DEPUTY("代表"),
    /** 专家学者. */
    EXPERT("专家"),
    /** 基层干部. */
    OFFICIAL("基层干部"),
    /** 其他. */
    OTHER("其他");

    private final String printed;

    PersonKind(String printed) {
        this.printed = printed;
    }

    /** The Chinese term, as it stands in the batch template. */
    public String printed() {
        return printed;
    }

    /** The kind of that Chinese term. */
    public static Optional<PersonKind> ofPrinted(String printed) {
        return Arrays.stream(values())
                .filter(kind -> kind.printed.equals(printed))
                .findFirst();
    }
}
