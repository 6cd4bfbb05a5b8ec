package org.tiaowen.drafting.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactment.Act;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.library.ReadLaw.Refused;
import org.tiaowen.drafting.library.ReadLaw.Understood;
import org.tiaowen.drafting.versions.StorableText;

/**
 * Reads a text together with what is known about it: from the data in front of it (title, date, author and tags between two
 * rulers, as collections of laws in Markdown have them), from the 题注, from the name of its file, and from the article that
 * tells when it comes into force. Plain and thread-safe.
 */
final class LawReader {

    /** The civil code has 110,000 characters; ten times that is no law. */
    static final int LONGEST = 2_000_000;

    private static final int LONGEST_TITLE = 300;

    /** The day of coming into force stands in the last articles. */
    private static final int LAST_CLAUSES = 6;

    private static final Pattern DATED_NAME =
            Pattern.compile("^(.*?)[（(_ ]?((?:19|20)[0-9]{2})-?([0-9]{2})-?([0-9]{2})[)）]?$");

    private static final Set<Act> MAKING = Set.of(Act.PASSED, Act.AMENDED, Act.REVISED);

    private final LawSource source;
    private final Reading reading;
    private final Map<String, String> data;
    private final Enactments enactments;

    private LawReader(LawSource source) {
        this.source = source;
        this.reading = TextReader.read(source.text());
        this.data = data(reading.repairs());
        this.enactments = Enactments.of(reading.text());
    }

    static ReadLaw read(LawSource source) {
        if (source.text().isBlank()) {
            return refused(source, LawProblem.Kind.EMPTY, 0);
        }
        if (source.text().length() > LONGEST) {
            return refused(source, LawProblem.Kind.TOO_LONG, LONGEST);
        }
        int unstorable = StorableText.firstUnstorable(source.text());
        if (unstorable >= 0) {
            return refused(source, LawProblem.Kind.UNSTORABLE, unstorable);
        }
        return new LawReader(source).read();
    }

    private static Refused refused(LawSource source, LawProblem.Kind kind, int at) {
        return new Refused(new LawProblem(source.file(), kind, at));
    }

    private ReadLaw read() {
        LegalText text = reading.text();
        String title = title();
        if (LawKey.of(title).value().isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(source, LawProblem.Kind.NO_TITLE, 0);
        }
        if (text.walk().noneMatch(LawReader::isRule)) {
            return refused(source, LawProblem.Kind.NO_CLAUSES, 0);
        }
        LocalDate adopted = latest(MAKING);
        LocalDate promulgated = first(date("publish_date"), latest(Set.of(Act.PROMULGATED)));
        LocalDate dated = first(fileDate(), date("date"), adopted, latest(Set.of(Act.APPROVED)), promulgated);
        return new Understood(
                title,
                organ(),
                dated,
                adopted,
                promulgated,
                inForceFrom(first(promulgated, dated), first(adopted, dated)),
                stated(),
                new LawFacts(
                        data.getOrDefault("author", "").strip(),
                        null,
                        null,
                        date("publish_date"),
                        date("effective_date"),
                        stated()),
                text,
                reading.findings(),
                hash(title, text));
    }

    private static boolean isRule(Provision provision) {
        return provision.level() == Level.ARTICLE
                || provision.level() == Level.POINT
                || provision.level() == Level.HEADING;
    }

    private String title() {
        String inText = reading.text().title();
        String named = fileTitle();
        String title =
                !inText.isBlank() && inText.length() <= LONGEST_TITLE ? inText : data.getOrDefault("title", named);
        return title.replaceAll("[\\s\\u3000]+", "");
    }

    private static int nameStart(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    }

    private String stem() {
        String name = source.file().substring(nameStart(source.file()));
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** What the file is called; where it is called by its day alone, what its folder is called. */
    private String fileTitle() {
        String stem = stem();
        Matcher dated = DATED_NAME.matcher(stem);
        String title = dated.matches() ? dated.group(1) : stem;
        if (!title.isBlank()) {
            return title;
        }
        String folder = source.file().substring(0, nameStart(source.file()));
        return folder.isEmpty()
                ? ""
                : folder.substring(nameStart(folder.substring(0, folder.length() - 1)), folder.length() - 1);
    }

    private @Nullable LocalDate fileDate() {
        Matcher dated = DATED_NAME.matcher(stem());
        return dated.matches() ? day(dated.group(2) + "-" + dated.group(3) + "-" + dated.group(4)) : null;
    }

    private static @Nullable LocalDate day(String printed) {
        try {
            return LocalDate.parse(printed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The lines {@code key: value} of the data in front; those of a list are put together under its key. */
    private static Map<String, String> data(List<Repair> repairs) {
        Map<String, String> data = new HashMap<>();
        repairs.stream()
                .filter(repair -> repair.kind() == Repair.Kind.METADATA)
                .findFirst()
                .ifPresent(block -> {
                    String list = "";
                    for (String line : block.removed().lines().toList()) {
                        int colon = line.indexOf(':');
                        if (line.strip().startsWith("- ")) {
                            data.merge(list, line.strip().substring(2).strip(), (before, more) -> before + " " + more);
                        } else if (colon > 0) {
                            list = line.substring(0, colon).strip();
                            data.put(list, line.substring(colon + 1).strip());
                        }
                    }
                });
        return data;
    }

    private @Nullable LocalDate date(String key) {
        String value = data.getOrDefault(key, "");
        return value.length() < 10 ? null : day(value.substring(0, 10));
    }

    private @Nullable Validity stated() {
        String tags = data.getOrDefault("tag", "") + " " + data.getOrDefault("tags", "") + " "
                + data.getOrDefault("validity", "");
        if (tags.contains("废止")
                || tags.contains("失效")
                || enactments.all().stream().anyMatch(one -> one.act() == Act.REPEALED)) {
            return Validity.REPEALED;
        }
        if (tags.contains("有效")) {
            return Validity.IN_FORCE;
        }
        if (tags.contains("已修改") || tags.contains("已被修改")) {
            return Validity.AMENDED;
        }
        return tags.contains("尚未") ? Validity.NOT_YET : null;
    }

    /** Who made it: the organ of the first act that makes; else whoever is named at all. */
    private String organ() {
        String author = data.getOrDefault("author", "");
        if (!author.isBlank()) {
            return author;
        }
        return enactments.all().stream()
                .filter(one -> MAKING.contains(one.act()) && !one.organ().isBlank())
                .findFirst()
                .or(() -> enactments.all().stream()
                        .filter(one -> !one.organ().isBlank())
                        .findFirst())
                .map(Enactment::organ)
                .orElse("");
    }

    private @Nullable LocalDate latest(Set<Act> acts) {
        return enactments.all().stream()
                .filter(one -> acts.contains(one.act()))
                .map(Enactment::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An amended law still tells the day its first text came into force: such a day before it was made is not this text's. */
    private @Nullable LocalDate inForceFrom(@Nullable LocalDate promulgated, @Nullable LocalDate made) {
        LocalDate told = first(date("effective_date"), latest(Set.of(Act.IN_FORCE)));
        if (told != null) {
            return told;
        }
        List<Provision> rules =
                reading.text().walk().filter(one -> !one.text().isBlank()).toList();
        for (Provision rule : rules.subList(Math.max(0, rules.size() - LAST_CLAUSES), rules.size())
                .reversed()) {
            if (rule.text().contains("公布之日起施行") || rule.text().contains("发布之日起施行")) {
                return promulgated;
            }
            Optional<LocalDate> day = inForce(rule.text());
            if (day.isPresent()) {
                LocalDate from = day.get();
                return made != null && from.isBefore(made) ? made : from;
            }
        }
        return null;
    }

    private Optional<LocalDate> inForce(String sentence) {
        LegalText told = new LegalText(reading.text().kind(), sentence, "", List.of(), "");
        return Enactments.of(told).all().stream()
                .filter(one -> one.act() == Act.IN_FORCE)
                .map(Enactment::date)
                .findFirst();
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
        for (LocalDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static String hash(String title, LegalText text) {
        StringBuilder words = new StringBuilder(LawKey.of(title).value());
        text.walk().forEach(provision -> {
            words.append('\n');
            if (provision.number() != null) {
                words.append(provision.number().printed());
            }
            words.append(provision.caption()).append(provision.text());
        });
        return sha256(words.toString().replaceAll("[ \\t\\r\\u3000\\u00A0]", ""));
    }

    /** The SHA-256 of the words in UTF-8, in hexadecimal. */
    static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
