package org.tiaowen.templates.word;

import java.util.Optional;
import java.util.OptionalInt;
import org.tiaowen.templates.word.Numbering.ListLevel;

/** The numbers that Word counts by itself and that stand nowhere in the text (ISO/IEC 29500-1, 17.9). */
final class AutomaticNumbers {

    /** What stands in front of a paragraph. */
    sealed interface Counted {

        /** Printed with the blank behind it. */
        record Printed(String number) implements Counted {}

        /** A sign that counts nothing. */
        record Bullet() implements Counted {}

        /** A number whose form is not known. */
        record Unknown() implements Counted {}
    }

    private final Styles styles;
    private final Numbering numbering;
    private final ListCounts counts = new ListCounts();

    AutomaticNumbers(Styles styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    /** The number of a paragraph with these properties, empty when it is not counted. Paragraphs have to come in order. */
    Optional<Counted> of(Optional<Markup> properties) {
        return styles.listed(properties, numbering).flatMap(listed -> numbering
                .definition(listed.list(), styles)
                .map(id -> counts.count(listed, id, levels(listed.list()))));
    }

    private ListCounts.Levels levels(String list) {
        return new ListCounts.Levels() {
            @Override
            public Optional<ListLevel> level(int level) {
                return numbering.level(list, level, styles);
            }

            @Override
            public OptionalInt startOverride(int level) {
                return numbering.startOverride(list, level);
            }
        };
    }
}
