package org.tiaowen.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;

/** A request is refused, for all the reasons it lists; becomes a problem detail (RFC 9457). */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /**
     * One thing that is wrong.
     *
     * @param field the property, parameter or part it is about; empty where it is about the whole
     * @param key the key of its sentence in the message files
     * @param arguments what the sentence is filled with; instants are printed as times in China
     * @param place where in what was sent: {@code line}, {@code offset}, {@code row}, {@code column}; empty where the
     *     field tells all
     */
    public record Fault(String field, String key, List<Object> arguments, Map<String, Object> place) {

        public Fault {
            arguments = List.copyOf(arguments);
            place = Map.copyOf(place);
        }
    }

    /**
     * A refusal without reasons yet.
     *
     * @param kind names the problem type; its sentence stands under {@code api.problem.<kind>} in the message files, its
     *     title under {@code api.problem.<kind>.title}
     * @param arguments what the sentence is filled with
     */
    public ApiRefusal(HttpStatus status, String kind, Object... arguments) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** What was sent is well-formed and cannot be accepted. */
    public static ApiRefusal invalid(Problems problems) {
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").because(problems);
    }

    /** As {@link #invalid(Problems)}, with what the module {@code comments} lists. */
    public static ApiRefusal invalid(List<org.tiaowen.comments.Problem> problems) {
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").because(problems);
    }

    /** With these reasons too. */
    public ApiRefusal because(List<org.tiaowen.comments.Problem> problems) {
        for (var problem : problems) {
            faults.add(new Fault(problem.field(), problem.key(), problem.arguments(), Map.of()));
        }
        return this;
    }

    /** With these reasons too. */
    public ApiRefusal because(Problems problems) {
        for (Problem problem : problems.all()) {
            faults.add(new Fault(problem.field(), problem.key(), problem.arguments(), Map.of()));
        }
        return this;
    }

    /** With this reason too. */
    public ApiRefusal because(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** With a property of its own beside those of every problem detail. */
    public ApiRefusal with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
