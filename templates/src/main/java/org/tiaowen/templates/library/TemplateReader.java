package org.tiaowen.templates.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a template from Markdown with a front matter; also one that somebody else wrote. */
public final class TemplateReader {

    /** Characters; the longest of ours has a tenth of it. */
    public static final int LONGEST = 60_000;

    private static final int MOST_VARIABLES = 60;
    private static final int DEEPEST = 8;
    private static final String RULER = "---\n";

    private final List<String> reasons = new ArrayList<>();
    private final Map<String, Template> clauses;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, String> fixed = new HashMap<>();

    private TemplateReader(Map<String, Template> clauses) {
        this.clauses = clauses;
    }

    /**
     * The template of {@code source}.
     *
     * @param clauses the standard clauses it may take in by <code>{{> 立法目的}}</code>, by kind
     */
    public static TemplateReading read(String source, Map<String, Template> clauses) {
        String text = source.replace("\r\n", "\n");
        int end = text.indexOf("\n" + RULER, RULER.length());
        if (text.length() > LONGEST) {
            return new TemplateReading.Refused(List.of("模板超过 " + LONGEST + " 字"));
        }
        if (!text.startsWith(RULER) || end < 0) {
            return new TemplateReading.Refused(List.of("开头应当是两行 --- 之间的说明"));
        }
        return new TemplateReader(clauses)
                .template(text.substring(RULER.length(), end + 1), text.substring(end + 1 + RULER.length()));
    }

    private TemplateReading template(String front, String body) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(options)).load(front);
        } catch (YAMLException | IllegalArgumentException unreadable) {
            return new TemplateReading.Refused(List.of("开头的说明不是合格的 YAML"));
        }
        Map<String, Object> said = map(loaded);
        String kind = word(said, "kind");
        String name = word(said, "name");
        Template.Purpose purpose = purpose(word(said, "purpose"));
        List<String> authorities = list(said.get("authority")).stream()
                .map(TemplateReader::printed)
                .filter(authority -> !authority.isBlank())
                .toList();
        if (authorities.isEmpty()) {
            reasons.add("没有写明依据（authority）");
        }
        map(said.get("set")).forEach((key, value) -> fixed.put(key, printed(value)));
        list(said.get("variables")).forEach(each -> variable(map(each)));
        String whole = withClauses(body.strip() + "\n");
        check(whole);
        if (!reasons.isEmpty()) {
            return new TemplateReading.Refused(reasons);
        }
        return new TemplateReading.Read(
                new Template(kind, purpose, name, authorities, List.copyOf(variables.values()), fixed, whole));
    }

    private void variable(Map<String, Object> said) {
        String name = word(said, "name");
        String example = word(said, "example");
        List<String> choices =
                list(said.get("choices")).stream().map(TemplateReader::printed).toList();
        if (!choices.isEmpty() && !choices.contains(example)) {
            reasons.add("变量“" + name + "”的示例不在可选的值之内");
        }
        variables.put(name, new Variable(name, word(said, "ask"), example, choices));
        if (variables.size() > MOST_VARIABLES) {
            reasons.add("变量超过 " + MOST_VARIABLES + " 个");
        }
    }

    /** Takes in the standard clauses, with the variables of each that the template does not have. */
    private String withClauses(String body) {
        return Template.PLACE.matcher(body).replaceAll(place -> {
            String name = place.group(1).strip();
            if (!name.startsWith(">")) {
                return Matcher.quoteReplacement(place.group());
            }
            Template clause = clauses.get(name.substring(1).strip());
            if (clause == null) {
                reasons.add("没有标准条款“" + name.substring(1).strip() + "”");
                return "";
            }
            clause.variables().stream()
                    .filter(each -> !fixed.containsKey(each.name()))
                    .forEach(each -> variables.putIfAbsent(each.name(), each));
            return Matcher.quoteReplacement(clause.body().strip());
        });
    }

    private void check(String body) {
        Matcher places = Template.PLACE.matcher(body);
        List<String> used = new ArrayList<>();
        while (places.find()) {
            used.add(places.group(1));
        }
        used.stream()
                .distinct()
                .filter(name -> !variables.containsKey(name) && !fixed.containsKey(name))
                .forEach(name -> reasons.add("正文用到的变量“" + name + "”没有说明"));
        variables.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> reasons.add("变量“" + name + "”在正文中没有用到"));
    }

    private Template.Purpose purpose(String name) {
        for (Template.Purpose purpose : Template.Purpose.values()) {
            if (purpose.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return purpose;
            }
        }
        reasons.add("用途（purpose）应当是 legal-text、paper 或 clause");
        return Template.Purpose.LEGAL_TEXT;
    }

    private String word(Map<String, Object> said, String key) {
        String word = printed(said.get(key)).strip();
        if (word.isEmpty() || word.contains("\n")) {
            reasons.add("缺少 " + key + "，或者不是一行文字");
        }
        return word;
    }

    private static String printed(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, each) -> map.put(printed(key), printedOrWhole(each)));
        }
        return map;
    }

    private static Object printedOrWhole(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
