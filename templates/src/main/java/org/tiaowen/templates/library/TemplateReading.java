package org.tiaowen.templates.library;

import java.util.List;

/** What came of reading a template. */
public sealed interface TemplateReading {

    record Read(Template template) implements TemplateReading {}

    /**
     * It was not read.
     *
     * @param reasons all of them, in Chinese
     */
    record Refused(List<String> reasons) implements TemplateReading {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
