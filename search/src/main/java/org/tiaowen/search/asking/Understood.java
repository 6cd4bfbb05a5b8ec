package org.tiaowen.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was understood of the words in the box.
 *
 * @param text what was typed, without blanks around it, cut to {@value #LONGEST} characters
 * @param cut whether something was cut off
 * @param parts in the order of the text
 * @param remarks in no order
 * @param meanings the everyday expressions among the words, with the terms of law that are looked for beside them
 */
public record Understood(String text, boolean cut, List<Part> parts, List<Remark> remarks, List<Meaning> meanings) {

    /** A longer text is a document, not a question; enough for a whole comment pasted into the box. */
    public static final int LONGEST = 500;

    public Understood {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
        meanings = List.copyOf(meanings);
    }

    /** The first clause asked for by number, outside of fields. */
    public Optional<Part.Citation> citation() {
        return all(Part.Citation.class).findFirst();
    }

    /** The name of the law in front of the first number, perhaps short (低保条例); empty where there is none. */
    public String title() {
        return citation().flatMap(Part.Citation::law).map(Naming::written).orElse("");
    }

    /** The plain words and phrases, parted by blanks. */
    public String words() {
        return Stream.concat(
                        all(Part.Words.class).map(Part.Words::text),
                        all(Part.Phrase.class).map(Part.Phrase::text))
                .collect(Collectors.joining(" "));
    }

    /** Everything that is looked for in texts: words, phrases, names of laws and numbers, in their order. */
    public String asked() {
        return parts.stream().filter(part -> !part.narrows()).map(this::typed).collect(Collectors.joining(" "));
    }

    /** Whether the box asks for nothing but narrowing. */
    public boolean asksForNothing() {
        return parts.stream().allMatch(Part::narrows);
    }

    /** The parts of one kind. */
    public <P extends Part> Stream<P> all(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** As it was typed. */
    public String typed(Part part) {
        return text.substring(part.span().start(), part.span().end());
    }

    /** The box without that part. */
    public String without(Part part) {
        return replaced(part, "");
    }

    /** The box with that part to be found literally, whatever it looks like. */
    public String verbatim(Part part) {
        String bare = typed(part).replaceAll("[“”\"「」『』《》]", "");
        return replaced(part, "“" + bare + "”");
    }

    /** The box with something else in the place of that part. */
    public String replaced(Part part, String other) {
        String before = text.substring(0, part.span().start()).strip();
        String after = text.substring(part.span().end()).strip();
        return Stream.of(before, other, after).filter(piece -> !piece.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The same with one more remark. */
    public Understood with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Understood(text, cut, parts, more, meanings);
    }

    /** The same, with nothing looked for but what was typed. */
    public Understood literally() {
        return new Understood(text, cut, parts, remarks, List.of());
    }

    /** The same with every phrase taken as words in any order. */
    public Understood loosened() {
        List<Part> loose = parts.stream()
                .map(part -> part instanceof Part.Phrase phrase ? new Part.Words(phrase.span(), phrase.text()) : part)
                .toList();
        return new Understood(text, cut, loose, remarks, meanings);
    }
}
