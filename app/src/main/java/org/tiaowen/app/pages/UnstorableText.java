package org.tiaowen.app.pages;

import java.sql.SQLException;
import java.util.Set;

/** Text that no database keeps, because it holds a NUL; who sent it is told so, it is nobody's failure. */
public final class UnstorableText {

    /** {@code character_not_in_repertoire} and {@code untranslatable_character}, as PostgreSQL says it. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private UnstorableText() {}

    /** Whether the database refused something for that reason. */
    public static boolean isCauseOf(Exception refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
