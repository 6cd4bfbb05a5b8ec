package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Provision — a node of a legal text: 编、章、节、条、款、项、目 and their like.
 *
 * @param id for life
 * @param level its level
 * @param number the number it carries, null where its kind carries none (款)
 * @param caption the caption in front of or after an article's number, with its brackets: {@code （立法目的）}; empty
 *     where there is none; not part of the text
 * @param text its own words without number, caption and children; the title of a chapter; empty for an article, whose
 *     words are those of its paragraphs
 * @param layout the blanks around it
 * @param children the provisions inside it, in order
 */
public record Provision(
        ProvisionId id,
        Level level,
        @Nullable ProvisionNumber number,
        String caption,
        String text,
        Layout layout,
        List<Provision> children) {

    public Provision {
        children = List.copyOf(children);
    }

    /** This provision and all inside it, in reading order. */
    public Stream<Provision> walk() {
        if (children.isEmpty()) {
            return Stream.of(this);
        }
        // nested streams would cost several times what the reader needs to make the tree
        List<Provision> all = new ArrayList<>();
        gather(all);
        return all.stream();
    }

    Provision renewed() {
        return new Provision(
                ProvisionId.next(),
                level,
                number,
                caption,
                text,
                layout,
                children.stream().map(Provision::renewed).toList());
    }

    void gather(List<Provision> all) {
        all.add(this);
        children.forEach(child -> child.gather(all));
    }
}
