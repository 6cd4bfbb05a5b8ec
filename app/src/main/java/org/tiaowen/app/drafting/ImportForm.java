package org.tiaowen.app.drafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.LineRole;

/** What was said of lines on a page of the preview: one field a line, empty where it is what it looks like. */
final class ImportForm {

    private static final String FIELD = "role-";

    private ImportForm() {}

    /** The corrections with those of the page in place of what was said of its lines before. */
    static LineCorrections sent(LineCorrections before, MultiValueMap<String, String> fields) {
        Map<Integer, LineRole> roles = new HashMap<>(before.roles());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            Optional<Integer> line = line(field.getKey());
            if (line.isPresent()) {
                roles.remove(line.get());
                role(field.getValue().getFirst()).ifPresent(role -> roles.put(line.get(), role));
            }
        }
        return new LineCorrections(roles);
    }

    private static Optional<Integer> line(String field) {
        String number = field.startsWith(FIELD) ? field.substring(FIELD.length()) : "";
        boolean counts = !number.isEmpty()
                && number.length() < 10
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(number) > 0;
        return counts ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static Optional<LineRole> role(String name) {
        return Arrays.stream(LineRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
