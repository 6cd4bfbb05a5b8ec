package org.tiaowen.drafting.articles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days in the front matter, and reads what stands behind each up to the next. Blanks count for nothing. */
final class EnactmentReader {

    /** No front matter is longer; what stands behind is not looked at. */
    private static final int LONGEST = 50_000;

    private static final int LONGEST_BODY = 120;
    private static final int LONGEST_NUMBER = 12;

    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4}|[〇○零一二三四五六七八九]{4})年" + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日");

    private static final Pattern TERM = Pattern.compile("第[0-9〇零一二三四五六七八九十百]{1,6}届");
    private static final Pattern SESSION =
            Pattern.compile("第?[0-9〇零一二三四五六七八九十百]{1,6}次?[一-龥]{0,6}会议$|第[0-9〇零一二三四五六七八九十百]{1,6}次[一-龥]{0,4}大会$");
    private static final Pattern ORDER = Pattern.compile("(?:令|公告)(?:[〔\\[（(]?[^号]{1,20}号)?$");

    private static final Map<String, Enactment.Act> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("通过", Enactment.Act.PASSED);
        ACTS.put("制定", Enactment.Act.PASSED);
        ACTS.put("批准", Enactment.Act.APPROVED);
        ACTS.put("公布", Enactment.Act.PROMULGATED);
        ACTS.put("发布", Enactment.Act.PROMULGATED);
        ACTS.put("颁布", Enactment.Act.PROMULGATED);
        ACTS.put("修正", Enactment.Act.AMENDED);
        ACTS.put("修改", Enactment.Act.AMENDED);
        ACTS.put("修订", Enactment.Act.REVISED);
        ACTS.put("起施行", Enactment.Act.IN_FORCE);
        ACTS.put("施行", Enactment.Act.IN_FORCE);
        ACTS.put("起实施", Enactment.Act.IN_FORCE);
        ACTS.put("实施", Enactment.Act.IN_FORCE);
        ACTS.put("起生效", Enactment.Act.IN_FORCE);
        ACTS.put("生效", Enactment.Act.IN_FORCE);
        ACTS.put("废止", Enactment.Act.REPEALED);
    }

    private static final String SEPARATORS = "，、；。,;：:（）()【】[]并和";

    private final String front;
    private final String words;
    private final int[] places;
    private final List<Enactment> found = new ArrayList<>();
    private final List<Enactments.Stretch> unread = new ArrayList<>();

    /** What waits for the act that a later part of the same sentence names. */
    private final List<Part> waiting = new ArrayList<>();

    private record Part(LocalDate date, int begun, int from, int to) {}

    private EnactmentReader(String front) {
        this.front = front;
        StringBuilder compact = new StringBuilder();
        int[] at = new int[Math.min(front.length(), LONGEST) + 1];
        for (int i = 0; i < front.length() && i < LONGEST; i++) {
            if (!Blanks.isBlank(front.charAt(i))) {
                at[compact.length()] = i;
                compact.append(front.charAt(i));
            }
        }
        at[compact.length()] = Math.min(front.length(), LONGEST);
        this.words = compact.toString();
        this.places = Arrays.copyOf(at, compact.length() + 1);
    }

    static Enactments read(String front) {
        EnactmentReader reader = new EnactmentReader(front);
        reader.read();
        return new Enactments(reader.found, reader.unread);
    }

    private void read() {
        Matcher date = DATE.matcher(words);
        boolean more = date.find();
        while (more) {
            LocalDate day = day(date.group(1), date.group(2), date.group(3));
            int start = date.start();
            int from = date.end();
            more = date.find();
            int to = more ? withoutLeadIn(from, date.start()) : lineEnd(from);
            if (day == null) {
                leave(start, from);
            } else {
                part(day, start, from, to);
            }
        }
        waiting.forEach(this::unnamed);
    }

    /** A list of decisions may leave it to their names to say that they amend. */
    private void unnamed(Part part) {
        String document = words.substring(part.from(), part.to());
        if (document.contains("修正案") || document.contains("修改")) {
            found.add(enactment(part.date(), part.begun(), part.from(), part.to(), "修正", ""));
        } else {
            leave(part.begun(), part.to());
        }
    }

    /** Reads what was done on one day; the same session may have done several things. */
    private void part(LocalDate day, int start, int from, int to) {
        int begun = start;
        int at = skip(from, to);
        String organ = "";
        while (at < to) {
            int act = act(at, to);
            if (act < 0) {
                if (isDecision(at, to)) {
                    waiting.add(new Part(day, begun, at, to));
                } else {
                    leave(at, to);
                }
                return;
            }
            String name = actAt(act);
            Enactment enactment = enactment(day, begun, at, act, name, organ);
            for (Part part : waiting) {
                found.add(enactment(part.date(), part.begun(), part.from(), part.to(), name, organ));
            }
            waiting.clear();
            found.add(enactment);
            organ = enactment.organ();
            begun = act + name.length();
            at = skip(begun, to);
            begun = at;
        }
    }

    private boolean isDecision(int from, int to) {
        return words.substring(from, to).contains("《") && to - from < 4 * LONGEST_BODY;
    }

    private Enactment enactment(LocalDate day, int begun, int from, int act, String name, String organBefore) {
        int end = act;
        int time = 0;
        int number = words.lastIndexOf('第', end - 1);
        if (number >= from && end - number <= LONGEST_NUMBER && words.charAt(end - 1) == '次') {
            time = Numerals.read(words.substring(number + 1, end - 1)).orElse(0);
            end = time > 0 ? number : end;
        }
        while (end > from && SEPARATORS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        int decision = decision(from, end);
        String document = words.substring(decision, end);
        String body = body(from, decision, begun);
        Matcher order = ORDER.matcher(body);
        String organ = body;
        String session = "";
        if (document.isEmpty() && body.length() <= LONGEST_BODY && order.find()) {
            document = body;
            organ = body.substring(0, order.start());
        } else if (body.length() <= LONGEST_BODY) {
            Matcher meeting = SESSION.matcher(body);
            if (meeting.find()) {
                session = meeting.group();
                organ = body.substring(0, meeting.start());
            }
            Matcher term = TERM.matcher(organ);
            if (term.find()) {
                session = term.group() + session;
                organ = organ.substring(0, term.start()) + organ.substring(term.end());
            }
        }
        int about = document.indexOf("关于");
        if (organ.isEmpty() && about > 1 && document.charAt(0) == '《') {
            organ = document.substring(1, about);
        }
        Enactment.Act done = ACTS.getOrDefault(name, Enactment.Act.PASSED);
        if (organ.isEmpty() && document.isEmpty() && done != Enactment.Act.IN_FORCE) {
            organ = organBefore;
        }
        int wordsEnd = actAt(act).isEmpty() ? act : act + name.length();
        return new Enactment(done, time, day, organ, session, document, places[begun], places[wordsEnd - 1] + 1);
    }

    /** Who did it: the words in front of the decision; or of the day, where it says 由…于…通过. */
    private String body(int from, int decision, int begun) {
        String body = words.substring(from, decision);
        for (String end : List.of("审议通过的", "通过的", "公布的", "发布的", "作出的", "的", "审议")) {
            if (body.endsWith(end)) {
                body = body.substring(0, body.length() - end.length());
                break;
            }
        }
        for (String end : List.of("于同日", "现予以", "现予", "予以")) {
            if (body.endsWith(end)) {
                body = body.substring(0, body.length() - end.length());
                break;
            }
        }
        if (body.startsWith("经") || body.startsWith("由")) {
            body = body.substring(1);
        }
        if (body.isEmpty() && begun > 0 && words.charAt(begun - 1) == '于') {
            int by = Math.max(words.lastIndexOf('由', begun), words.lastIndexOf('经', begun));
            if (by >= 0 && begun - by <= LONGEST_BODY) {
                body = words.substring(by + 1, begun - 1);
            }
        }
        return body;
    }

    /** Where the name of the decision begins in [from, to), else {@code to}. */
    private int decision(int from, int to) {
        int title = words.indexOf('《', from);
        if (title < 0 || title >= to) {
            return to;
        }
        int about = words.indexOf("关于", from);
        return about >= 0 && about < title ? about : title;
    }

    /** Where the act is named in [from, to), outside the names of decisions; -1 where none is. */
    private int act(int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to) {
            char c = words.charAt(at);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth <= 0 && words.startsWith("关于", at)) {
                int end = words.indexOf("决定", at);
                at = end < 0 || end >= to ? at + 2 : end + 2;
                continue;
            }
            String name = depth <= 0 ? actAt(at) : "";
            int after = at + name.length();
            boolean goesOn = after < words.length() && "的后时".indexOf(words.charAt(after)) >= 0;
            boolean act = !name.isEmpty() && after <= to && !goesOn && words.charAt(at - 1) != '了';
            if (act) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private String actAt(int at) {
        for (String name : ACTS.keySet()) {
            if (words.startsWith(name, at)) {
                return name;
            }
        }
        return "";
    }

    /** The end of what belongs to one day: in front of 根据, 自 or 已由…于 that lead in the next. */
    private int withoutLeadIn(int from, int next) {
        int to = next;
        if (words.startsWith("根据", to - 2)) {
            to -= 2;
        } else if (to > from && words.charAt(to - 1) == '自') {
            to -= 1;
        }
        return Math.max(from, to);
    }

    /** The end of the line in which the last day stands, or of the next one where the sentence goes on in it. */
    private int lineEnd(int from) {
        int to = wordsUntilLineEnd(from);
        return to > from && to < words.length() && act(from, to) < 0 ? wordsUntilLineEnd(to + 1) : to;
    }

    private int wordsUntilLineEnd(int from) {
        int end = places[Math.max(0, from - 1)];
        while (end < front.length() && end < LONGEST && !Blanks.endsLine(front.charAt(end))) {
            end++;
        }
        int to = from;
        while (to < words.length() && places[to] < end) {
            to++;
        }
        return to;
    }

    private int skip(int from, int to) {
        int at = from;
        while (at < to && SEPARATORS.indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Notes [from, to) as not understood, unless it is nothing but marks. */
    private void leave(int from, int to) {
        int start = skip(from, to);
        int end = to;
        while (end > start && SEPARATORS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end) {
            unread.add(new Enactments.Stretch(places[start], places[end - 1] + 1));
        }
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Numerals.read(year).orElse(0),
                    Numerals.read(month).orElse(0),
                    Numerals.read(day).orElse(0));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
