package org.tiaowen.app.security;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at everything somebody may look at: addresses that are given, and what they lead to. */
final class Crawl {

    /** More than there is to see; so that a page that leads to ever new ones does not hold up the tests. */
    private static final int MOST_PAGES = 450;

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[\\w/?&=;%.:,~+-]*)");
    private static final Pattern OF_NO_INTEREST = Pattern.compile(
            "^/(?:webjars|css|js|images|fonts|icons|logout|preferences|favicon|swagger-ui|assets|drafts|library)\\b.*|.*\\.(?:css|js|png|svg|ico|woff2?)$");

    private final Caller caller;
    private final Map<String, String> seen = new LinkedHashMap<>();

    Crawl(Caller caller) {
        this.caller = caller;
    }

    /** Opens those and what they link to. */
    Crawl from(List<String> addresses) throws Exception {
        Deque<String> open = new ArrayDeque<>(addresses);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String address = open.removeFirst();
            if (seen.containsKey(address)) {
                continue;
            }
            HttpResponse<byte[]> answer = caller.get(address);
            keep(address, answer);
            Matcher link = LINK.matcher(seen.getOrDefault(address, ""));
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!OF_NO_INTEREST.matcher(next).matches() && !seen.containsKey(next)) {
                    open.addLast(next);
                }
            }
        }
        return this;
    }

    /** What was shown at that address, its headers with it. */
    void keep(String address, HttpResponse<byte[]> answer) {
        seen.put(address, answer.headers().map() + "\n" + Traces.textOf(answer.body()));
    }

    void forEach(BiConsumer<String, String> addressAndText) {
        seen.forEach(addressAndText);
    }

    boolean shows(String words) {
        return seen.values().stream().anyMatch(text -> text.contains(words));
    }
}
