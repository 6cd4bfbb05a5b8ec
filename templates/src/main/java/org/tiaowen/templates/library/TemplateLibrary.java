package org.tiaowen.templates.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 模板库 — the templates and standard clauses that come with the program, in the order of their list. Immutable. */
public final class TemplateLibrary {

    private static final TemplateLibrary BUILT_IN = load();

    private final Map<String, Template> clauses;
    private final Map<String, Template> texts;
    private final Map<String, String> sources;

    private TemplateLibrary(Map<String, Template> clauses, Map<String, Template> texts, Map<String, String> sources) {
        this.clauses = clauses;
        this.texts = texts;
        this.sources = sources;
    }

    /** Those that come with the program. */
    public static TemplateLibrary builtIn() {
        return BUILT_IN;
    }

    /** Texts and papers to start from. */
    public List<Template> texts() {
        return List.copyOf(texts.values());
    }

    /** Clauses to insert. */
    public List<Template> clauses() {
        return List.copyOf(clauses.values());
    }

    /** The text or paper of that kind. */
    public Optional<Template> text(String kind) {
        return Optional.ofNullable(texts.get(kind));
    }

    /** The standard clause of that name. */
    public Optional<Template> clause(String name) {
        return Optional.ofNullable(clauses.get(name));
    }

    Map<String, Template> clausesByName() {
        return clauses;
    }

    /** What stands in the file of that template or clause. */
    Optional<String> source(String kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    private static TemplateLibrary load() {
        Map<String, Template> clauses = new LinkedHashMap<>();
        List<Template> texts = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        // the clauses stand first in the list, for texts take them in
        for (String file : resource("list.txt").lines().toList()) {
            String source = resource(file + ".md");
            Template template =
                    switch (TemplateReader.read(source, clauses)) {
                        case TemplateReading.Read read -> read.template();
                        case TemplateReading.Refused refused ->
                            throw new IllegalStateException(file + ": " + refused.reasons());
                    };
            sources.put(template.kind(), source);
            if (template.purpose() == Template.Purpose.CLAUSE) {
                clauses.put(template.kind(), template);
            } else {
                texts.add(template);
            }
        }
        Map<String, Template> byKind = new LinkedHashMap<>();
        texts.forEach(text -> byKind.put(text.kind(), text));
        return new TemplateLibrary(clauses, byKind, sources);
    }

    private static String resource(String name) {
        try (InputStream file = TemplateLibrary.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
