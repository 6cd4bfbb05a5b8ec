package org.tiaowen.app.pages;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences from the message files in the language of the caller. Thread-safe. */
@Component
public class Messages {

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * The sentence under {@code key}, filled with {@code arguments}.
     *
     * @throws org.springframework.context.NoSuchMessageException when the message files lack the key
     */
    public String say(String key, Object... arguments) {
        return source.getMessage(key, arguments, language());
    }

    /** The sentence of a problem. */
    public String say(Problem problem) {
        return say(problem.key(), problem.values());
    }

    /** The language of the caller. */
    public Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
