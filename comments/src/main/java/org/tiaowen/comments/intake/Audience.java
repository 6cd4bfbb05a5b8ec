package org.tiaowen.comments.intake;

import java.util.Arrays;
import java.util.List;

/** Who looks at comments, and so which of them are there for them: on pages, in the API and in searches alike. */
public enum Audience {
    /** Everybody: what is published. */
    PUBLIC,
    /** 专家: what is not withheld. */
    EXPERTS,
    /** 起草人员、审核人员: everything, what is not published marked as such. */
    STAFF;

    /** Whether a comment is there for them. */
    public boolean sees(Publicity publicity) {
        return switch (this) {
            case PUBLIC -> publicity == Publicity.PUBLISHED;
            case EXPERTS -> publicity != Publicity.WITHHELD;
            case STAFF -> true;
        };
    }

    /** The names of what they see, for queries. */
    public List<String> seen() {
        return Arrays.stream(Publicity.values())
                .filter(this::sees)
                .map(Publicity::name)
                .toList();
    }
}
